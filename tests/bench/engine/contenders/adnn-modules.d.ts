/** @file The little of adnn that the bench uses: the package brings no types. */
declare module "adnn/tensor.js" {
  export default class Tensor {
    constructor(shape: readonly number[])
    fromFlatArray(numbers: ArrayLike<number>): this
    mul(factor: number): Tensor
    subeq(other: Tensor): this
  }
}

declare module "adnn/ad/index.js" {
  import type Tensor from "adnn/tensor.js"

  interface Node<T> {
    readonly x: T
    backprop(): void
  }

  const ad: {
    lift<T extends number | Tensor>(value: T): Node<T>
    value(node: Node<number>): number
    derivative<T>(node: Node<T>): T
    tensor: {
      softmax(logits: Node<Tensor>): Node<Tensor>
      log(tensor: Node<Tensor>): Node<Tensor>
      mul(tensor: Node<Tensor>, factors: Tensor): Node<Tensor>
      sumreduce(tensor: Node<Tensor>): Node<number>
    }
    scalar: {
      sum(numbers: readonly Node<number>[]): Node<number>
      exp(node: Node<number>): Node<number>
      log(node: Node<number>): Node<number>
      sub(left: Node<number>, right: Node<number>): Node<number>
      mul(node: Node<number>, factor: number): Node<number>
      div(node: Node<number>, divisor: number): Node<number>
    }
  }
  export default ad
}
