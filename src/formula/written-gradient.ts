// The exact gradient of a formula as expressions, in the letters of the formula.
import { checkSurface } from './check-surface';
import { derive } from './derive';
import { lower, type LowerScope, type Value } from './lower';
import { parse } from './parse';
import { make } from './simplify';
import type { Expr } from './syntax';
import { Trees, type Node } from './trees';
import { writtenTree } from './written-tree';

/** A partial derivative of more parts than this nobody reads. */
const most = 180;

/** Both partial derivatives; null for one that is too long. Throws a FormulaError where the formula is none. */
export function writtenGradient(formula: string): readonly [x: Expr | null, y: Expr | null] {
  const program = parse(formula, 'surface');
  checkSurface(program, []);
  const trees = new Trees();
  // pi and e stay letters.
  const values = new Map<string, Value>(['x', 'y', 't', 'pi', 'e'].map((name) => [name, [trees.input(name)]]));
  const scope: LowerScope = {
    trees,
    name: (name) => values.get(name) ?? [],
    power: (base, exponent) =>
      base === trees.input('e') ? make(trees, 'exp', exponent) : make(trees, 'pow', base, exponent),
    call: () => [],
  };
  const names = new Map<Node, string>();
  for (const { name, value } of program.lines) {
    const [node] = lower(value, scope);
    values.set(name, [node]);
    // A name of several lines does not tell which of them is meant.
    const once = program.lines.filter((line) => line.name === name).length === 1;
    if (once && node.kind === 'op') names.set(node, name);
  }
  const [loss] = program.result ? lower(program.result, scope) : [trees.number(0)];
  const along = (input: 'x' | 'y'): Expr | null => writtenTree(derive(trees, loss, input), names, most);
  return [along('x'), along('y')];
}
