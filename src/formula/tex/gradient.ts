// A formula with its exact gradient as TeX.
import { writtenGradient } from '../written-gradient';
import { expressionTex } from './expression';
import { namesOf, surfaceTex } from './surface';

/** TeX of a formula alone, and with both partial derivatives under it; null in place of that where one is too long to be read. */
export interface GradientTex {
  readonly loss: string;
  readonly gradient: string | null;
}

/** The formula `f(x, y) = ...`, the lines it uses above it, and `\frac{\partial f}{\partial x} = ...` below. Throws a FormulaError. */
export function gradientTex(formula: string): GradientTex {
  const loss = surfaceTex(formula);
  const [x, y] = writtenGradient(formula);
  if (!x || !y) return { loss, gradient: null };
  const block = /^\\begin\{aligned\} (.*) \\end\{aligned\}$/s.exec(loss)?.[1] ?? loss.replace(' = ', ' &= ');
  const line = (letter: string, tex: string): string => `\\frac{\\partial f}{\\partial ${letter}} &= ${tex}`;
  const lines = [block, line('x', expressionTex(x, namesOf({}))), line('y', expressionTex(y, namesOf({})))];
  return { loss, gradient: `\\begin{aligned} ${lines.join(' \\\\[8pt] ')} \\end{aligned}` };
}
