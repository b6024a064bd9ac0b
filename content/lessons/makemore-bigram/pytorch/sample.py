import torch
from data import symbols
from probabilities import probabilities

generator = torch.Generator().manual_seed(2147483647)


def sample_name():
    i, drawn = 0, []
    while True:
        row = probabilities[i]
        i = torch.multinomial(
            row, num_samples=1, replacement=True, generator=generator
        ).item()
        if i == 0:
            return "".join(drawn)
        drawn.append(symbols[i])


# For the lecture's names take its list, and (counts + 1) before dividing.
# Which five come depends on the age of your PyTorch: see the text.
for _ in range(5):
    print(sample_name())
