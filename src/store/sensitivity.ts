// How all runs shown do over one parameter: what is asked of the workers, and the curves it comes to.
import type { Hyper } from '../formula/define';
import type { Piece } from '../scene/over-run';
import { parametersOf, shownAll } from '../scenario/over';
import type { RunSpec } from '../scenario/scenario';
import type { SweepPlan } from '../sweep/types';
import type { SweepPool } from '../worker/sweep/pool';
import type { App } from './app';
import { runNames } from './names';
import { piecesOf } from './pieces';
import { cellValues, shareOf } from './places';
import { Refine, type RefineJob, type RefineState } from './refine';
import { ruleOf } from './rules';
import { follow, planOver } from './settings-map';
import type { Slide } from './slider';

/** Values along the axis: the first are there at once. */
export const counts = [24, 96, 192] as const;

type Source = Pick<App, 'store' | 'resolved'>;

/** The parameter over which runs are compared, on one axis for all. */
export interface Common {
  readonly name: string;
  /** The slider of the first run that has it, as long as those of all others. */
  readonly slide: Slide;
  readonly hyper: Hyper;
  /** The runs shown that have it. */
  readonly runs: readonly RunSpec[];
  /** And those that have not. */
  readonly without: readonly RunSpec[];
}

/** Null where nobody asks, or no run that is shown has it. */
export function commonOf({ store }: Pick<App, 'store'>): Common | null {
  const { scenario } = store.getState();
  const name = shownAll(scenario);
  if (name === null) return null;
  const shown = scenario.runs.filter(({ hidden }) => !hidden);
  const has = (run: RunSpec): boolean => Object.hasOwn(parametersOf(run), name);
  const runs = shown.filter(has);
  const all = runs.map((run) => parametersOf(run)[name]);
  const hyper = all.at(0);
  if (!hyper) return null;
  // where sliders differ, from the least to the greatest value that all of them can take
  const alike = all.filter(({ scale }) => scale === hyper.scale);
  const from = Math.min(...alike.map(({ range }) => range[0]));
  const to = Math.max(...alike.map(({ range }) => range[1]));
  const low = Math.max(from, ...all.map(({ limits }) => limits?.[0] ?? -Infinity));
  const high = Math.min(to, ...all.map(({ limits }) => limits?.[1] ?? Infinity));
  const slide: Slide = {
    range: [low, high],
    scale: hyper.scale,
    ...(hyper.off && all.every(({ limits }) => !limits || limits[0] <= 0) && { off: true }),
    ...(all.some(({ whole }) => whole) && { whole: true }),
  };
  return { name, slide, hyper, runs, without: shown.filter((run) => !has(run)) };
}

/** The plan of a run over the common parameter; null where it has none. */
export function lineOf(app: Source, run: RunSpec, { name, slide }: Common, count: number): SweepPlan | null {
  return planOver(app, run, [{ name, values: cellValues(slide, count) }], { kind: 'loss' });
}

function jobsOf(app: Source): ReadonlyMap<string, RefineJob> {
  const common = commonOf(app);
  return new Map(
    common?.runs.flatMap((run) => {
      const first = lineOf(app, run, common, counts[0]);
      if (!first) return [];
      const plan = (count: number): SweepPlan => lineOf(app, run, common, count) ?? first;
      return [[run.key, { print: JSON.stringify(first), plan, sides: 1 }] as const];
    }),
  );
}

/** The curves that get finer; they follow the scenario from now on. */
export function followLines(app: Source, pool: Pick<SweepPool, 'run' | 'stop' | 'rest'>): Refine {
  return follow(app, new Refine(pool, counts), jobsOf);
}

/** How one run does over the parameter. */
export interface Line {
  readonly key: string;
  readonly name: string;
  readonly colour: number;
  readonly values: readonly number[];
  readonly pieces: readonly Piece[];
  /** Final losses by the values; NaN where the run diverges. */
  readonly losses: readonly number[];
  /** The value in use, and where it stands. */
  readonly used: number;
  readonly uses: number | null;
}

/** The curves there are so far. */
export function linesOf(app: Source, common: Common, { parts }: RefineState): readonly Line[] {
  const names = runNames(app.store.getState().scenario.runs);
  return common.runs.flatMap((run) => {
    const part = parts.find(({ key }) => key === run.key);
    if (!part) return [];
    const pieces = piecesOf(part.outcome, 'loss');
    const losses = Array.from(part.outcome.loss, (loss, i) => (part.outcome.minimum[i] >= -1 ? loss : NaN));
    const used = Number(ruleOf(run).values[common.name]);
    const { key, colour } = run;
    const values = cellValues(common.slide, part.size);
    return [
      {
        key,
        name: names.get(key) ?? run.rule,
        colour,
        values,
        pieces,
        losses,
        used,
        uses: shareOf(common.slide, used),
      },
    ];
  });
}
