/** @file A multilayer perceptron of single `Value`s: neurons make a layer, layers make a net. */
import { ShapeError } from "./errors"
import type { Generator } from "./random"
import { sum, Value } from "./value"

/** What a neuron does with its weighted sum. */
export type Activation = "tanh" | "relu" | "linear"

/** Anything with numbers to train. */
export abstract class Module {
  abstract parameters(): Value[]
}

/** One weighted sum of its inputs, plus a bias, through an activation. Weights start evenly in [−1, 1), the bias at 0. */
export class Neuron extends Module {
  readonly weights: Value[]
  readonly bias = new Value(0)

  constructor(
    inputs: number,
    generator: Generator,
    readonly activation: Activation = "tanh",
  ) {
    super()
    this.weights = Array.from({ length: inputs }, () => new Value(2 * generator.rand() - 1))
  }

  /** @throws {ShapeError} unless there is one input for each weight */
  forward(inputs: readonly (Value | number)[]): Value {
    if (inputs.length !== this.weights.length) {
      throw new ShapeError(`This neuron needs ${this.weights.length} inputs, but got ${inputs.length}.`)
    }
    const products = this.weights.map((weight, i) => weight.mul(inputs[i]!))
    const total = sum([...products, this.bias])
    return this.activation === "linear" ? total : total[this.activation]()
  }

  parameters(): Value[] {
    return [...this.weights, this.bias]
  }
}

/** Neurons side by side: each sees all the inputs. */
export class Layer extends Module {
  readonly neurons: Neuron[]

  constructor(inputs: number, outputs: number, generator: Generator, activation: Activation = "tanh") {
    super()
    this.neurons = Array.from({ length: outputs }, () => new Neuron(inputs, generator, activation))
  }

  forward(inputs: readonly (Value | number)[]): Value[] {
    return this.neurons.map((neuron) => neuron.forward(inputs))
  }

  parameters(): Value[] {
    return this.neurons.flatMap((neuron) => neuron.parameters())
  }
}

/** Layers one after the other: `new MLP(3, [4, 4, 1], generator)` is 3 inputs, two layers of 4, one output. */
export class MLP extends Module {
  readonly layers: Layer[]

  constructor(
    inputs: number,
    sizes: readonly number[],
    generator: Generator,
    activation: Activation = "tanh",
  ) {
    super()
    this.layers = sizes.map((size, i) => new Layer(sizes[i - 1] ?? inputs, size, generator, activation))
  }

  /** @throws {ShapeError} unless there is a layer, and one input for each of its weights */
  forward(inputs: readonly (Value | number)[]): Value[] {
    const [first, ...rest] = this.layers
    if (!first)
      throw new ShapeError("An MLP needs at least one layer, but got none. Try new MLP(3, [4, 4, 1], …).")
    return rest.reduce((signal, layer) => layer.forward(signal), first.forward(inputs))
  }

  parameters(): Value[] {
    return this.layers.flatMap((layer) => layer.parameters())
  }
}
