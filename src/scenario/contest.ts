// When a scenario may no longer say that its runs were tuned.
import type { Scenario } from './scenario';

/** What each run that is shown was tuned for and to. */
const contest = ({ surface, start, noise, fair, runs }: Scenario): readonly string[] =>
  runs
    .filter(({ hidden }) => !hidden)
    .map(({ key, rule, form, set }) => JSON.stringify([surface, start, noise, fair?.[0], key, rule, form, set]));

/** Whether what was found out about the runs of `before` holds for those shown of `after`. */
export function sameContest(before: Scenario, after: Scenario): boolean {
  const known = contest(before);
  return contest(after).every((each) => known.includes(each));
}

/** An edited scenario that claims no tuning it has not had: what an edit does not say itself it keeps only where it is still true. */
export function honest(before: Scenario, after: Scenario): Scenario {
  const { fair } = after;
  return fair?.[1] && fair === before.fair && !sameContest(before, after) ? { ...after, fair: [fair[0]] } : after;
}
