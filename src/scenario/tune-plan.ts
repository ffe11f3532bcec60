// What is tuned of a run, from where, and the sweep that tries settings.
import type { Hyper, Point, ResolvedForm, View } from '../formula/define';
import type { Measure, Searched, SweepPlan } from '../sweep/types';
import type { StartCount } from './fair';
import { registries, type Registries } from './registries';
import type { ResolvedScenario } from './resolve';
import type { RunSpec, Scenario } from './scenario';
import { sweepPlan } from './sweep-plan';

/**
 * Names of what decides how long a rule's steps are; the first that a form has is tuned. After learning rates: first tries and
 * radii, caps, sizes, damping. A rule that has none of them is left as it is.
 */
const lengths = ['lr', 't0', 'hmax', 'size', 'D0', 'tau'] as const;

/** What is tuned of a run: what decides the length of its steps, and where `two` says so its first decay or momentum. */
export function searchedOf(
  { rule, form }: Pick<RunSpec, 'rule' | 'form'>,
  two: boolean,
  known: Registries = registries,
): readonly Searched[] {
  const hyper = known.optimizers.get(rule)?.form(form)?.hyper ?? {};
  const length = lengths.find((name) => Object.hasOwn(hyper, name));
  if (length === undefined) return [];
  const decay = two ? decayOf(hyper) : undefined;
  return [length, ...(decay === undefined ? [] : [decay])].map((name) => {
    const { range, scale, whole } = hyper[name];
    return { name, range, scale, ...(whole && { whole }) };
  });
}

/** Whether a run has anything that is tuned. */
export function isTunable(run: Pick<RunSpec, 'rule' | 'form'>, known: Registries = registries): boolean {
  return searchedOf(run, false, known).length > 0;
}

function decayOf(hyper: ResolvedForm['hyper']): string | undefined {
  const isDecay = ({ scale, needs }: Hyper): boolean => scale === 'complement' && needs === undefined;
  return Object.keys(hyper).find((name) => isDecay(hyper[name]));
}

/** Four more starts are so far from the first, as a share of the view. */
const about = 0.1;

/** Where runs start that are tuned: see `startCounts`. @param home the surface's own view, so that zooming changes nothing */
export function tuningStarts(count: StartCount, [x, y]: Point, home: View): readonly Point[] {
  if (count === 1) return [[x, y]];
  const [dx, dy] = home.map(([from, to]) => about * (to - from));
  if (count === 5) return [[x, y], [x - dx, y], [x + dx, y], [x, y - dy], [x, y + dy]]; // prettier-ignore
  const side = count === 9 ? 3 : 5;
  const [xs, ys] = home.map(([from, to]) =>
    Array.from({ length: side }, (_, i) => from + ((i + 0.5) * (to - from)) / side),
  );
  return ys.flatMap((each) => xs.map((other): Point => [other, each]));
}

/** The sweep that runs the scenario's run number `index` with settings of what is searched; null where there is no such run. */
export function trialPlan(
  scenario: Scenario,
  resolved: ResolvedScenario,
  index: number,
  trial: {
    readonly searched: readonly Searched[];
    readonly settings: readonly (readonly number[])[];
    readonly starts: readonly Point[];
    readonly budget: number;
    readonly measure: Measure;
  },
): SweepPlan | null {
  const { searched, settings, starts, budget, measure } = trial;
  const axes = { kind: 'trial', names: searched.map(({ name }) => name), settings, starts } as const;
  const plan = sweepPlan(scenario, resolved, index, axes, measure);
  return plan && { ...plan, budget, job: { ...plan.job, steps: budget } };
}
