// The plain evaluator: values of trees one node after another. The inspector, initial values and tests use it; runs use
// the WebAssembly module, which has the same bits.
import { compute } from './arithmetic';
import { reachable } from './order';
import type { Node } from './trees';

/** Looks up an input's value by its name. */
export type Inputs = (name: string) => number;

/** Evaluates a list of nodes, sharing what they share. */
export class Evaluator {
  readonly #nodes: readonly Node[];
  readonly #order: readonly Node[];

  constructor(nodes: readonly Node[]) {
    this.#nodes = nodes;
    this.#order = reachable(nodes);
  }

  /** The values of the nodes, in their order; conditions are 1 or 0. Each needed input is asked for once. */
  evaluate(inputs: Inputs): Float64Array {
    return Float64Array.from(this.#nodes, readOff(valuesOf(this.#order, inputs)));
  }
}

/**
 * Where the nodes' values stop being finite: the first node (in order of evaluation) that is infinite or NaN although no
 * argument that decides its value is. Its own value tells which of the two. A branch that is not taken is not looked at. An
 * input that is infinite itself (a growth rate may be) is not blamed: what it spoils is.
 * @returns null when all are finite, or not finite only because an input is
 */
export function firstUndefined(nodes: readonly Node[], inputs: Inputs): Node | null {
  const at = readOff(valuesOf(reachable(nodes), inputs));
  const spoilt = (node: Node): boolean => !Number.isFinite(at(node));
  const culprits = (node: Node): readonly Node[] => deciding(node, at).filter(spoilt);
  const origins = reachable(nodes.filter(spoilt), culprits).filter(
    (node) => node.kind === 'op' && culprits(node).every((each) => each.kind !== 'op'),
  );
  return origins.at(0) ?? null;
}

/** The arguments a node's value comes from, here: of a `select` the branch taken. */
function deciding(node: Node, at: (node: Node) => number): readonly Node[] {
  if (node.kind !== 'op') return [];
  if (node.op !== 'select') return node.args;
  const [condition, then, otherwise] = node.args;
  return [at(condition) === 0 ? otherwise : then];
}

function valuesOf(order: readonly Node[], inputs: Inputs): ReadonlyMap<Node, number> {
  const values = new Map<Node, number>();
  const at = readOff(values);
  for (const node of order) {
    if (node.kind === 'number') values.set(node, node.value);
    else if (node.kind === 'input') values.set(node, inputs(node.name));
    else if (node.loop) values.set(node, node.loop.run(node.args.map(at))[node.result ?? 0]);
    else values.set(node, compute(node.op, node.args, at));
  }
  return values;
}

function readOff(values: ReadonlyMap<Node, number>): (node: Node) => number {
  return (node) => values.get(node) ?? NaN;
}
