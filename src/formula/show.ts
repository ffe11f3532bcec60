// A tree as formula text, for messages: "log(x - 1)".
import type { Node, Op } from './trees';

/** Nodes printed before the rest becomes "...": a shared tree can be far longer written out than it is. */
const most = 40;

const infix: Partial<Record<Op, readonly [sign: string, level: number]>> = {
  or: [' || ', 1],
  and: [' && ', 2],
  eq: [' == ', 3],
  ne: [' != ', 3],
  lt: [' < ', 3],
  le: [' <= ', 3],
  add: [' + ', 4],
  sub: [' - ', 4],
  mul: ['*', 5],
  div: ['/', 5],
  pow: ['^', 7],
};
const prefix: Partial<Record<Op, readonly [sign: string, level: number]>> = { neg: ['-', 6], not: ['!', 6] };
const atom = 8;

/** The node as text that reads back to the same value. Inputs go by the names people know: `hyper.lr` is lr, `theta.x` is x. */
export function show(node: Node): string {
  let left = most;
  /** @param least the level of binding below which parentheses are needed */
  const text = (each: Node, least: number): string => {
    if (left-- <= 0) return '...';
    const [plain, level] = print(each, text);
    return level < least ? `(${plain})` : plain;
  };
  return text(node, 0);
}

function print(node: Node, text: (node: Node, least: number) => string): readonly [string, level: number] {
  if (node.kind === 'number') return [String(node.value), node.value < 0 ? 6 : atom];
  if (node.kind === 'input') return [node.name.replace(/^(?:hyper|surface|theta)\./, ''), atom];
  const [a, b] = node.args;
  const between = infix[node.op];
  if (between) {
    const [sign, level] = between;
    const powers = node.op === 'pow';
    return [text(a, powers ? level + 1 : level) + sign + text(b, powers ? level : level + 1), level];
  }
  const before = prefix[node.op];
  if (before) return [before[0] + text(a, before[1]), before[1]];
  const name = node.op === 'select' ? 'where' : node.op;
  return [`${name}(${node.args.map((arg) => text(arg, 0)).join(', ')})`, atom];
}
