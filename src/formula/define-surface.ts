// From what a surface's file declares to what the rest of the program reads. Nothing is parsed here.
import type { Surface, SurfaceDefinition } from './define';
import { tidy } from './names';

/** A registry entry from its definition. */
export function defineSurface(definition: SurfaceDefinition): Surface {
  const { parameters = {}, suggest = {}, steps = 500, stationary, ...rest } = definition;
  const { inStep, samples } = rest;
  const formula = tidy(definition.formula);
  const valuesOf = (set: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
    Object.fromEntries(
      Object.entries(parameters).map(([name, { default: value }]) => [
        name,
        Object.hasOwn(set, name) ? set[name] : value,
      ]),
    );
  return {
    ...rest,
    formula,
    parameters,
    suggest,
    steps,
    text: (set) => ({
      formula,
      parameters: valuesOf(set),
      ...(inStep !== undefined && { inStep }),
      ...(samples && { samples }),
    }),
    stationary(set) {
      const points = typeof stationary === 'function' ? stationary(valuesOf(set)) : stationary;
      return points.map(({ at, kind, value, kink = false }) => ({ at, kind, value, kink }));
    },
  };
}
