import { describe, expect, it } from "vitest"
import { Generator, gradientDescent, Layer, MLP, Neuron, sum, zeroGrad } from "./index"

describe("Neuron", () => {
  it("is tanh of its weighted sum and bias", () => {
    const neuron = new Neuron(2, new Generator(1))
    neuron.bias.data = 0.25
    const [first, second] = neuron.weights.map(({ data }) => data)
    expect(neuron.forward([2, -1]).data).toBeCloseTo(Math.tanh(2 * first! - second! + 0.25), 14)
  })

  it("starts with weights from −1 to 1 and a bias of 0, the same for the same seed", () => {
    const neuron = new Neuron(1000, new Generator(7))
    const weights = neuron.weights.map(({ data }) => data)
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(-1)
    expect(Math.max(...weights)).toBeLessThan(1)
    expect(neuron.bias.data).toBe(0)
    expect(new Neuron(1000, new Generator(7)).weights.map(({ data }) => data)).toEqual(weights)
  })

  it("says how many inputs it needs", () => {
    expect(() => new Neuron(2, new Generator(1)).forward([1])).toThrow(
      "This neuron needs 2 inputs, but got 1.",
    )
  })
})

it("a Layer of 3 neurons on 2 inputs gives 3 outputs and has 9 parameters", () => {
  const layer = new Layer(2, 3, new Generator(1), "relu")
  expect(layer.forward([1, 2])).toHaveLength(3)
  expect(layer.parameters()).toHaveLength(9)
})

describe("MLP", () => {
  it("of 3 inputs and layers of 4, 4 and 1 has the 41 parameters of the lecture", () => {
    const net = new MLP(3, [4, 4, 1], new Generator(1))
    expect(net.parameters()).toHaveLength(41)
    expect(net.forward([2, 3, -1])).toHaveLength(1)
  })

  it("learns the four examples of the micrograd lecture", () => {
    const inputs = [
      [2, 3, -1],
      [3, -1, 0.5],
      [0.5, 1, 1],
      [1, 1, -1],
    ]
    const wanted = [1, -1, -1, 1]
    const net = new MLP(3, [4, 4, 1], new Generator(1))
    const outputs = (): number[] => inputs.map((input) => net.forward(input)[0]!.data)
    for (let step = 0; step < 200; step++) {
      const loss = sum(inputs.map((input, n) => net.forward(input)[0]!.sub(wanted[n]!).pow(2)))
      zeroGrad(net.parameters())
      loss.backward()
      gradientDescent(net.parameters(), { learningRate: 0.05 })
    }
    expect(outputs().map(Math.sign)).toEqual(wanted)
    outputs().forEach((output, n) => expect(Math.abs(output - wanted[n]!)).toBeLessThan(0.2))
  })

  it("needs a layer", () => {
    expect(() => new MLP(3, [], new Generator(1)).forward([1, 2, 3])).toThrow(
      "An MLP needs at least one layer",
    )
  })
})
