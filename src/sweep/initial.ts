// What a run's slots hold before its first step.
import { Evaluator } from '../formula/interpret';
import { reachable } from '../formula/order';
import type { StepProgram } from '../formula/step';
import type { Point } from '../formula/define';

/** Writes the first values of the slots. */
export type Begin = (slots: Float64Array, constants: Float64Array, start: Point) => void;

/** Cells that differ in their start alone mostly begin alike but for theta: what does not hang on the start is worked out once for all that follow each other. */
export function beginOf({ slots, constants: names }: StepProgram): Begin {
  const initial = slots.map((slot) => slot.initial);
  const evaluator = new Evaluator(initial);
  const place = initial.map((node) => (node.kind === 'input' ? ['theta0.x', 'theta0.y'].indexOf(node.name) : -1));
  const hangs = initial.some(
    (node, i) =>
      place[i] < 0 && reachable([node]).some((each) => each.kind === 'input' && each.name.startsWith('theta0.')),
  );
  let known: { readonly constants: Float64Array; readonly values: Float64Array } | null = null;
  return (out, constants, start) => {
    if (hangs || !known?.constants.every((value, i) => Object.is(value, constants[i]))) {
      const values = new Map<string, number>([['t', 0], ['theta0.x', start[0]], ['theta0.y', start[1]]]); // prettier-ignore
      names.forEach((name, i) => values.set(name, constants[i]));
      known = { constants: constants.slice(), values: evaluator.evaluate((name) => values.get(name) ?? NaN).slice() };
    }
    for (let i = 0; i < out.length; i++) out[i] = place[i] < 0 ? known.values[i] : start[place[i]];
  };
}
