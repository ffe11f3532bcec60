// What the page can do to a scenario. Every edit gives a new valid scenario, or the problem for which it was refused.
import type { ResolvedForm } from '../formula/define';
import { firstFree } from './colour';
import { freeKey, newRun } from './defaults';
import { noRun, withRun } from './edit-run';
import { problem } from './problem';
import { checkNumber, unknown } from './refusals';
import { registries, type Registries } from './registries';
import { limits, type Problem, type RunSpec, type Scenario } from './scenario';
import { defaultsOf, own, settingsFor, widened } from './settings';

type Edited = Scenario | Problem;

/** Adds an instance of a rule at the end, see `newRun`. */
export function addRun(scenario: Scenario, rule: string, known: Registries = registries): Edited {
  const run = newRun(scenario, rule, known);
  if (!run) return unknown('unknown-optimizer', 'optimizer', rule, known.optimizers.keys());
  return withRoom(scenario, [...scenario.runs, run]);
}

/** Adds a copy of a run behind it, in a colour of its own, and shown. */
export function duplicateRun(scenario: Scenario, key: string): Edited {
  const { runs } = scenario;
  const at = runs.findIndex((run) => run.key === key);
  if (at < 0) return noRun(key);
  const copy = { ...runs[at], key: freeKey(runs), colour: firstFree(runs), hidden: false };
  return withRoom(scenario, runs.toSpliced(at + 1, 0, copy));
}

export function removeRun(scenario: Scenario, key: string): Edited {
  const { from: mapped = [], over: { map, ...over } = {}, ...rest } = scenario;
  const runs = scenario.runs.filter((run) => run.key !== key);
  if (runs.length === scenario.runs.length) return noRun(key);
  // the next run that is added may have its key
  const from = mapped.filter((each) => each !== key);
  const kept = map && map.run !== key ? { ...over, map } : over;
  return { ...rest, runs, ...(from.length > 0 && { from }), ...(Object.keys(kept).length > 0 && { over: kept }) };
}

/** Sets a hyper-parameter, also of a modifier: its first switches it on, and off at 0. A value outside its limits is refused. */
export function setHyper(
  scenario: Scenario,
  key: string,
  name: string,
  value: number,
  known: Registries = registries,
): Edited {
  return withRun(scenario, key, (run) => {
    const hyper = own(wideFormOf(run, known)?.hyper ?? {}, name);
    if (!hyper) return noParameter(run, name, known);
    return checkNumber(hyper, name, run.rule, value) ?? withSetting(run, name, value, known);
  });
}

export function setToggle(
  scenario: Scenario,
  key: string,
  name: string,
  value: boolean,
  known: Registries = registries,
): Edited {
  return withRun(scenario, key, (run) => {
    const toggle = own(wideFormOf(run, known)?.toggles ?? {}, name);
    return toggle ? withSetting(run, name, value, known) : noParameter(run, name, known);
  });
}

/** Switches a run to another form. Values that were set stay where the new form has the name; the others take its defaults. */
export function setForm(scenario: Scenario, key: string, name: string, known: Registries = registries): Edited {
  return withRun(scenario, key, (run) => {
    const optimizer = known.optimizers.get(run.rule);
    const form = optimizer?.form(name);
    if (!form) return unknown('unknown-form', `form of ${run.rule}`, name, optimizer?.formNames ?? []);
    return { ...run, form: form.id, set: settingsFor(form, run.set, known) };
  });
}

function withRoom(scenario: Scenario, runs: readonly RunSpec[]): Edited {
  if (runs.length > limits.runs)
    return problem('many-runs', `there is room for ${limits.runs} runs`, String(runs.length));
  return { ...scenario, runs };
}

function withSetting(run: RunSpec, name: string, value: number | boolean, known: Registries): RunSpec {
  const form = known.optimizers.get(run.rule)?.form(run.form);
  return form ? { ...run, set: settingsFor(form, { ...run.set, [name]: value === 0 ? 0 : value }, known) } : run;
}

/** The run's form with everything it can set. */
function wideFormOf(run: RunSpec, known: Registries): ResolvedForm | null {
  const form = known.optimizers.get(run.rule)?.form(run.form);
  return form ? widened(form, known) : null;
}

function noParameter(run: RunSpec, name: string, known: Registries): Problem {
  const form = wideFormOf(run, known);
  const names = form ? defaultsOf(form).map(([each]) => each) : [];
  return unknown('unknown-parameter', `parameter of ${run.rule}:${run.form}`, name, names);
}
