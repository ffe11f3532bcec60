// Expressions to scalar nodes: a vector becomes two nodes, a scalar is broadcast where it meets one.
import { byElement, ofVectors, operators } from './lower-functions';
import { make } from './simplify';
import type { Expr } from './syntax';
import type { Node, Trees } from './trees';

/** The components of a value or condition: one (scalar) or two (vector). */
export type Value = readonly Node[];

/** What names, powers and the loss are at one place of a text. */
export interface LowerScope {
  readonly trees: Trees;
  /** The value of a name. */
  name(name: string): Value;
  power(base: Node, exponent: Node): Node;
  /** f(v), grad(v) and prev(name); `value` lowers an argument. */
  call(fn: 'f' | 'grad' | 'prev', args: readonly Expr[], value: (arg: Expr) => Value): Value;
}

/** The nodes of an expression that the checker has passed. */
export function lower(expr: Expr, scope: LowerScope): Value {
  const { trees } = scope;
  const of = (each: Expr): Value => lower(each, scope);
  switch (expr.kind) {
    case 'number':
      return [trees.number(expr.value)];
    case 'name':
      return scope.name(expr.name);
    case 'unary':
      return of(expr.arg).map((arg) => make(trees, expr.op === '-' ? 'neg' : 'not', arg));
    case 'binary': {
      const sides = [of(expr.left), of(expr.right)];
      if (expr.op === '^') return broadcast(sides, ([base, exponent]) => scope.power(base, exponent));
      const operator = operators[expr.op];
      return broadcast(sides, ([left, right]) => operator(trees, left, right));
    }
    case 'call':
      return lowerCall(expr.fn, expr.args, of, scope);
  }
}

function lowerCall(fn: string, args: readonly Expr[], of: (expr: Expr) => Value, scope: LowerScope): Value {
  const { trees } = scope;
  if (fn === 'f' || fn === 'grad' || fn === 'prev') return scope.call(fn, args, of);
  const values = args.map(of);
  const element = byElement.get(fn);
  if (element) return broadcast(values, (parts) => element(trees, ...parts));
  const whole = ofVectors.get(fn);
  if (whole) return [whole(trees, ...values)];
  throw new TypeError(`function without a meaning: ${fn}`);
}

/** Applies an operation of scalars to each coordinate. */
function broadcast(values: readonly Value[], operation: (parts: readonly Node[]) => Node): Value {
  const size = Math.max(...values.map(({ length }) => length));
  return Array.from({ length: size }, (_, i) => operation(values.map((value) => value[value.length === 1 ? 0 : i])));
}

/** A value with two components. */
export function asVector(value: Value): readonly [Node, Node] {
  return [value[0], value[value.length - 1]];
}
