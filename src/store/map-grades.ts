// How good the cells of the map are that is shown, and the numbers along its scale of colours.
import type { ChartTick } from '../scene/chart-ticks';
import { linearTicks, logTicks, powerText } from '../scene/chart-ticks';
import type { Outcome } from '../sweep/types';
import type { App } from './app';
import { count } from './format';
import { gradesOfLoss, gradesOfSteps, type Grades } from './grade';
import { probes } from './probe';
import type { Refined } from './refine';
import { lowestKnown } from './series';

const probe = probes();
const known = new WeakMap<Outcome, { readonly part: Refined; readonly by: string; readonly start: number; readonly grades: Grades }>(); // prettier-ignore

type Source = Pick<App, 'store' | 'resolved'>;

/** The loss where the scenario starts; NaN where the formula cannot be read. */
export function startLoss(app: Source): number {
  return probe(app.resolved().surface)?.(app.store.getState().scenario.start).loss ?? NaN;
}

/** The grades of a part of the map, worked out once. */
export function gradesIn(app: Source, part: Refined): Grades {
  const by = app.store.getState().scenario.by ?? 'loss';
  const start = startLoss(app);
  const last = known.get(part.outcome);
  if (last?.part === part && last.by === by && Object.is(last.start, start)) return last.grades;
  const { outcome } = part;
  const grades = by === 'steps' ? gradesOfSteps(outcome) : gradesOfLoss(outcome, lowestKnown(app), start);
  known.set(outcome, { part, by, start, grades });
  return grades;
}

/** Numbers along the scale, at shares of it from the worst to the best, and what they are. @param pixels how long it is */
export function scaleOf(
  { kind, ends: [best, worst], beyond }: Grades,
  pixels: number,
  size: number,
): { readonly ticks: readonly ChartTick[]; readonly title: string } {
  const title = { steps: 'steps', log: 'loss', above: 'loss − min', linear: 'loss' }[kind];
  if (!(Number.isFinite(best) && Number.isFinite(worst)) || best === worst) return { ticks: [], title };
  const log = kind !== 'linear';
  const [low, high] = log ? [Math.log10(best), Math.log10(worst)] : [best, worst];
  const ticks =
    kind === 'steps'
      ? stepTicks(best, worst, (high - low) / pixels, size)
      : log
        ? logTicks(low, high, pixels, 1.5 * size)
        : linearTicks(low, high, pixels, 2 * size);
  const placed = ticks.map(({ at, text }) => ({ at: (high - (log ? Math.log10(at) : at)) / (high - low), text }));
  if (!beyond) return { title, ticks: placed };
  // the best end stands for all that is better
  const room = (1.5 * size) / pixels;
  const end = { at: 1, text: `≤ ${powerText(Math.round(low))}` };
  return { title, ticks: [...placed.filter(({ at }) => at < 1 - room), end] };
}

/** 1, 2, 5, 10, ...; or powers of ten alone where these have no room. @param decade of a pixel */
function stepTicks(best: number, worst: number, decade: number, size: number): readonly ChartTick[] {
  const leads = Math.log10(2) / decade > 1.5 * size ? [1, 2, 5] : [1];
  const powers = Array.from({ length: 7 }, (_, power) => 10 ** power);
  return powers
    .flatMap((power) => leads.map((lead) => lead * power))
    .filter((at) => at >= best && at <= worst)
    .map((at) => ({ at, text: count(at) }));
}
