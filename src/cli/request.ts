// From options to jobs: what `trace` was asked to run, or the one argument that it cannot make sense of.
import { learnSecondOrder, whyUnfit } from '../engine/second-order';
import type { RunJob } from '../engine/types';
import { defaultSteps, defaultSurface, startOf } from '../scenario/defaults';
import { checkNoise, noiseOn } from '../scenario/noise';
import { readNumber, readWhole } from '../scenario/number-text';
import { readLink } from '../scenario/read-link';
import { readNoise, readSeed } from '../scenario/read-noise';
import { readPoint, readSteps } from '../scenario/read-plain';
import { readRun } from '../scenario/read-run';
import { problem } from '../scenario/problem';
import { readNamedSurface } from '../scenario/read-surface';
import { checkFormula } from '../scenario/check-formula';
import { complete, registries } from '../scenario/registries';
import { all } from '../scenario/rest';
import { resolveScenario } from '../scenario/resolve';
import type { Noise, Problem, RunSpec, Scenario, SurfaceChoice } from '../scenario/scenario';
import { readOptions, type OptionKinds } from './options';

export interface TracedRun {
  /** `id:form`. */
  readonly optimizer: string;
  readonly job: RunJob;
}

export interface Request {
  readonly runs: readonly TracedRun[];
  /** Rows to print: each n-th, and always the first and the last. */
  readonly every: number;
  readonly format: 'csv' | 'json';
  /** What a link said that was not understood: one line, or null. */
  readonly warning: string | null;
}

/** An argument nobody can make sense of: one line that names it. */
export class BadArgument extends Error {}

complete(all);
learnSecondOrder();

const kinds: OptionKinds = {
  surface: 'once',
  start: 'once',
  steps: 'once',
  run: 'many',
  link: 'once',
  every: 'once',
  seed: 'once',
  noise: 'once',
  format: 'once',
  help: 'flag',
};

/** Steps of a run that is printed; the page's limit is lower, since it keeps every row. */
const mostSteps = 100_000_000;

/** Problems of a link that are spelled out. */
const mostSaid = 5;

/** What the parameters of the command line ask for; 'help' where they ask for help. Throws BadArgument. */
export function readRequest(parameters: readonly string[]): Request | 'help' {
  const options = readOptions(parameters, kinds);
  if ('wrong' in options) throw new BadArgument(options.wrong);
  const { values } = options;
  if (values.has('help')) return 'help';

  /** The value of an option read by `read`; null where it was not given. */
  const one = <T>(name: string, read: (text: string, problems: Problem[]) => T | null): T | null => {
    const text = values.get(name)?.[0];
    return text === undefined ? null : strictly(name, text, read);
  };
  const link = values.get('link')?.[0];
  const linked = link === undefined ? null : readLink(link);
  const base = linked?.link.scenario ?? null;
  const surface = one('surface', readSurface) ?? base?.surface ?? defaultSurface;
  const given = one('noise', readNoiseOption);
  const refused = given && checkNoise(given, surface, registries);
  if (refused) throw new BadArgument(`--noise: ${refused.says}`);
  const noise = noiseOn(surface, given ?? base?.noise ?? { kind: 'none' }, registries);
  const seed = one('seed', readSeedOption);
  const every = one('every', readEvery) ?? 1;
  const format = one('format', readFormat) ?? 'csv';
  const scenario: Scenario = {
    surface,
    start: one('start', readPoint) ?? base?.start ?? startOf(surface),
    view: null,
    steps: one('steps', (text, problems) => readSteps(text, 0, mostSteps, problems)) ?? base?.steps ?? defaultSteps,
    noise: seed === null || noise.kind === 'none' ? noise : { ...noise, seed },
    runs: readRuns(values.get('run')) ?? base?.runs ?? [],
  };
  if (scenario.runs.length === 0 && !linked) throw new BadArgument('no run given: --run');
  const { jobs } = resolveScenario(scenario);
  const runs = jobs.map(({ job }, index) => ({ optimizer: nameOf(scenario.runs[index]), job }));
  const unfit = new Map(runs.map((run) => [run, whyUnfit(run.job)]));
  const problems = runs.flatMap((run): Problem[] => {
    const why = unfit.get(run);
    return why ? [problem('unfit', why, run.optimizer)] : [];
  });
  if (values.has('run') && problems.length > 0) throw new BadArgument(`--run: ${problems[0].says}`);
  return {
    runs: runs.filter((run) => unfit.get(run) === null),
    every,
    format,
    warning: warningOf([...(linked?.problems ?? []), ...problems]),
  };
}

/** A value that must be right: the first problem ends everything. */
function strictly<T>(name: string, text: string, read: (text: string, problems: Problem[]) => T | null): T {
  const problems: Problem[] = [];
  const value = read(text, problems);
  if (problems.length > 0 || value === null)
    throw new BadArgument(`--${name}: ${problems.map(({ says }) => says).at(0) ?? 'not understood'}`);
  return value;
}

function readRuns(texts: readonly string[] | undefined): readonly RunSpec[] | null {
  if (!texts) return null;
  const runs: RunSpec[] = [];
  for (const text of texts) {
    runs.push(strictly('run', text, (each, problems) => readRun(each, runs, problems, registries)));
  }
  return runs;
}

/** `id[,name=value]...` where the id is known; else a formula. */
function readSurface(text: string, problems: Problem[]): SurfaceChoice | null {
  const [head] = text.split(',', 1);
  if (!registries.surfaces.has(head)) {
    const refused = checkFormula(text);
    if (!refused) return { kind: 'formula', text };
    const looksLikeId = /^[a-z][a-z0-9-]{2,}$/.test(head);
    if (!looksLikeId) {
      problems.push(refused);
      return null;
    }
  }
  return readNamedSurface(text, problems, registries);
}

/** `none`, a standard deviation, or noise as links spell it. */
function readNoiseOption(text: string, problems: Problem[]): Noise | null {
  if (text === 'none') return { kind: 'none' };
  return readNoise(readNumber(text) === null ? text : `gauss,sigma=${text}`, problems);
}

function readSeedOption(text: string, problems: Problem[]): number | null {
  const seed = readSeed(text);
  if (typeof seed === 'number') return seed;
  problems.push(seed);
  return null;
}

function readEvery(text: string, problems: Problem[]): number | null {
  const every = readWhole(text, 1, mostSteps);
  if (every === null)
    problems.push({ code: 'bad-every', says: `expected a whole number from 1 to ${mostSteps}: ${text}` });
  return every;
}

function readFormat(text: string, problems: Problem[]): Request['format'] | null {
  if (text === 'csv' || text === 'json') return text;
  problems.push({ code: 'bad-format', says: `expected csv or json: ${text}` });
  return null;
}

function warningOf(problems: readonly Problem[]): string | null {
  const said = problems.slice(0, mostSaid).map(({ says }) => says);
  const more = problems.length - said.length;
  return said.length === 0 ? null : said.join('; ') + (more > 0 ? `; and ${more} more` : '');
}

function nameOf({ rule, form }: RunSpec): string {
  return `${rule}:${form}`;
}
