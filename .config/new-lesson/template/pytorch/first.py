names = open("names.txt").read().splitlines()
print(len(names), max(len(name) for name in names))
