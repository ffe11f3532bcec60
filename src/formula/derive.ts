// Symbolic derivatives. Equal sub-expressions are one node and are derived once.
import { reachable } from './order';
import { Products } from './products';
import { make } from './simplify';
import type { Node, Op, Trees } from './trees';

/**
 * The derivative of a node with respect to an input. At a kink it is the derivative of one side (abs: 0); floor, sign and
 * the jumps of a `select` count as flat.
 */
export function derive(trees: Trees, node: Node, input: string): Node {
  const zero = trees.number(0);
  const derivatives = new Map<Node, Node>();
  const products = new Products(trees, input);
  const of = (each: Node): Node => derivatives.get(each) ?? zero;
  for (const each of reachable([node], differentiable)) {
    if (each.kind === 'op') derivatives.set(each, deriveOp(trees, products, each, of));
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

function deriveOp(trees: Trees, products: Products, node: OpNode, of: (node: Node) => Node): Node {
  const op = (name: Op, ...args: readonly Node[]): Node => make(trees, name, ...args);
  const times = (...factors: readonly Node[]): Node => products.of(factors);
  const number = (value: number): Node => trees.number(value);
  const [u, v, w] = node.args;
  switch (node.op) {
    case 'add':
      return op('add', of(u), of(v));
    case 'sub':
      return op('sub', of(u), of(v));
    case 'mul':
      return op('add', times(of(u), v), times(u, of(v)));
    case 'div': // (u' - (u/v) v')/v, so that the quotient is shared
      return op('div', op('sub', of(u), times(node, of(v))), v);
    case 'neg':
      return op('neg', of(u));
    case 'pow':
      return derivePower(trees, times, node, of(u), of(v));
    case 'sqrt':
      return op('div', of(u), op('mul', number(2), node));
    case 'abs':
      return times(op('sign', u), of(u));
    case 'min':
      return op('select', op('le', u, v), of(u), of(v));
    case 'max':
      return op('select', op('le', v, u), of(u), of(v));
    case 'exp':
      return times(of(u), node);
    case 'log':
      return op('div', of(u), u);
    case 'sin':
      return times(of(u), op('cos', u));
    case 'cos':
      return op('neg', times(of(u), op('sin', u)));
    case 'tan':
      return times(of(u), op('add', number(1), op('pow', node, number(2))));
    case 'tanh':
      return times(of(u), op('sub', number(1), op('pow', node, number(2))));
    case 'select':
      return op('select', u, of(v), of(w));
    default: // sign, floor and conditions
      return number(0);
  }
}

/** d(u^v) = v u^(v-1) u' + u^v log(u) v', each term only where its factor acts: log(u) may not exist. */
function derivePower(
  trees: Trees,
  times: (...factors: readonly Node[]) => Node,
  node: OpNode,
  du: Node,
  dv: Node,
): Node {
  const [u, v] = node.args;
  const zero = trees.number(0);
  const fewer = make(trees, 'pow', u, make(trees, 'sub', v, trees.number(1)));
  const byBase = du === zero ? zero : times(v, du, fewer);
  const byExponent = dv === zero ? zero : times(node, make(trees, 'log', u), dv);
  return make(trees, 'add', byBase, byExponent);
}
