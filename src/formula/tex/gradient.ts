// The exact gradient of a formula as TeX.
import { writtenGradient } from '../written-gradient';
import { expressionTex } from './expression';
import { namesOf } from './surface';

/**
 * Both partial derivatives, `\frac{\partial f}{\partial x} = ...` below each other; null where one is too long to be read.
 * Throws a FormulaError where the formula is none.
 */
export function gradientTex(formula: string): string | null {
  const [x, y] = writtenGradient(formula);
  if (!x || !y) return null;
  const line = (letter: string, tex: string): string => `\\frac{\\partial f}{\\partial ${letter}} &= ${tex}`;
  const lines = [line('x', expressionTex(x, namesOf({}))), line('y', expressionTex(y, namesOf({})))];
  return `\\begin{aligned} ${lines.join(' \\\\[4pt] ')} \\end{aligned}`;
}
