// How far prev() looks back.
import type { Expr } from './syntax';

/** The furthest that prev() reaches: each step back is a slot of the run's memory. */
export const furthest = 8;

/** How many steps back the arguments of prev() say; null where that is no number from 1 to 8. */
export function stepsBack([, back]: readonly Expr[]): number | null {
  const steps = back as Expr | undefined;
  if (!steps) return 1;
  return steps.kind === 'number' && Number.isInteger(steps.value) && steps.value >= 1 && steps.value <= furthest
    ? steps.value
    : null;
}
