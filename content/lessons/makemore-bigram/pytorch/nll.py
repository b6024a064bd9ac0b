import math
from data import bigrams, names, place
from probabilities import probabilities

# Take the logarithm of all entries at once, then look up the pairs.
surprise = -probabilities.log()

total, pairs = 0.0, 0
for name in names:
    for symbol, following in bigrams(name):
        total += surprise[place[symbol], place[following]].item()
        pairs += 1

nats = total / pairs
print(f"average NLL {nats:.4f} nats, {nats / math.log(2):.4f} bits")
print(f"perplexity  {math.exp(nats):.4f}")
