// A surface as links and `--surface` spell it: `rosenbrock,b=10`, or a formula.
import { readList } from './read-list';
import { readDeclared } from './read-setting';
import { unknown, unread } from './refusals';
import type { Registries } from './registries';
import type { FormulaChoice, Problem, SurfaceChoice } from './scenario';
import { own, parametersFor } from './settings';

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

/** A typed formula, kept as it was typed; null (and a problem) where it cannot be read. */
export function readFormula(text: string, problems: Problem[], { checkFormula }: Registries): FormulaChoice | null {
  const refused = checkFormula ? checkFormula(text) : unread;
  if (!refused) return { kind: 'formula', text };
  problems.push(refused);
  return null;
}
