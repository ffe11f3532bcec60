// From what a surface's file declares to what the rest of the program reads. Nothing is parsed until stationary points
// are asked for.
import { compileSurface } from './compile-surface';
import type { Point, Stationary, StationaryPoint, Surface, SurfaceDefinition, SurfaceParameter } from './define';
import { Evaluator } from './interpret';
import { namesIn, tidy } from './names';
import { Trees } from './trees';

type Values = Readonly<Record<string, number>>;

/** A number from an expression in the parameters and, for the loss, a point. */
type Read = (values: Values, at: Point) => number;

const origin: Point = [0, 0];

/** A registry entry from its definition. */
export function defineSurface(definition: SurfaceDefinition): Surface {
  const { parameters = {}, suggest = {}, steps = 500, stationary, ...rest } = definition;
  const formula = tidy(definition.formula);
  const valuesOf = (set: Values): Values =>
    Object.fromEntries(
      Object.entries(parameters).map(([name, { default: value }]) => [
        name,
        Object.hasOwn(set, name) ? set[name] : value,
      ]),
    );
  let points: ((values: Values) => readonly StationaryPoint[]) | null = null;
  return {
    ...rest,
    formula,
    parameters,
    suggest,
    steps,
    text: (set) => ({ formula, parameters: valuesOf(set) }),
    stationary(set) {
      points ??= reader(formula, parameters, stationary);
      return points(valuesOf(set));
    },
  };
}

/** Compiles what the stationary points need, once for all values of the parameters. Throws a FormulaError. */
function reader(
  formula: string,
  parameters: Readonly<Record<string, SurfaceParameter>>,
  stationary: readonly Stationary[],
): (values: Values) => readonly StationaryPoint[] {
  const trees = new Trees();
  const compile = (text: string): Read => {
    const read = namesIn(text);
    const used = Object.entries(parameters).filter(([name]) => read.has(name));
    const values = Object.fromEntries(used.map(([name, { default: value }]) => [name, value]));
    const loss = new Evaluator([compileSurface(trees, { formula: text, parameters: values }).value]);
    return (set, [x, y]) => {
      const inputs = new Map(Object.entries(set).map(([name, value]) => [`surface.${name}`, value]));
      inputs.set('x', x).set('y', y);
      return loss.evaluate((name) => inputs.get(name) ?? NaN)[0];
    };
  };
  const number = (given: number | string): Read => (typeof given === 'number' ? () => given : compile(given));
  const loss = compile(formula);
  const readers = stationary.map(({ at: [x, y], kind, value, kink = false }) => {
    const [readX, readY, readValue] = [number(x), number(y), value === undefined ? loss : number(value)];
    return (values: Values): StationaryPoint => {
      const at: Point = [readX(values, origin), readY(values, origin)];
      return { at, kind, value: readValue(values, at), kink };
    };
  });
  return (values) => readers.map((read) => read(values));
}
