// A run of a scenario as a sweep: what its cells have alike, and what differs.
import type { RuleText } from '../formula/text';
import type { Axes, Measure, SweepPlan } from '../sweep/types';
import { registries, type Registries } from './registries';
import { resolveScenario, type ResolvedScenario } from './resolve';
import type { Scenario } from './scenario';

/**
 * The plan that runs the scenario's run number `index` in every cell; null where there is no such run.
 * @param resolved the scenario as the engine wants it, with stationary points that had to be found
 */
export function sweepPlan(
  scenario: Scenario,
  resolved: ResolvedScenario,
  index: number,
  axes: Axes,
  measure: Measure,
  known: Registries = registries,
): SweepPlan | null {
  const key = scenario.runs.at(index)?.key;
  const run = resolved.jobs.find((each) => each.key === key);
  if (!run) return null;
  const plan = { job: run.job, axes, measure, labels: run.labels };
  if (axes.kind !== 'hyper') return plan;
  const { rule, form } = scenario.runs[index];
  const own = known.optimizers.get(rule)?.form(form)?.hyper ?? {};
  // a form's own parameters are in its text whatever their values
  if (axes.axes.every(({ name }) => Object.hasOwn(own, name))) return plan;
  return { ...plan, rules: textsOf(scenario, index, axes.axes, run.job.rule, known) };
}

/** The rule's texts by which of the axes are above 0: modifiers that are off are no part of a text. */
function textsOf(
  scenario: Scenario,
  index: number,
  axes: Extract<Axes, { kind: 'hyper' }>['axes'],
  own: RuleText,
  known: Registries,
): readonly RuleText[] {
  return Array.from({ length: 1 << axes.length }, (_, mask) => {
    const values = axes.map(({ name, values: all }, a) => [name, mask & (1 << a) ? Math.max(1, ...all) : 0] as const);
    const runs = scenario.runs.map((run, i) =>
      i === index ? { ...run, set: { ...run.set, ...Object.fromEntries(values) } } : run,
    );
    return resolveScenario({ ...scenario, runs }, known).jobs.at(index)?.job.rule ?? own;
  });
}
