// Which nodes an expression needs, and in what order.
import type { Node } from './trees';

/** The arguments of a node; leaves have none. */
export function argumentsOf(node: Node): readonly Node[] {
  return node.kind === 'op' ? node.args : [];
}

/**
 * Every node that `roots` need, each once, arguments first. One order for a given tree: that of creation. Does not
 * recurse, so depth is no limit.
 * @param follow the arguments to follow from a node; all by default
 */
export function reachable(roots: readonly Node[], follow: (node: Node) => readonly Node[] = argumentsOf): Node[] {
  const found = new Set(roots);
  // a set's iteration visits what is added on the way
  for (const node of found) for (const arg of follow(node)) found.add(arg);
  return [...found].sort((a, b) => a.id - b.id);
}
