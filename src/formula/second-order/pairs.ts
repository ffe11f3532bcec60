// The last steps with the changes of the gradient over them, and the inverse curvature that they tell of: what L-BFGS keeps in place
// of a matrix. The method and its safeguard are those of PyTorch.
import type { Slot } from '../step';
import type { Node, Trees } from '../trees';
import { calculator } from './calculator';

type Value = readonly Node[];

/** Pairs that can be kept. */
export const mostPairs = 100;
/** A step along which the curvature is no larger tells nothing. */
const leastCurvature = 1e-10;

/** A step s, the change y of the gradient over it, and r = 1/(y s), 0 where there is no such pair. */
interface Pair {
  readonly s: Value;
  readonly y: Value;
  readonly r: Node;
}

export class Pairs {
  readonly #trees: Trees;
  #slots: readonly Slot[] = [];

  constructor(trees: Trees) {
    this.#trees = trees;
  }

  /** What is kept from step to step, the newest pair first; nothing where no text asks for it. */
  get slots(): readonly Slot[] {
    return this.#slots;
  }

  /** Takes up the pair (s, y), and multiplies g by the inverse curvature of the newest `count` pairs: by two loops over them. */
  times(g: Value, s: Value, y: Value, count: Node): Value {
    const op = calculator(this.#trees);
    const dot = (a: Value, b: Value): Node => op('add', op('mul', a[0], b[0]), op('mul', a[1], b[1]));
    const along = dot(y, s);
    const isNew = op('lt', leastCurvature, along);
    const before = Array.from({ length: mostPairs }, (_, k): Pair => {
      const input = (part: string): Node => this.#trees.input(`pair${k + 1}.${part}`);
      return { s: [input('sx'), input('sy')], y: [input('yx'), input('yy')], r: input('r') };
    });
    const zero = this.#trees.number(0);
    const pairs = before.map((pair, k): Pair => {
      const next = k === 0 ? { s, y, r: op('div', 1, along) } : before[k - 1];
      const choose = (a: Node, b: Node): Node => op('select', isNew, a, b);
      return {
        s: next.s.map((each, i) => choose(each, pair.s[i])),
        y: next.y.map((each, i) => choose(each, pair.y[i])),
        r: choose(k === 0 ? next.r : op('select', op('le', k + 1, count), next.r, zero), pair.r),
      };
    });
    const scale = op('select', isNew, op('div', along, dot(y, y)), 'pairs.scale');
    this.#slots = this.#kept(pairs, scale);

    const plus = (v: Value, by: Node, w: Value): Value => v.map((each, i) => op('add', each, op('mul', by, w[i])));
    let q = g;
    const shares = pairs.map((pair) => {
      const share = op('mul', dot(pair.s, q), pair.r);
      q = plus(q, op('neg', share), pair.y);
      return share;
    });
    let r: Value = q.map((each) => op('mul', each, scale));
    for (const [k, pair] of [...pairs.entries()].reverse())
      r = plus(r, op('sub', shares[k], op('mul', dot(pair.y, r), pair.r)), pair.s);
    return r;
  }

  #kept(pairs: readonly Pair[], scale: Node): readonly Slot[] {
    const zero = this.#trees.number(0);
    const slot = (name: string, next: Node, initial = zero): Slot => ({ name, initial, next });
    return [
      slot('pairs.scale', scale, this.#trees.number(1)),
      ...pairs.flatMap(
        ({ s, y, r }, k) =>
        Object.entries({ sx: s[0], sy: s[1], yx: y[0], yy: y[1], r }).map(([part, next]) => slot(`pair${k + 1}.${part}`, next)), // prettier-ignore
      ),
    ];
  }
}
