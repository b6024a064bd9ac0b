import { Value } from "@course/engine"

// Lesson 1: a Value remembers what it was made from.
const a = new Value(2)
const b = new Value(-3)
const lossOf = () => a.mul(b).add(10).pow(2)

// backward() finds how fast the loss grows along each number it is made of.
const loss = lossOf()
loss.backward()
console.log(
  `loss ${loss.data}, gradient ${a.grad} along a, ${b.grad} along b`,
)

// Lesson 2: a small step against the gradient makes the loss smaller.
const learningRate = 0.01
for (const value of [a, b]) value.data -= learningRate * value.grad
console.log(`a is now ${a.data}, b is now ${b.data}`)
console.log(`loss ${lossOf().data.toFixed(4)}`)
