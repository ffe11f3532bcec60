// Products as derivatives make them, put into an order that computes fast: literals folded into one, constants first, and
// last the factor that is known last. Rosenbrock's 2 b (y - x^2) (-2 x) becomes -((4 b) x) (y - x^2), of which 4 b is
// computed once per run and (4 b) x while y - x^2 is still on its way.
import { argumentsOf, reachable } from './order';
import { make } from './simplify';
import type { Node, Trees } from './trees';

export class Products {
  readonly #trees: Trees;
  readonly #input: string;
  /** Products made here: these are taken apart again, the formula's own are not. */
  readonly #made = new Set<Node>();
  readonly #depths = new Map<Node, number>();

  /** @param input the input that counts as known after the others */
  constructor(trees: Trees, input: string) {
    this.#trees = trees;
    this.#input = input;
  }

  /** The product of the factors. */
  of(factors: readonly Node[]): Node {
    let coefficient = 1;
    const rest: Node[] = [];
    const open = [...factors].reverse();
    for (let factor = open.pop(); factor; factor = open.pop()) {
      if (factor.kind === 'number') coefficient *= factor.value;
      else if (factor.kind === 'op' && factor.op === 'neg') {
        coefficient = -coefficient;
        open.push(factor.args[0]);
      } else if (this.#made.has(factor)) open.push(...[...argumentsOf(factor)].reverse());
      else rest.push(factor);
    }
    rest.sort((a, b) => this.#depth(a) - this.#depth(b));
    const size = rest.reduce(
      (product, factor) => this.#times(product, factor),
      this.#trees.number(Math.abs(coefficient)),
    );
    return coefficient < 0 ? make(this.#trees, 'neg', size) : size;
  }

  #times(a: Node, b: Node): Node {
    const product = make(this.#trees, 'mul', a, b);
    if (product !== a && product !== b) this.#made.add(product);
    return product;
  }

  /** The longest chain of operations under a node. */
  #depth(node: Node): number {
    const known = this.#depths.get(node);
    if (known !== undefined) return known;
    const of = (each: Node): number => this.#depths.get(each) ?? 0;
    for (const each of reachable([node], (next) => argumentsOf(next).filter((arg) => !this.#depths.has(arg)))) {
      const own = each.kind === 'input' && each.name === this.#input ? 0.5 : 0;
      this.#depths.set(each, each.kind === 'op' ? 1 + Math.max(...each.args.map(of)) : own);
    }
    return of(node);
  }
}
