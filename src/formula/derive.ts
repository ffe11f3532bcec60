// Symbolic derivatives. Equal sub-expressions are one node and are derived once.
import { reachable } from './order';
import { make } from './simplify';
import type { Node, Op, Trees } from './trees';

/**
 * The derivative of a node with respect to an input. At a kink it is the derivative of one side (abs: 0); floor, sign and
 * the jumps of a `select` count as flat.
 */
export function derive(trees: Trees, node: Node, input: string): Node {
  const zero = trees.number(0);
  const derivatives = new Map<Node, Node>();
  const of = (each: Node): Node => derivatives.get(each) ?? zero;
  for (const each of reachable([node], differentiable)) {
    if (each.kind === 'op') derivatives.set(each, deriveOp(trees, each, of));
    else if (each.kind === 'input' && each.name === input) derivatives.set(each, trees.number(1));
  }
  return of(node);
}

/** The arguments whose derivative is asked for. */
function differentiable(node: Node): readonly Node[] {
  if (node.kind !== 'op' || node.op === 'sign' || node.op === 'floor') return [];
  return node.op === 'select' ? node.args.slice(1) : node.args;
}

type OpNode = Extract<Node, { kind: 'op' }>;

function deriveOp(trees: Trees, node: OpNode, of: (node: Node) => Node): Node {
  const op = (name: Op, ...args: readonly Node[]): Node => make(trees, name, ...args);
  const number = (value: number): Node => trees.number(value);
  const [u, v, w] = node.args;
  switch (node.op) {
    case 'add':
      return op('add', of(u), of(v));
    case 'sub':
      return op('sub', of(u), of(v));
    case 'mul':
      return op('add', op('mul', of(u), v), op('mul', u, of(v)));
    case 'div': // (u' - (u/v) v')/v, so that the quotient is shared
      return op('div', op('sub', of(u), op('mul', node, of(v))), v);
    case 'neg':
      return op('neg', of(u));
    case 'pow':
      return derivePower(trees, node, of(u), of(v));
    case 'sqrt':
      return op('div', of(u), op('mul', number(2), node));
    case 'abs':
      return op('mul', op('sign', u), of(u));
    case 'min':
      return op('select', op('le', u, v), of(u), of(v));
    case 'max':
      return op('select', op('le', v, u), of(u), of(v));
    case 'exp':
      return op('mul', of(u), node);
    case 'log':
      return op('div', of(u), u);
    case 'sin':
      return op('mul', of(u), op('cos', u));
    case 'cos':
      return op('neg', op('mul', of(u), op('sin', u)));
    case 'tan':
      return op('mul', of(u), op('add', number(1), op('pow', node, number(2))));
    case 'tanh':
      return op('mul', of(u), op('sub', number(1), op('pow', node, number(2))));
    case 'select':
      return op('select', u, of(v), of(w));
    default: // sign, floor and conditions
      return number(0);
  }
}

/** d(u^v) = v u^(v-1) u' + u^v log(u) v', each term only where its factor acts: log(u) may not exist. */
function derivePower(trees: Trees, node: OpNode, du: Node, dv: Node): Node {
  const op = (name: Op, ...args: readonly Node[]): Node => make(trees, name, ...args);
  const [u, v] = node.args;
  const zero = trees.number(0);
  const fewer = op('pow', u, op('sub', v, trees.number(1)));
  const byBase = du === zero ? zero : op('mul', op('mul', v, du), fewer);
  const byExponent = dv === zero ? zero : op('mul', op('mul', node, op('log', u)), dv);
  return op('add', byBase, byExponent);
}
