// Checks the text of a loss surface: everything is a scalar, and every parameter and line is used.
import { fault, value, type Scope } from './check-type';
import { FormulaError } from './error';
import { functionsOf, givenNames, isReserved } from './functions';
import type { Program } from './syntax';
import { Usage } from './unused';

/** Checks a parsed surface with the names of its parameters. Throws FormulaError; a fault of a parameter is at 0. */
export function checkSurface(program: Program, parameters: readonly string[]): void {
  const usage = new Usage();
  const names = new Set([...givenNames.surface, ...parameters]);
  for (const name of parameters) {
    if (!/^[A-Za-z_]\w*$/.test(name)) throw new FormulaError(`not a name: ${name}`, 0);
    if (isReserved(name, 'surface')) throw new FormulaError(`reserved name: ${name}`, 0);
  }
  const later = new Set(program.lines.map(({ name }) => name));
  const scope: Scope = {
    read(name, span) {
      if (!names.has(name) && later.has(name)) throw fault(`read before its line: ${name}`, span);
      usage.read(name);
      return names.has(name) ? 'scalar' : null;
    },
    past: () => null,
    get known() {
      return [...names, ...functionsOf('surface')];
    },
    products: true,
  };
  for (const line of program.lines) {
    const { name, nameSpan } = line;
    if (isReserved(name, 'surface')) throw fault(`reserved name: ${name}`, nameSpan);
    if (parameters.includes(name)) throw fault(`parameters cannot be assigned: ${name}`, nameSpan);
    value(line.value, 'a line', scope);
    const lost = usage.assign(line);
    if (lost) throw fault(`value never read: ${lost.name}`, lost.nameSpan);
    names.add(name);
  }
  if (program.result) value(program.result, 'the loss', scope);
  const [unread] = usage.unread;
  if (usage.unread.length > 0) throw fault(`value never read: ${unread.name}`, unread.nameSpan);
  for (const name of parameters) if (!usage.has(name)) throw new FormulaError(`parameter never read: ${name}`, 0);
}
