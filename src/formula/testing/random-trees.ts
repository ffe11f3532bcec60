// Random trees and points for property tests: every operation, constants that matter, and numbers from the whole float64 range.
import fc from 'fast-check';
import { make } from '../simplify';
import type { ConditionOp, Node, NumericOp, Trees } from '../trees';

/** How to build one tree, independent of a store: operations refer to what was built before. */
export interface Recipe {
  readonly steps: readonly {
    readonly op: NumericOp | ConditionOp | 'number' | 'input';
    readonly picks: readonly number[];
    readonly value: number;
  }[];
}

const unary: readonly NumericOp[] = ['neg', 'sqrt', 'abs', 'sign', 'floor', 'exp', 'log', 'sin', 'cos', 'tan', 'tanh'];
const binary: readonly NumericOp[] = ['add', 'sub', 'mul', 'div', 'pow', 'min', 'max'];
const comparisons: readonly ConditionOp[] = ['lt', 'le', 'eq', 'ne'];
const logic: readonly ConditionOp[] = ['and', 'or', 'not'];

/** Numbers as they stand in formulas, and a few that trip evaluators. */
const literals = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 2, -2, 3, 5, -3, 0.5, -0.5, 7, 64, 65, -64, 1e-8, 1e300, 1e-300, 0.1),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -10, max: 10 }),
);

/** Any float64: ordinary sizes mostly, NaN, infinities and both zeros too. */
export const anyNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -10, max: 10 }),
  fc.double(),
  fc.constantFrom(0, -0, 1, -1, Infinity, -Infinity, NaN, 1e308, -1e308, 5e-324),
);

/** @param operations which operations to use; all by default */
export function recipe(
  operations: readonly (NumericOp | ConditionOp)[] = [...unary, ...binary, ...comparisons, ...logic, 'select'],
  constants: fc.Arbitrary<number> = literals,
): fc.Arbitrary<Recipe> {
  const step = fc.record({
    op: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom('number' as const, 'input' as const) },
      { weight: 5, arbitrary: fc.constantFrom(...operations) },
    ),
    picks: fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 }),
    value: constants,
  });
  return fc.array(step, { minLength: 3, maxLength: 40 }).map((steps) => ({ steps }));
}

/** All numeric nodes of a recipe, the last the deepest. @param construct `make` by default; `trees.op` to build without simplification */
export function build(
  trees: Trees,
  { steps }: Recipe,
  inputs: readonly string[],
  construct: typeof make = make,
): readonly [Node, ...Node[]] {
  const nodes: [Node, ...Node[]] = [trees.input(inputs[0])];
  const conditions: Node[] = [];
  // mostly recent nodes, so that trees grow deep as well as wide
  const pick = (from: readonly Node[], n: number): Node => from[from.length - 1 - ((n % 7) % from.length)];
  for (const { op, picks, value } of steps) {
    const [a, b] = [pick(nodes, picks[0]), pick(nodes, picks[1])];
    const both = conditions.length > 0;
    if (op === 'number') nodes.push(trees.number(value));
    else if (op === 'input') nodes.push(trees.input(inputs[picks[0] % inputs.length]));
    else if (op === 'select') {
      if (both) nodes.push(construct(trees, op, pick(conditions, picks[2]), a, b));
    } else if (op === 'pow') {
      // half of the exponents literal, as in formulas
      nodes.push(construct(trees, op, a, picks[2] % 2 === 0 ? trees.number(value) : b));
    } else if (unary.includes(op as NumericOp)) nodes.push(construct(trees, op, a));
    else if (binary.includes(op as NumericOp)) nodes.push(construct(trees, op, a, b));
    else if (comparisons.includes(op as ConditionOp)) conditions.push(construct(trees, op, a, b));
    else if (both) {
      const [c, d] = [pick(conditions, picks[0]), pick(conditions, picks[1])];
      conditions.push(op === 'not' ? construct(trees, op, c) : construct(trees, op, c, d));
    }
  }
  return nodes;
}

/** The node without simplification. */
export const plainly: typeof make = (trees, op, ...args) => trees.op(op, ...args);

/** The sixteen hexadecimal digits of a float64, all NaNs alike. */
export function bits(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}
