// Random syntax trees for property tests.
import fc from 'fast-check';
import { functions } from '../functions';
import type { BinaryOp, Dialect, Expr, Program } from '../syntax';

const nowhere = { start: 0, end: 0 };
const names: Readonly<Record<Dialect, readonly string[]>> = {
  surface: ['x', 'y', 'a', 'pi', 'e'],
  rule: ['theta', 'g', 't', 'beta1', 'm', 'e'],
};
const binary: readonly BinaryOp[] = ['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '==', '!=', '&&', '||'];

/** Any tree the grammar can express: types may be wrong, arities are right. */
export function randomExpr(dialect: Dialect): fc.Arbitrary<Expr> {
  const calls = [...functions].filter(([, { dialects }]) => dialects.includes(dialect));
  return fc.letrec<{ expr: Expr }>((tie) => ({
    expr: fc.oneof(
      { maxDepth: 6, depthSize: 'small', withCrossShrink: true },
      fc
        .double({ min: 0, noNaN: true, noDefaultInfinity: true })
        .map((value): Expr => ({ kind: 'number', value: value + 0, span: nowhere })),
      fc.constantFrom(...names[dialect]).map((name): Expr => ({ kind: 'name', name, span: nowhere })),
      fc
        .record({ op: fc.constantFrom('-', '!'), arg: tie('expr') })
        .map(({ op, arg }): Expr => ({ kind: 'unary', op, arg, span: nowhere })),
      fc
        .record({ op: fc.constantFrom(...binary), left: tie('expr'), right: tie('expr') })
        .map((parts): Expr => ({ kind: 'binary', ...parts, span: nowhere })),
      fc.constantFrom(...calls).chain(
        ([
          fn,
          {
            arguments: [least, most],
          },
        ]) =>
          fc
            .array(tie('expr'), { minLength: least, maxLength: most })
            .map((args): Expr => ({ kind: 'call', fn, args, span: nowhere })),
      ),
    ),
  })).expr;
}

/** The tree without its positions. */
export function bare(expr: Expr): unknown {
  switch (expr.kind) {
    case 'number':
      return expr.value;
    case 'name':
      return expr.name;
    case 'unary':
      return [expr.op, bare(expr.arg)];
    case 'binary':
      return [bare(expr.left), expr.op, bare(expr.right)];
    case 'call':
      return [expr.fn, expr.args.map(bare)];
  }
}

/** The expression of a program of one line or one result. */
export function only(program: Program): Expr {
  const expr = program.result ?? program.lines[0].value;
  return expr;
}
