// What `sweep` was asked to run.
import { findStationary } from '../engine/stationary/find';
import { surfaceOf } from '../scenario/defaults';
import { readNumber, readWhole } from '../scenario/number-text';
import { isProblem, problem } from '../scenario/problem';
import { unknown } from '../scenario/refusals';
import { registries } from '../scenario/registries';
import { resolveScenario, withStationary, type ResolvedScenario } from '../scenario/resolve';
import type { Problem, RunSpec, Scenario } from '../scenario/scenario';
import { sweepPlan } from '../scenario/sweep-plan';
import { cellCount } from '../sweep/cells';
import type { Axes, HyperAxis, Measure, SweepPlan } from '../sweep/types';
import { readAxis } from './over';
import { BadArgument, optionsOf, readScene, unfitOf, warningOf, type Given } from './scene';

export interface SweepRequest {
  readonly plan: SweepPlan;
  /** What a link said that was not understood: one line, or null. */
  readonly warning: string | null;
}

const mostSteps = 1_000_000;
const mostCells = 4_194_304;
/** Stationary points of a typed formula that are kept. */
const mostPoints = 60;
const [defaultSize, mostSize] = [64, 2048];
const defaultTolerance = 0.001;
const measures = ['loss', 'steps', 'minimum'] as const;

/** What the parameters of the command line ask for; 'help' where they ask for help. Throws BadArgument. */
export function readSweep(parameters: readonly string[]): SweepRequest | 'help' {
  const given = optionsOf(parameters, { over: 'many', size: 'once', measure: 'once', tolerance: 'once' });
  if (given === 'help') return 'help';
  const { scenario, problems } = readScene(given, mostSteps);
  if (scenario.runs.length !== 1) throw new BadArgument(`a sweep takes one run: ${scenario.runs.length}`);
  const resolved = located(scenario);
  const unfit = unfitOf(scenario.runs[0], resolved.jobs[0].job);
  if (unfit) throw new BadArgument(`--run: ${unfit.says}`);
  const axes = readAxes(given, scenario.runs[0], resolved);
  const plan = sweepPlan(scenario, resolved, 0, axes, readMeasure(given, scenario, resolved));
  if (!plan) throw new BadArgument('no run given: --run');
  const cells = cellCount(plan);
  if (cells > mostCells) throw new BadArgument(`more than ${mostCells} cells: ${cells}`);
  return { plan, warning: warningOf(problems) };
}

/** With the stationary points of a formula, which declares none. */
function located(scenario: Scenario): ResolvedScenario {
  const resolved = resolveScenario(scenario);
  if (scenario.surface.kind === 'named') return resolved;
  const search = findStationary(resolved.surface, resolved.home, mostPoints);
  for (;;) {
    const { done, value } = search.next();
    if (done) return withStationary(resolved, value.points);
  }
}

function readAxes(given: Given, run: RunSpec, { home }: ResolvedScenario): Axes {
  const texts = given.all('over') ?? [];
  if (texts.length === 0) throw new BadArgument('nothing to go over: --over');
  const start = texts.includes('start');
  const most = start ? 1 : 2;
  if (texts.length > most)
    throw new BadArgument(`--over: ${start ? 'start goes with no other' : 'more than two'}: ${texts[most]}`);
  const size = given.one('size', readSize);
  if (start) return { kind: 'start', view: home, size: size ?? defaultSize };
  if (size !== null) throw new BadArgument(`--size: means nothing without: --over start`);
  const axes: HyperAxis[] = [];
  for (const text of texts) {
    const axis = readAxis(text, run);
    if (isProblem(axis)) throw new BadArgument(`--over: ${axis.says}`);
    if (axes.some(({ name }) => name === axis.name)) throw new BadArgument(`--over: given twice: ${axis.name}`);
    axes.push(axis);
  }
  return { kind: 'hyper', axes };
}

function readMeasure(given: Given, { surface }: Scenario, { stationary }: ResolvedScenario): Measure {
  const kind = given.one('measure', readMeasureName) ?? 'loss';
  const tolerance = given.one('tolerance', readTolerance);
  if (tolerance !== null && kind !== 'steps')
    throw new BadArgument('--tolerance: means nothing without: --measure steps');
  if (kind !== 'steps') return { kind };
  const floor = surfaceOf(surface, registries)?.floor?.value ?? Infinity;
  const lowest = Math.min(floor, ...stationary.flatMap(({ kind: of, value }) => (of === 'minimum' ? [value] : [])));
  if (lowest === Infinity) throw new BadArgument('--measure: the lowest loss must be known on this surface: steps');
  return { kind, below: lowest + (tolerance ?? defaultTolerance) };
}

function readMeasureName(text: string, problems: Problem[]): Measure['kind'] | null {
  const found = measures.find((each) => each === text) ?? null;
  if (!found) problems.push(unknown('unknown-measure', 'measure', text, measures));
  return found;
}

function readTolerance(text: string, problems: Problem[]): number | null {
  const value = readNumber(text);
  if (value !== null && value >= 0) return value;
  problems.push(problem('bad-tolerance', 'the tolerance must be a number, at least 0', text));
  return null;
}

function readSize(text: string, problems: Problem[]): number | null {
  const size = readWhole(text, 1, mostSize);
  if (size === null) problems.push(problem('bad-size', `the size must be a whole number from 1 to ${mostSize}`, text));
  return size;
}
