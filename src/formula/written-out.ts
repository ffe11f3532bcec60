// The text of a surface with its parameters' values in their places: what somebody can go on editing.
import { replace } from './live-lines';
import { parse } from './parse';
import { print } from './print';
import type { SurfaceText } from './text';
import type { Expr } from './syntax';

/** A formula without parameters that means the same; as it was written where it had none. Throws a FormulaError. */
export function writtenOut({ formula, parameters }: SurfaceText): string {
  const values = Object.entries(parameters);
  if (values.length === 0) return formula;
  const { lines, result } = parse(formula, 'surface', { limits: 'built-in', names: Object.keys(parameters) });
  const put = (expr: Expr): string =>
    print(values.reduce((all, [name, value]) => replace(all, name, { kind: 'number', value, span: expr.span }), expr));
  return [...lines.map(({ name, value }) => `${name} = ${put(value)}`), ...(result ? [put(result)] : [])].join('\n');
}
