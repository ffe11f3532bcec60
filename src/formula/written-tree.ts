// A tree as an expression again, so that what was derived can be printed like what people write.
import { same } from './identities';
import type { BinaryOp, Expr } from './syntax';
import type { Node, Op } from './trees';

const signs: Partial<Record<Op, BinaryOp>> = {
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

/** A product of a number, factors and divisors. */
interface Term {
  readonly coefficient: number;
  readonly over: readonly Expr[];
  readonly under: readonly Expr[];
}

/**
 * The tree as an expression; null where it would have more than `most` parts: what is shared in the tree is written out each
 * time. Numbers of a product are multiplied, equal factors are powers, fractions are one, and a sum has its signs in front.
 * @param names trees that go by a name: they are not written out
 */
export function writtenTree(root: Node, names: ReadonlyMap<Node, string>, most: number): Expr | null {
  let left = most;

  function write(node: Node): Expr {
    const name = names.get(node);
    if (name === undefined && left >= 0 && isProduct(node)) return product(term(node));
    left--;
    if (name !== undefined || left < 0) return { kind: 'name', name: name ?? '', span: nowhere };
    if (node.kind === 'input') return { kind: 'name', name: node.name, span: nowhere };
    if (node.kind === 'number') return product(term(node));
    if (isSum(node)) return added(write(node.args[0]), node.args[1], node.op === 'sub');
    const op = signs[node.op];
    const args = node.args.map(write);
    if (op) return binary(op, args[0], args[1]);
    if (node.op === 'not') return { kind: 'unary', op: '!', arg: args[0], span: nowhere };
    return { kind: 'call', fn: node.op === 'select' ? 'where' : node.op, args, span: nowhere };
  }

  /** The sum of `start` and a node, each term of that with its own sign in front; `taken`: it is taken away. */
  function added(start: Expr, node: Node, taken: boolean): Expr {
    if (node.kind === 'op' && isSum(node)) {
      const [first, second] = node.args;
      return added(added(start, first, taken), second, taken === (node.op === 'add'));
    }
    const { coefficient, ...factors } = term(node);
    const size = product({ ...factors, coefficient: Math.abs(coefficient) });
    return binary(taken === coefficient < 0 ? '+' : '-', start, size);
  }

  function term(node: Node): Term {
    if (names.has(node) || left < 0) return { coefficient: 1, over: [write(node)], under: [] };
    if (isProduct(node)) left--;
    if (node.kind === 'number') return { coefficient: node.value, over: [], under: [] };
    const [a, b] = node.kind === 'op' ? node.args : [];
    switch (node.kind === 'op' ? node.op : null) {
      case 'neg':
        return isSum(a) ? { coefficient: 1, over: [negated(a)], under: [] } : minus(term(a));
      case 'mul': {
        const [p, q] = [term(a), term(b)];
        return {
          coefficient: p.coefficient * q.coefficient,
          over: [...p.over, ...q.over],
          under: [...p.under, ...q.under],
        };
      }
      case 'div': {
        const [p, q] = [term(a), term(b)];
        // A number that is divided by stays there: a third is not 0.333.
        const divisor = q.coefficient === 1 ? [] : [number(Math.abs(q.coefficient))];
        return {
          coefficient: q.coefficient < 0 ? -p.coefficient : p.coefficient,
          over: [...p.over, ...q.under],
          under: [...p.under, ...divisor, ...q.over],
        };
      }
      default:
        return { coefficient: 1, over: [write(node)], under: [] };
    }
  }

  function isSum(node: Node): boolean {
    return node.kind === 'op' && (node.op === 'add' || node.op === 'sub') && !names.has(node) && left >= 0;
  }

  /** The minus of a sum: a minus before each of its terms. */
  function negated(node: Node): Expr {
    if (node.kind !== 'op' || !isSum(node)) return product(minus(term(node)));
    return added(negated(node.args[0]), node.args[1], node.op === 'add');
  }

  const written = write(root);
  return left < 0 ? null : written;
}

function binary(op: BinaryOp, left: Expr, right: Expr): Expr {
  return { kind: 'binary', op, left, right, span: nowhere };
}

function minus(term: Term): Term {
  return { ...term, coefficient: -term.coefficient };
}

function number(value: number): Expr {
  return { kind: 'number', value: Number(value.toPrecision(digits)), span: nowhere };
}

function isProduct(node: Node): boolean {
  return node.kind === 'op' && (node.op === 'mul' || node.op === 'div' || node.op === 'neg');
}

/** A third as 1 and 3; the number and 1 where no small divisor makes it whole, or it is short as it is. */
function fraction(size: number): readonly [share: number, parts: number] {
  for (let parts = 3; parts <= 12 && String(size).length > 8; parts++) {
    const share = Math.round(size * parts);
    if (share > 0 && Math.abs(size * parts - share) < 1e-13 * share) return [share, parts];
  }
  return [size, 1];
}

/** The term as an expression, its minus in front. */
function product({ coefficient, over, under }: Term): Expr {
  const size = Number(Math.abs(coefficient).toPrecision(digits));
  const factors = powers(over);
  const [share, parts] = fraction(size);
  const top = share !== 1 || factors.length === 0 ? [number(share), ...factors] : factors;
  const bottom = parts === 1 ? powers(under) : [number(parts), ...powers(under)];
  const times = (all: readonly Expr[]): Expr => all.reduce((whole, factor) => binary('*', whole, factor));
  const whole = bottom.length === 0 ? times(top) : binary('/', times(top), times(bottom));
  return coefficient < 0 ? { kind: 'unary', op: '-', arg: whole, span: nowhere } : whole;
}

/** The factors, equal ones as one power. */
function powers(factors: readonly Expr[]): Expr[] {
  const found: { readonly base: Expr; exponent: number }[] = [];
  for (const factor of factors) {
    const [base, exponent] =
      factor.kind === 'binary' && factor.op === '^' && factor.right.kind === 'number'
        ? [factor.left, factor.right.value]
        : [factor, 1];
    const known = found.find((each) => same(each.base, base));
    if (known) known.exponent += exponent;
    else found.push({ base, exponent });
  }
  // Letters come before what is longer, pi before x, x before y.
  const rank = ({ base }: { readonly base: Expr }): string =>
    base.kind !== 'name' ? '~' : base.name === 'pi' || base.name === 'e' ? '' : base.name;
  found.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
  const acting = found.filter(({ exponent }) => exponent !== 0);
  return acting.map(({ base, exponent }) => (exponent === 1 ? base : binary('^', base, number(exponent))));
}
