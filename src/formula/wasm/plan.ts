// What is computed where: how often each node is used, and in which of the nested loops its value becomes known.
import { argumentsOf, reachable } from '../order';
import type { Node, Op } from '../trees';

const conditionOps: ReadonlySet<Op> = new Set<Op>(['lt', 'le', 'eq', 'ne', 'and', 'or', 'not']);

/** Conditions are i32 in the module, everything else f64. */
export function isCondition(node: Node): boolean {
  return node.kind === 'op' && conditionOps.has(node.op);
}

export interface Plan {
  /** Every node, arguments first. */
  readonly nodes: readonly Node[];
  /** How many arguments and roots a node is. */
  readonly uses: ReadonlyMap<Node, number>;
  /**
   * Nodes known at level l (0: outside all loops) and used deeper inside: computed once at their level, and kept.
   * Literals are not among them.
   */
  readonly kept: readonly (readonly Node[])[];
  /** How many conditions need a local. */
  readonly conditions: number;
}

/**
 * @param roots what the innermost loop needs
 * @param levelOf the level at which an input is known: 0 outside all loops ... innermost
 * @param innermost the level of the innermost loop
 */
export function plan(roots: readonly Node[], levelOf: (input: string) => number, innermost: number): Plan {
  const nodes = reachable(roots);
  const uses = new Map<Node, number>();
  const levels = new Map<Node, number>();
  const deeper = new Set<Node>();
  const level = (node: Node): number => levels.get(node) ?? 0;
  const use = (node: Node, at: number): void => {
    uses.set(node, (uses.get(node) ?? 0) + 1);
    if (level(node) < at && node.kind !== 'number') deeper.add(node);
  };
  for (const node of nodes) {
    const args = argumentsOf(node);
    const own = node.kind === 'input' ? levelOf(node.name) : Math.max(0, ...args.map(level));
    levels.set(node, own);
    for (const arg of args) use(arg, own);
  }
  for (const root of roots) use(root, innermost);
  return {
    nodes,
    uses,
    kept: Array.from({ length: innermost }, (_, l) => nodes.filter((node) => deeper.has(node) && level(node) === l)),
    conditions: nodes.filter((node) => isCondition(node) && (deeper.has(node) || (uses.get(node) ?? 0) > 1)).length,
  };
}
