// Expressions to scalar nodes: a vector becomes two nodes, a matrix four, a scalar is broadcast where it meets a vector.
import { secondOrder } from './extension';
import { byElement, ofVectors, operators } from './lower-functions';
import { make } from './simplify';
import type { Expr } from './syntax';
import type { Node, Trees } from './trees';

/** The components of a value or condition: one (scalar), two (vector) or four (matrix, row by row). */
export type Value = readonly Node[];

/** What names, powers and the loss are at one place of a text. */
export interface LowerScope {
  readonly trees: Trees;
  /** The value of a name. */
  name(name: string): Value;
  power(base: Node, exponent: Node): Node;
  /** What the loss or the past answers; `value` lowers an argument. */
  call(fn: Asking, args: readonly Expr[], value: (arg: Expr) => Value): Value;
  /** The branches of a choice, where it matters which of them asks the loss. */
  choice?(test: Value, yes: () => Value, no: () => Value): readonly [Value, Value];
}

const asking = ['f', 'grad', 'hess', 'gauss', 'armijo', 'wolfe', 'twoloop', 'prev'] as const;
export type Asking = (typeof asking)[number];

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
      const [a, b] = sides;
      if (secondOrder && a.length === 4) {
        if (expr.op === '*' && b.length > 1) return secondOrder.product(trees, a, b);
        if (expr.op === '^' && b[0].kind === 'number') return secondOrder.power(trees, a, b[0].value);
      }
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
  const asked = asking.find((each) => each === fn);
  if (asked) return scope.call(asked, args, of);
  const values = fn === 'where' ? branches(args, of, scope) : args.map(of);
  const element = byElement.get(fn);
  if (element) return broadcast(values, (parts) => element(trees, ...parts));
  const whole = ofVectors.get(fn);
  if (whole) return [whole(trees, ...values)];
  const further = secondOrder?.functions.get(fn);
  if (further) return further(trees, ...values);
  throw new TypeError(`function without a meaning: ${fn}`);
}

/** The arguments of where(). */
function branches([test, yes, no]: readonly Expr[], of: (expr: Expr) => Value, scope: LowerScope): readonly Value[] {
  const condition = of(test);
  const ways = condition.length === 1 ? scope.choice?.(condition, () => of(yes), () => of(no)) : null; // prettier-ignore
  return [condition, ...(ways ?? [of(yes), of(no)])];
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
