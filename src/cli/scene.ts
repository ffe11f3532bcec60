// What is run, from options that several commands have: the surface, the start, steps, noise and runs, or the one argument that cannot be made sense of.
import type { RunJob } from '../engine/types';
import { whyUnfit } from '../engine/unfit';
import { learnAll } from '../engine/whole';
import { defaultSteps, defaultSurface, startOf } from '../scenario/defaults';
import { checkNoise, noiseOn } from '../scenario/noise';
import { readNumber } from '../scenario/number-text';
import { problem } from '../scenario/problem';
import { readLink } from '../scenario/read-link';
import { readNoise, readSeed } from '../scenario/read-noise';
import { readPoint, readSteps } from '../scenario/read-plain';
import { readRun } from '../scenario/read-run';
import { readNamedSurface } from '../scenario/read-surface';
import { checkFormula } from '../scenario/check-formula';
import { complete, registries } from '../scenario/registries';
import { all } from '../scenario/rest';
import type { Noise, Problem, RunSpec, Scenario, SurfaceChoice } from '../scenario/scenario';
import { readOptions, type OptionKinds } from './options';

/** An argument nobody can make sense of: one line that names it. */
export class BadArgument extends Error {}

complete(all);
learnAll();

/** The options that say what is run. */
export const sceneKinds = {
  surface: 'once',
  start: 'once',
  steps: 'once',
  run: 'many',
  link: 'once',
  seed: 'once',
  noise: 'once',
} as const satisfies OptionKinds;

/** Problems of a link that are spelled out. */
const mostSaid = 5;

export interface Scene {
  readonly scenario: Scenario;
  /** What a link said that was not understood. */
  readonly problems: readonly Problem[];
}

/** The values of the command line; 'help' where it asks for help. Throws BadArgument. */
export function optionsOf(parameters: readonly string[], kinds: OptionKinds): Given | 'help' {
  const options = readOptions(parameters, { ...sceneKinds, ...kinds, help: 'flag' });
  if ('wrong' in options) throw new BadArgument(options.wrong);
  return options.values.has('help') ? 'help' : new Given(options.values);
}

/** Options that were given. */
export class Given {
  readonly #values: ReadonlyMap<string, readonly string[]>;

  constructor(values: ReadonlyMap<string, readonly string[]>) {
    this.#values = values;
  }

  /** The value of an option read by `read`; null where it was not given. Throws BadArgument. */
  one<T>(name: string, read: (text: string, problems: Problem[]) => T | null): T | null {
    const text = this.#values.get(name)?.[0];
    return text === undefined ? null : strictly(name, text, read);
  }

  /** The texts of an option that may be repeated. */
  all(name: string): readonly string[] | null {
    return this.#values.get(name) ?? null;
  }
}

/** The scenario that options say, and a link beside them. Throws BadArgument. @param mostSteps of a run */
export function readScene(given: Given, mostSteps: number): Scene {
  const link = given.all('link')?.[0];
  const linked = link === undefined ? null : readLink(link);
  const base = linked?.link.scenario ?? null;
  const surface = given.one('surface', readSurface) ?? base?.surface ?? defaultSurface;
  const wanted = given.one('noise', readNoiseOption);
  const refused = wanted && checkNoise(wanted, surface, registries);
  if (refused) throw new BadArgument(`--noise: ${refused.says}`);
  const noise = noiseOn(surface, wanted ?? base?.noise ?? { kind: 'none' }, registries);
  const seed = given.one('seed', readSeedOption);
  const scenario: Scenario = {
    surface,
    start: given.one('start', readPoint) ?? base?.start ?? startOf(surface),
    view: null,
    steps:
      given.one('steps', (text, problems) => readSteps(text, 0, mostSteps, problems)) ?? base?.steps ?? defaultSteps,
    noise: seed === null || noise.kind === 'none' ? noise : { ...noise, seed },
    runs: readRuns(given.all('run')) ?? base?.runs ?? [],
  };
  if (scenario.runs.length === 0 && !linked) throw new BadArgument('no run given: --run');
  return { scenario, problems: linked?.problems ?? [] };
}

/** `id:form`. */
export function nameOf({ rule, form }: RunSpec): string {
  return `${rule}:${form}`;
}

/** Why a run cannot be run on its surface at all; null where it can. */
export function unfitOf(run: RunSpec, job: RunJob): Problem | null {
  const why = whyUnfit(job);
  return why ? problem('unfit', why, nameOf(run)) : null;
}

/** A value that must be right: the first problem ends everything. */
export function strictly<T>(name: string, text: string, read: (text: string, problems: Problem[]) => T | null): T {
  const problems: Problem[] = [];
  const value = read(text, problems);
  if (problems.length > 0 || value === null)
    throw new BadArgument(`--${name}: ${problems.map(({ says }) => says).at(0) ?? 'not understood'}`);
  return value;
}

function readRuns(texts: readonly string[] | null): readonly RunSpec[] | null {
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

/** Problems of a link in one line; null where there are none. */
export function warningOf(problems: readonly Problem[]): string | null {
  const said = problems.slice(0, mostSaid).map(({ says }) => says);
  const more = problems.length - said.length;
  return said.length === 0 ? null : said.join('; ') + (more > 0 ? `; and ${more} more` : '');
}
