// Whether a text is a surface's formula.
import { checkSurface } from '../formula/check-surface';
import { FormulaError } from '../formula/error';
import { parse } from '../formula/parse';
import { problem } from './problem';
import { limits, type Problem } from './scenario';

/** Why `text` is no surface's formula, or null where it is one. */
export function checkFormula(text: string): Problem | null {
  if (text.length > limits.formula)
    return problem('long-formula', `a formula has at most ${limits.formula} characters`, String(text.length));
  try {
    checkSurface(parse(text, 'surface'), []);
    return null;
  } catch (error) {
    if (error instanceof FormulaError) return problem('bad-formula', `formula: ${error.message}`);
    throw error;
  }
}
