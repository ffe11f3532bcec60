// From ids to texts: a scenario as the engine wants it. Nothing is looked up after this.
import { ruleText } from '../formula/define-optimizer';
import type { SurfaceDefinition, View } from '../formula/define';
import type { SurfaceText } from '../formula/text';
import { within } from '../formula/within';
import type { LabelContext, NoiseJob, RunJob } from '../engine/types';
import { surfaceOf, viewOf } from './defaults';
import { registries, type Registries } from './registries';
import type { Noise, Scenario } from './scenario';
import { modifiedBy } from './settings';

export interface ResolvedRun {
  readonly key: string;
  readonly job: RunJob;
  readonly labels: LabelContext;
}

export interface ResolvedScenario {
  readonly surface: SurfaceText;
  /** The view shown: the scenario's own, or the surface's. */
  readonly view: View;
  /** The surface's own view: labels go by it, so that zooming never changes what a run is said to have done. */
  readonly home: View;
  /** How levels are placed. A typed formula's fit its losses. */
  readonly scale: SurfaceDefinition['scale'] | 'fitting';
  /** Stationary points whose place is known under the surface's parameters; a typed formula's have to be found first. */
  readonly stationary: LabelContext['stationary'];
  /** One for each run, hidden ones too, in the order of the scenario. */
  readonly jobs: readonly ResolvedRun[];
}

/** The texts and numbers of a valid scenario, ready to post. Runs whose rule is not known (a scenario that is not valid) are left out. */
export function resolveScenario(scenario: Scenario, known: Registries = registries): ResolvedScenario {
  const choice = scenario.surface;
  const entry = surfaceOf(choice, known);
  const set = choice.kind === 'named' ? choice.parameters : {};
  const typed = choice.kind === 'formula' ? choice.text : '0';
  const surface = entry ? entry.text(set) : { formula: typed, parameters: {} };
  const home = viewOf(choice, known);
  const view = scenario.view ?? home;
  const stationary = (entry?.stationary(set) ?? []).filter(({ at }) => at.every(Number.isFinite));
  const labels = { stationary, view: home };
  const { start, steps, noise, runs } = scenario;
  const jobs = runs.flatMap(({ key, rule: id, form: formName, set: values }, index) => {
    const form = known.optimizers.get(id)?.form(formName);
    if (!form) return [];
    const rule = ruleText(within(modifiedBy(form, values, known), entry?.bounds), values);
    const job = { rule, surface, start, steps, noise: jobOf(noise, surface, index) };
    return [{ key, job, labels }];
  });
  return { surface, view, home, scale: entry?.scale ?? 'fitting', stationary, jobs };
}

/** The same with stationary points that were found: runs are labelled by them. */
export function withStationary(resolved: ResolvedScenario, stationary: LabelContext['stationary']): ResolvedScenario {
  const jobs = resolved.jobs.map((run) => ({ ...run, labels: { ...run.labels, stationary } }));
  return { ...resolved, stationary, jobs };
}

/** All runs share stream 0, unless each is to have its own. */
function jobOf(noise: Noise, { samples = [] }: SurfaceText, index: number): NoiseJob {
  if (noise.kind === 'none') return noise;
  const { own, ...rest } = noise;
  const stream = own ? index + 1 : 0;
  return rest.kind === 'batch' ? { ...rest, stream, counts: samples.map(({ count }) => count) } : { ...rest, stream };
}
