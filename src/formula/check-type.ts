// Types of expressions: scalar, vector, matrix, and conditions, which have no name and stand only in `where`, `&&`, `||` and `!`.
import { FormulaError } from './error';
import { functions } from './functions';
import { furthest, stepsBack } from './steps-back';
import { giveHints } from './hints';
import { hint } from './suggest';
import type { BinaryOp, Expr, Span, ValueType } from './syntax';

// Who checks texts tells people what they may have meant; the parser too, whose faults come first.
giveHints(hint);

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

/** The type of an expression that must have a value. `where` says what takes it. */
export function value(expr: Expr, where: string, scope: Scope): ValueType {
  const type = typeOf(expr, scope);
  if (type !== 'condition' && type !== 'conditions') return type;
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
  const types = [value(left, op, scope), value(right, op, scope)] as const;
  if (op === '^' && types[1] !== 'scalar') throw fault(`an exponent is a scalar, not a ${types[1]}`, right.span);
  if (types.includes('matrix')) return typeOfMatrices(op, types, left, right);
  const vector = types.includes('vector');
  if (comparisons.includes(op)) return vector ? 'conditions' : 'condition';
  return vector ? 'vector' : 'scalar';
}

/** The type of an operation one side of which is a matrix. */
function typeOfMatrices(op: BinaryOp, [a, b]: readonly [ValueType, ValueType], left: Expr, right: Expr): ValueType {
  switch (op) {
    case '+':
    case '-':
      if (a === b) return a;
      throw fault(`${op} takes two matrices, not a ${a} and a ${b}: a number is one times eye`, left.span);
    case '*':
      if (a === 'vector') break;
      return b === 'vector' ? 'vector' : 'matrix';
    case '/':
      if (b === 'scalar') return 'matrix';
      break;
    case '^':
      if (isConstant(right)) return 'matrix';
      throw fault('a matrix takes a number as its exponent', right.span);
  }
  throw fault(`${op} does not take a ${a} and a ${b}`, left.span);
}

/** Whether an expression is made of numbers alone. */
function isConstant(expr: Expr): boolean {
  if (expr.kind === 'unary') return isConstant(expr.arg);
  return expr.kind === 'binary' ? isConstant(expr.left) && isConstant(expr.right) : expr.kind === 'number';
}

function typeOfCall(call: Of<'call'>, scope: Scope): Type {
  const { fn, args, span } = call;
  const typing = functions.get(fn)?.typing;
  switch (typing) {
    case 'each':
      return broadcast(
        args,
        args.map((arg) => value(arg, `${fn}()`, scope)),
        fn,
      );
    case 'where': {
      const [test, ...branches] = args;
      const type = condition(test, 'where() first', scope);
      const values = branches.map((branch) => value(branch, 'the branches of where()', scope));
      if (type === 'condition' && values.every((each) => each === 'matrix')) return 'matrix';
      const both = broadcast(branches, values, fn);
      return type === 'conditions' ? 'vector' : both;
    }
    case 'prev':
      return typeOfPrev(call, scope);
    case undefined:
      throw fault(`unknown function: ${fn}`, span);
    default:
      for (const [i, arg] of args.entries()) {
        const type = value(arg, `${fn}()`, scope);
        if (type !== typing.takes[i]) throw fault(`${fn}() takes a ${typing.takes[i]}, not a ${type}`, arg.span);
      }
      return typing.gives;
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

/** What comes of scalars and vectors, coordinate by coordinate. */
function broadcast(args: readonly Expr[], types: readonly ValueType[], fn: string): ValueType {
  const matrix = types.indexOf('matrix');
  if (matrix >= 0)
    throw fault(`${fn}() takes no matrix${fn === 'where' ? ' beside another type' : ''}`, args[matrix].span);
  return types.includes('vector') ? 'vector' : 'scalar';
}

/** A fault at a place. */
export function fault(message: string, { start, end }: Span): FormulaError {
  return new FormulaError(message, start, end);
}
