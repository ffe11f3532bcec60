// Comparing at equal cost: what a link says of it, and when it may no longer say that runs were tuned.
import { limits, type Fair, type Scenario } from './scenario';

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

/** What a tuning was for, besides the runs. */
const contest = ({ surface, start, noise, fair }: Scenario): string =>
  JSON.stringify([surface, start, noise, fair?.[0]]);

/** The settings of the runs that are shown. */
const settings = ({ runs }: Scenario): readonly string[] =>
  runs.flatMap(({ key, rule, form, set, hidden }) => (hidden ? [] : [JSON.stringify([key, rule, form, set])]));

/** Whether what was found out about the runs of `before` holds for those shown of `after`. */
export function sameContest(before: Scenario, after: Scenario): boolean {
  const known = settings(before);
  return contest(before) === contest(after) && settings(after).every((each) => known.includes(each));
}

/** An edited scenario that claims no tuning it has not had: what an edit does not say itself it keeps only where it is still true. */
export function honest(before: Scenario, after: Scenario): Scenario {
  const { fair } = after;
  if (!fair || fair.length < 2 || fair !== before.fair || sameContest(before, after)) return after;
  return { ...after, fair: [fair[0]] };
}
