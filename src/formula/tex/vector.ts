// Whether a value has two coordinates, as far as its text tells: the printer marks products of vectors.
import { functions } from '../functions';
import type { Expr } from '../syntax';

/** Whether `expr` is a vector, when the names in `vectors` are. Never refuses: types are the checker's. */
export function isVector(expr: Expr, vectors: ReadonlySet<string>): boolean {
  const of = (each: Expr): boolean => isVector(each, vectors);
  switch (expr.kind) {
    case 'number':
      return false;
    case 'name':
      return vectors.has(expr.name);
    case 'unary':
      return of(expr.arg);
    case 'binary':
      return of(expr.left) || of(expr.right);
    case 'call': {
      const typing = functions.get(expr.fn)?.typing;
      return typeof typing === 'object' ? typing.gives === 'vector' : expr.args.some(of);
    }
  }
}
