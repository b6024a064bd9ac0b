import torch
from data import bigrams, names, place, symbols

counts = torch.zeros((len(symbols), len(symbols)), dtype=torch.int32)
for name in names:
    for symbol, following in bigrams(name):
        counts[place[symbol], place[following]] += 1

print(counts.sum().item(), "bigrams")
print((counts == 0).sum().item(), "pairs never occur")
