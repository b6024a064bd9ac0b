from pathlib import Path

# One name a line; the lecture's list is names.txt of its repository.
names = Path("names.txt").read_text().split()

# Place 0 is the boundary; the letters follow in alphabetical order.
symbols = ["."] + sorted(set("".join(names)))
place = {symbol: i for i, symbol in enumerate(symbols)}


def bigrams(name):
    framed = "." + name + "."
    return list(zip(framed, framed[1:]))


print(len(names), "names,", len(symbols), "symbols")
print("".join(a + b + " " for a, b in bigrams("emma")))
