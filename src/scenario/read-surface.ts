// A surface as links and `--surface` spell it: `rosenbrock,b=10`, or a formula.
import { checkSurface } from '../formula/check-surface';
import { FormulaError } from '../formula/error';
import { parse } from '../formula/parse';
import { problem, unknown } from './problem';
import { readList } from './read-list';
import type { Registries } from './registries';
import { limits, type FormulaChoice, type Problem, type SurfaceChoice } from './scenario';
import { own, parametersFor, readDeclared } from './settings';

/** `id,name=value...`; null where the id is unknown. A parameter that is refused keeps its default. */
export function readNamedSurface(text: string, problems: Problem[], known: Registries): SurfaceChoice | null {
  const { head: id, pairs } = readList(text, problems);
  const surface = known.surfaces.get(id);
  if (!surface) {
    problems.push(unknown('unknown-surface', 'surface', id, known.surfaces.keys()));
    return null;
  }
  const set: [string, number][] = [];
  for (const [name, value] of pairs) {
    const declared = own(surface.parameters, name);
    const read = declared
      ? readDeclared(declared, name, id, value)
      : unknown('unknown-parameter', `parameter of ${id}`, name, Object.keys(surface.parameters));
    if (typeof read === 'number') set.push([name, read]);
    else problems.push(read);
  }
  return { kind: 'named', id, parameters: parametersFor(surface.parameters, Object.fromEntries(set)) };
}

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

/** A typed formula, kept as it was typed; null (and a problem) where it cannot be read. */
export function readFormula(text: string, problems: Problem[]): FormulaChoice | null {
  const refused = checkFormula(text);
  if (!refused) return { kind: 'formula', text };
  problems.push(refused);
  return null;
}
