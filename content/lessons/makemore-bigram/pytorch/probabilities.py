from counts import counts

# keepdim=True leaves a column of 27 × 1 totals, one beside each row.
totals = counts.sum(dim=1, keepdim=True)
probabilities = counts / totals

# Without it the totals are a plain list of 27. Broadcasting lays that list
# along the columns, and every entry is divided by the wrong total.
slip = counts / counts.sum(dim=1)

print(probabilities.sum(dim=1)[:3])  # 1, 1, 1
print(slip.sum(dim=1)[:3])  # about 7 for the first row
