// Comparing at equal cost: what a link can say of it.
import { limits, type Fair } from './scenario';

/** Starts that runs can be tuned from: this one; it and four about it; 3 x 3 or 5 x 5 over the view. What a number means stands for ever. */
export const startCounts = [1, 5, 9, 25] as const;
export type StartCount = (typeof startCounts)[number];

/** Whether these are an amount of evaluations, settings tried and starts, nothing spelled out that is left out. */
export function isFair(numbers: readonly (number | null | undefined)[]): numbers is Fair {
  const [, , starts] = numbers;
  return (
    numbers.length > 0 &&
    numbers.length < 4 &&
    numbers.every((each) => typeof each === 'number' && Number.isInteger(each) && each >= 1 && each <= limits.steps) &&
    (starts === undefined || (starts !== 1 && startCounts.some((each) => each === starts)))
  );
}
