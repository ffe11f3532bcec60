// What `trace` was asked to print.
import type { RunJob } from '../engine/types';
import { readWhole } from '../scenario/number-text';
import { resolveScenario } from '../scenario/resolve';
import type { Problem } from '../scenario/scenario';
import { BadArgument, nameOf, optionsOf, readScene, unfitOf, warningOf } from './scene';

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

/** Steps of a run that is printed; the page's limit is lower, since it keeps every row. */
const mostSteps = 100_000_000;

/** What the parameters of the command line ask for; 'help' where they ask for help. Throws BadArgument. */
export function readRequest(parameters: readonly string[]): Request | 'help' {
  const given = optionsOf(parameters, { every: 'once', format: 'once' });
  if (given === 'help') return 'help';
  const { scenario, problems: unread } = readScene(given, mostSteps);
  const { jobs } = resolveScenario(scenario);
  const runs = jobs.map(({ job }, index) => {
    const run = scenario.runs[index];
    return { optimizer: nameOf(run), job, unfit: unfitOf(run, job) };
  });
  const problems = runs.flatMap(({ unfit }) => unfit ?? []);
  if (given.all('run') && problems.length > 0) throw new BadArgument(`--run: ${problems[0].says}`);
  return {
    runs: runs.filter(({ unfit }) => unfit === null),
    every: given.one('every', readEvery) ?? 1,
    format: given.one('format', readFormat) ?? 'csv',
    warning: warningOf([...unread, ...problems]),
  };
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
