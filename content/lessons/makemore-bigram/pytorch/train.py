import torch
import torch.nn.functional as F
from counts import counts
from data import symbols

side = len(symbols)
generator = torch.Generator().manual_seed(2147483647)
weights = torch.randn((side, side), generator=generator, requires_grad=True)

# Every pair once, weighted by its share of all bigrams.
shares = counts / counts.sum()
learning_rate, l2 = 50, 0.0

for step in range(1001):
    nll = -(shares * F.log_softmax(weights, dim=1)).sum()
    # The penalty is minimised too, but is no part of the surprise.
    loss = nll + l2 * (weights**2).mean()
    if step in (0, 1, 10, 100, 1000):
        print(f"step {step}: {nll.item():.4f}")

    weights.grad = None
    loss.backward()
    weights.data -= learning_rate * weights.grad
