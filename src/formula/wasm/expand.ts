// Trees as the module computes them: the same nodes, with constant integer powers written out as multiplications.
import { reachable } from '../order';
import { fixedExponent, integerPower, type Multiplication } from '../powers';
import { Trees, type Node } from '../trees';

/** The nodes rebuilt in a store of their own, where x^2 and x^3 share x*x. */
export function expandPowers(nodes: readonly Node[]): Node[] {
  const trees = new Trees();
  const multiplication: Multiplication<Node> = {
    times: (a, b) => trees.op('mul', a, b),
    inverse: (a) => trees.op('div', trees.number(1), a),
  };
  const expanded = new Map<Node, Node>();
  const now = (node: Node): Node => expanded.get(node) ?? node;
  for (const node of reachable(nodes)) expanded.set(node, rebuild(node));
  return nodes.map(now);

  function rebuild(node: Node): Node {
    if (node.kind === 'number') return trees.number(node.value);
    if (node.kind === 'input') return trees.input(node.name);
    const n = node.op === 'pow' ? fixedExponent(node.args[1]) : null;
    if (n !== null) return integerPower(now(node.args[0]), n, multiplication);
    const args = node.args.map(now);
    return node.loop ? trees.loop(node.loop.rebuilt(expandPowers), args, node.result ?? 0) : trees.op(node.op, ...args);
  }
}
