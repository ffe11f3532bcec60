// Trees written briefly.
import { make } from '../simplify';
import type { Node, Op, Trees } from '../trees';

export type Calculator = (op: Op, ...args: readonly (Node | number | string)[]) => Node;

/** Writes trees of a store: a number stands for its literal, a string for an input. */
export function calculator(trees: Trees): Calculator {
  const node = (arg: Node | number | string): Node =>
    typeof arg === 'number' ? trees.number(arg) : typeof arg === 'string' ? trees.input(arg) : arg;
  return (op, ...args) => make(trees, op, ...args.map(node));
}
