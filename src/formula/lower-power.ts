// Powers whose exponent grows with the step number, as running products: beta1^t costs one multiplication a step.
import { reachable } from './order';
import { make } from './simplify';
import type { Slot } from './step';
import type { Node, Trees } from './trees';

/** slope*t + offset, both constant during a run. */
interface Growing {
  readonly slope: Node;
  readonly offset: Node;
}

/**
 * 2^-900, added to a product and taken away again: what is above 1e-254 keeps every bit, what is below comes to rest at 0 or
 * some 1e-286. Left alone, 0.9^t would come to rest at the least number above 0, and processors take several times as long
 * over such subnormal numbers: a step of Adam on Rosenbrock took 27 ns instead of 19.
 */
const vanishing = 1.1830521861667747e-271;

export class RunningProducts {
  readonly #trees: Trees;
  readonly #slots = new Map<Node, Slot>();

  constructor(trees: Trees) {
    this.#trees = trees;
  }

  /** One slot `power0`, `power1`, ... for every base. */
  get slots(): readonly Slot[] {
    return [...this.#slots.values()];
  }

  /** base^exponent. With constant c, a and b, c^(a*t + b) is the product of t factors c^a, times c^b. */
  power(base: Node, exponent: Node): Node {
    const trees = this.#trees;
    const plain = make(trees, 'pow', base, exponent);
    const growing = isConstant(base) ? this.#growing(exponent) : null;
    if (!growing || (growing.slope.kind === 'number' && growing.slope.value === 0)) return plain;
    const { slope, offset } = growing;
    const { before, after } = this.#product(make(trees, 'pow', base, slope));
    if (offset === make(trees, 'neg', slope)) return before;
    // A negative offset would divide by c, which may be 0.
    if (offset.kind === 'number' && offset.value < 0) return plain;
    return make(trees, 'mul', after, make(trees, 'pow', base, offset));
  }

  /** factor^(t-1) and factor^t. */
  #product(factor: Node): { before: Node; after: Node } {
    const trees = this.#trees;
    const name = this.#slots.get(factor)?.name ?? `power${this.#slots.size}`;
    const before = trees.input(name);
    const tiny = trees.number(vanishing);
    const after = make(trees, 'sub', make(trees, 'add', make(trees, 'mul', before, factor), tiny), tiny);
    this.#slots.set(factor, { name, initial: trees.number(1), next: after });
    return { before, after };
  }

  /** The node as slope*t + offset; null where it is nothing of that form. */
  #growing(node: Node): Growing | null {
    const trees = this.#trees;
    if (isConstant(node)) return { slope: trees.number(0), offset: node };
    if (node.kind === 'input') return node.name === 't' ? { slope: trees.number(1), offset: trees.number(0) } : null;
    if (node.kind === 'number') return null;
    const { op, args } = node;
    if (!['add', 'sub', 'neg', 'mul', 'div'].includes(op)) return null;
    const [left, right] = args.map((arg) => this.#growing(arg));
    if (!left || right === null) return null;
    const linear = (combine: (side: keyof Growing) => Node): Growing => ({
      slope: combine('slope'),
      offset: combine('offset'),
    });
    if (op === 'neg') return linear((side) => make(trees, op, left[side]));
    if (op === 'add' || op === 'sub') return linear((side) => make(trees, op, left[side], right[side]));
    if (isConstant(args[1])) return linear((side) => make(trees, op, left[side], args[1]));
    return op === 'mul' && isConstant(args[0]) ? linear((side) => make(trees, op, args[0], right[side])) : null;
  }
}

/** Whether a value stays the same during a run: it depends on hyper-parameters and parameters of the surface only. */
function isConstant(node: Node): boolean {
  return reachable([node]).every((each) => each.kind !== 'input' || /^(?:hyper|surface)\./.test(each.name));
}
