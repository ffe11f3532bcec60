// A tree as an expression again, so that what was derived can be printed like what was written.
import type { BinaryOp, Expr } from './syntax';
import type { Node, Op } from './trees';

const signs: Partial<Record<Op, BinaryOp>> = {
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
  pow: '^',
  lt: '<',
  le: '<=',
  eq: '==',
  ne: '!=',
  and: '&&',
  or: '||',
};
const nowhere = { start: 0, end: 0 };

/** Digits of numbers: two fewer than float64 holds, so that 3 times 2.1 is 6.3. */
const digits = 14;

/**
 * The tree as an expression; null where it would have more than `most` parts: what is shared in the tree is written out each
 * time.
 * @param names trees that go by a name: they are not written out
 */
export function writtenTree(root: Node, names: ReadonlyMap<Node, string>, most: number): Expr | null {
  let left = most;
  const write = (node: Node): Expr => {
    left--;
    const name = names.get(node);
    if (name !== undefined || left < 0) return { kind: 'name', name: name ?? '', span: nowhere };
    if (node.kind === 'number') return { kind: 'number', value: Number(node.value.toPrecision(digits)), span: nowhere };
    if (node.kind === 'input') return { kind: 'name', name: node.name, span: nowhere };
    if (node.op === 'neg') return negated(node.args[0]);
    const op = signs[node.op];
    const args = node.args.map(write);
    if (op) return { kind: 'binary', op, left: args[0], right: args[1], span: nowhere };
    if (node.op === 'not') return { kind: 'unary', op: '!', arg: args[0], span: nowhere };
    return { kind: 'call', fn: node.op === 'select' ? 'where' : node.op, args, span: nowhere };
  };
  /** The minus of a sum is a minus before each of its terms. */
  const negated = (node: Node): Expr => {
    if (node.kind !== 'op' || node.op !== 'add' || names.has(node))
      return { kind: 'unary', op: '-', arg: write(node), span: nowhere };
    const [a, b] = node.args;
    return { kind: 'binary', op: '-', left: negated(a), right: write(b), span: nowhere };
  };
  const written = write(root);
  return left < 0 ? null : written;
}
