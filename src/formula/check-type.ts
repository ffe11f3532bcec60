// Types of expressions: scalar, vector, and conditions, which have no name and stand only in `where`, `&&`, `||` and `!`.
import { FormulaError } from './error';
import { functions } from './functions';
import { furthest, stepsBack } from './steps-back';
import { hint } from './suggest';
import type { BinaryOp, Expr, Span, ValueType } from './syntax';

/** 'conditions': one per coordinate. */
export type Type = ValueType | 'condition' | 'conditions';

/** What names mean at one place of a text. Reading marks a name as used. */
export interface Scope {
  /** The type of a name that can be read here, null where there is none. Throws FormulaError where it may not be read. */
  read(name: string, span: Span): Type | null;
  /** The type of what prev(name) is, null where a name has no past. Throws FormulaError where nothing has one. */
  past(name: string, span: Span): ValueType | null;
  /** Names to suggest for an unknown one. */
  readonly known: readonly string[];
  /** Whether `xy` may have been meant as `x*y`. */
  readonly products: boolean;
}

type Of<Kind extends Expr['kind']> = Extract<Expr, { kind: Kind }>;

/** The type of an expression. Throws FormulaError at the innermost sub-expression that has none. */
function typeOf(expr: Expr, scope: Scope): Type {
  switch (expr.kind) {
    case 'number':
      return 'scalar';
    case 'name': {
      const { name, span } = expr;
      const type = scope.read(name, span);
      if (type === null) throw fault(`unknown name: ${name}${hint(name, scope.known, scope.products)}`, span);
      return type;
    }
    case 'unary':
      return expr.op === '!' ? condition(expr.arg, '!', scope) : value(expr.arg, '-', scope);
    case 'binary':
      return typeOfBinary(expr, scope);
    case 'call':
      return typeOfCall(expr, scope);
  }
}

/** The type of an expression that must be a number or a vector. `where` says what takes it. */
export function value(expr: Expr, where: string, scope: Scope): ValueType {
  const type = typeOf(expr, scope);
  if (type === 'scalar' || type === 'vector') return type;
  throw fault(`a condition stands only in where, &&, || and !, not in ${where}`, expr.span);
}

function condition(expr: Expr, where: string, scope: Scope): 'condition' | 'conditions' {
  const type = typeOf(expr, scope);
  if (type === 'condition' || type === 'conditions') return type;
  throw fault(`${where} takes a condition, not a ${type}`, expr.span);
}

const comparisons: readonly BinaryOp[] = ['<', '<=', '>', '>=', '==', '!='];

function typeOfBinary({ op, left, right }: Of<'binary'>, scope: Scope): Type {
  if (op === '&&' || op === '||') {
    const types = [condition(left, op, scope), condition(right, op, scope)];
    return types.includes('conditions') ? 'conditions' : 'condition';
  }
  const types = [value(left, op, scope), value(right, op, scope)];
  if (op === '^' && types[1] === 'vector') throw fault('an exponent is a scalar, not a vector', right.span);
  const vector = types.includes('vector');
  if (comparisons.includes(op)) return vector ? 'conditions' : 'condition';
  return vector ? 'vector' : 'scalar';
}

function typeOfCall(call: Of<'call'>, scope: Scope): Type {
  const { fn, args, span } = call;
  switch (functions.get(fn)?.typing) {
    case 'each':
      return broadcast(args.map((arg) => value(arg, `${fn}()`, scope)));
    case 'vector':
    case 'loss':
      for (const arg of args) vector(arg, fn, scope);
      return 'scalar';
    case 'gradient':
      return vector(args[0], fn, scope);
    case 'where': {
      const [test, ...branches] = args;
      const type = condition(test, 'where() first', scope);
      const values = branches.map((branch) => value(branch, 'the branches of where()', scope));
      return type === 'conditions' ? 'vector' : broadcast(values);
    }
    case 'prev':
      return typeOfPrev(call, scope);
    case undefined:
      throw fault(`unknown function: ${fn}`, span);
  }
}

function typeOfPrev({ args }: Of<'call'>, scope: Scope): ValueType {
  const [name, back] = args;
  const type = name.kind === 'name' ? scope.past(name.name, name.span) : null;
  if (type === null) throw fault('prev() takes theta, g or a state', name.span);
  if (args.length > 1 && stepsBack(args) === null)
    throw fault(`prev() goes a whole number of steps back, 1 to ${furthest}`, back.span);
  return type;
}

function vector(expr: Expr, fn: string, scope: Scope): 'vector' {
  const type = value(expr, `${fn}()`, scope);
  if (type === 'scalar') throw fault(`${fn}() takes a vector, not a scalar`, expr.span);
  return type;
}

function broadcast(types: readonly ValueType[]): ValueType {
  return types.includes('vector') ? 'vector' : 'scalar';
}

/** A fault at a place. */
export function fault(message: string, { start, end }: Span): FormulaError {
  return new FormulaError(message, start, end);
}
