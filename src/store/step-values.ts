// An inspected step as the equations and the picture read it: its values, those of the step before, and theta from the path.
import type { StepValues } from '../formula/tex/in-place';
import type { InspectedStep } from './inspection';
import type { Path } from './path';

/** Null at step 0, where no step has been taken yet. */
export function stepValues({ step, now, before }: InspectedStep, path: Path | null): StepValues | null {
  if (step === 0) return null;
  const theta = (back: number) => {
    const row = Math.max(0, step - back);
    return path && row < path.length ? [path.x(row), path.y(row)] : null;
  };
  return { step, now, before, theta };
}
