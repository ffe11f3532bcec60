// Editing one run of a scenario.
import { isProblem, problem } from './problem';
import type { Problem, RunSpec, Scenario } from './scenario';

/** The scenario with one of its runs edited, or why it was refused. */
export function withRun(
  scenario: Scenario,
  key: string,
  edit: (run: RunSpec) => RunSpec | Problem,
): Scenario | Problem {
  const at = scenario.runs.findIndex((run) => run.key === key);
  if (at < 0) return noRun(key);
  const run = edit(scenario.runs[at]);
  return isProblem(run) ? run : { ...scenario, runs: scenario.runs.with(at, run) };
}

/** Hides a run from the picture, or shows it again. */
export function hide(scenario: Scenario, key: string, hidden: boolean): Scenario | Problem {
  return withRun(scenario, key, (run) => ({ ...run, hidden }));
}

export function noRun(key: string): Problem {
  return problem('unknown-run', 'there is no such run', key);
}
