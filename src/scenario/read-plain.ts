// The plain parts of a link: start, view, steps, playhead, theme. The command line reads its own with the same.
import type { Point, View } from '../formula/define';
import { readNumber, readWhole } from './number-text';
import { problem } from './problem';
import { unknown } from './refusals';
import { limits, themeNames } from './scenario';
import { isFair, startCounts } from './fair';
import type { Fair, Problem, RunSpec, ThemeName } from './scenario';
import { sensibleView } from './view';

/** `x,y`. */
export function readPoint(text: string, problems: Problem[]): Point | null {
  const values = numbers(text);
  const [x, y] = values;
  if (values.length === 2 && x !== null && y !== null) return [x, y];
  problems.push(problem('bad-start', 'the start must be two numbers x,y', text));
  return null;
}

/** `x0,x1,y0,y1`. */
export function readView(text: string, problems: Problem[]): View | null {
  const values = numbers(text).map((value) => value ?? NaN);
  const view: View = [[values[0], values[1]], [values[2], values[3]]]; // prettier-ignore
  if (values.length === 4 && sensibleView(view)) return view;
  problems.push(problem('bad-view', 'the view must be four numbers x0,x1,y0,y1, the smaller first', text));
  return null;
}

/** A number of steps from `least` to `most`. */
export function readSteps(text: string, least: number, most: number, problems: Problem[]): number | null {
  const steps = readWhole(text, least, most);
  if (steps === null)
    problems.push(problem('bad-steps', `the steps must be a whole number from ${least} to ${most}`, text));
  return steps;
}

/** Where the playhead stands in a scenario of so many steps. */
export function readStep(text: string, steps: number, problems: Problem[]): number | null {
  const step = readWhole(text, 0, steps);
  if (step === null)
    problems.push(problem('bad-step', `the step shown must be a whole number from 0 to ${steps}`, text));
  return step;
}

/** Runs by their numbers, one or two: their keys. */
export function readFrom(text: string, runs: readonly RunSpec[], problems: Problem[]): readonly string[] | null {
  const numbers = text.split(',', 3).map((each) => readWhole(each, 1, runs.length));
  const keys = numbers.flatMap((number) => (number === null ? [] : [runs[number - 1].key]));
  if (numbers.length < 3 && new Set(keys).size === numbers.length) return keys;
  problems.push(problem('bad-from', 'from must be the number of a run, or of two', text));
  return null;
}

/** `evaluations[,settings tried[,starts]]`. What of it is no number of its kind is left out, with what follows. */
export function readFair(text: string, problems: Problem[]): Fair | null {
  const numbers = text.split(',', 4).map((each) => readWhole(each, 1, limits.steps));
  const fair = numbers.length === 3 && numbers[2] === 1 ? numbers.slice(0, 2) : numbers;
  if (isFair(fair)) return fair;
  problems.push(
    problem('bad-fair', `fair must be evaluations, settings tried and starts (${startCounts.join(', ')})`, text),
  );
  const budget = numbers.slice(0, 1);
  return isFair(budget) ? budget : null;
}

/** The theme a link forces. */
export function readTheme(text: string, problems: Problem[]): ThemeName | null {
  const theme = themeNames.find((name) => name === text) ?? null;
  if (theme === null) problems.push(unknown('unknown-theme', 'theme', text, themeNames));
  return theme;
}

function numbers(text: string): readonly (number | null)[] {
  return text.split(',', 5).map(readNumber);
}
