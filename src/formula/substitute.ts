// Putting expressions in the place of inputs.
import { argumentsOf, reachable } from './order';
import { make } from './simplify';
import type { Node, Trees } from './trees';

/** The node with every input named in `by` replaced, simplified again. All nodes are of the same store. */
export function substitute(trees: Trees, node: Node, by: ReadonlyMap<string, Node>): Node {
  const replaced = new Map<Node, Node>();
  const now = (each: Node): Node => replaced.get(each) ?? each;
  for (const each of reachable([node])) {
    if (each.kind === 'input') replaced.set(each, by.get(each.name) ?? each);
    else if (each.kind === 'op' && argumentsOf(each).some((arg) => now(arg) !== arg))
      replaced.set(each, make(trees, each.op, ...each.args.map(now)));
  }
  return now(node);
}
