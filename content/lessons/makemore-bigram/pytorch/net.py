import torch
import torch.nn.functional as F
from data import bigrams, place, symbols

pairs = bigrams("emma")
xs = torch.tensor([place[symbol] for symbol, _ in pairs])
ys = torch.tensor([place[following] for _, following in pairs])

generator = torch.Generator().manual_seed(2147483647)
side = len(symbols)
weights = torch.randn((side, side), generator=generator, requires_grad=True)

for step in range(3):
    # one_hot gives whole numbers; the product wants floats.
    logits = F.one_hot(xs, num_classes=side).float() @ weights
    exps = logits.exp()
    probabilities = exps / exps.sum(dim=1, keepdim=True)
    loss = -probabilities[torch.arange(len(ys)), ys].log().mean()
    print(f"step {step}: loss {loss.item():.4f}")

    weights.grad = None
    loss.backward()
    weights.data -= 10 * weights.grad
