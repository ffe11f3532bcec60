// A form of a rule beside a case of the reference data: whether it can be run, and how far it is off.
import type { ResolvedForm } from '../../formula/define';
import { ruleText } from '../../formula/define-optimizer';
import { named, trace } from './drive';
import { groundOf, type Case, type Range } from './reference';

/** What was found in one case. */
export interface Comparison {
  /** Steps that were compared, up to the last row. */
  readonly steps: number;
  /** The largest |difference| / max(1, |value|) of points and losses: in the first 20 steps, and in all. */
  readonly early: number;
  readonly deviation: number;
  /** What exceeds its tolerance, and where; empty where the form follows the library. */
  readonly faults: readonly string[];
}

/**
 * Settings of a case in numbers. A limit that is infinite is off, which our rules spell 0: links and fields know no infinity. What a
 * loss is the sum of squares of is no setting: our rule reads it off the formula.
 */
function settingsOf({ hyper, toggles }: Case): Readonly<Record<string, number | boolean>> {
  const numbers = Object.entries(hyper).flatMap(([name, value]): [string, number][] =>
    name === 'residuals' ? [] : [[name, value === 'inf' ? 0 : Number(value)]],
  );
  return { ...Object.fromEntries(numbers), ...toggles };
}

/** What the form has no name for: hyper-parameters and toggles of the case. Its own others must be at a default that does nothing. */
export function unknownNames(form: ResolvedForm, each: Case): readonly string[] {
  const known = { ...form.hyper, ...form.toggles };
  return Object.keys(settingsOf(each)).filter((name) => !Object.hasOwn(known, name));
}

/**
 * Hyper-parameters and toggles of the form that the case does not set, and whose default does something. None where only the end is
 * compared: the library goes there on a way of its own.
 */
export function leftOpen(form: ResolvedForm, each: Case): readonly string[] {
  if (each.compare === 'end') return [];
  const set = settingsOf(each);
  return Object.entries({ ...form.hyper, ...form.toggles }).flatMap(([name, { default: value }]) =>
    Object.hasOwn(set, name) || value === 0 || value === false ? [] : [name],
  );
}

/** Steps within which a run is at its end, where nothing else is compared. */
const untilTheEnd = 200;

/** Runs the form as the case says, and compares every row. */
export function compare(form: ResolvedForm, each: Case): Comparison {
  const rule = ruleText(form, settingsOf(each));
  const ground = groundOf(each);
  const last = each.compare === 'end' ? untilTheEnd : each.rows[each.rows.length - 1][0];
  const notFinite = each.ends?.because === 'not finite';
  const path = trace(rule, ground, each.start, notFinite ? last + 1 : last);
  const off = new Deviations(each.tolerance.ranges);
  const hasLoss = each.columns.includes('loss');

  for (const [step, x, y, loss] of each.compare === 'end' ? each.rows.slice(-1) : each.rows) {
    const at = 3 * (each.compare === 'end' ? path.length / 3 - 1 : step);
    off.see(step, 'point', 'x', path[at], x);
    off.see(step, 'point', 'y', path[at + 1], y);
    if (hasLoss) off.see(step, 'loss', 'loss', path[at + 2], loss);
  }
  for (const [name, points] of Object.entries(each.points ?? {})) {
    const values = named(rule, ground, each.start, last, name);
    for (const [step, x, y] of points) {
      const [ax, ay] = step === 0 ? each.start : values[step - 1];
      off.see(step, 'point', `x of ${name}`, ax, x);
      off.see(step, 'point', `y of ${name}`, ay, y);
    }
  }
  if (notFinite && path.slice(3 * (last + 1)).every(Number.isFinite)) off.faults.push(`step ${last + 1}: still finite`);
  return { steps: last, early: off.early, deviation: off.largest, faults: off.faults };
}

class Deviations {
  early = 0;
  largest = 0;
  readonly faults: string[] = [];
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    this.#ranges = ranges;
  }

  /** `actual` is undefined where the run ended before. */
  see(step: number, kind: 'point' | 'loss', what: string, actual: number | undefined, expected: number): void {
    const range = this.#ranges.find(({ to }) => step <= to);
    const tolerance = range?.[kind];
    if (tolerance === undefined) throw new Error(`no tolerance for the ${kind} of step ${step}`);
    const deviation = Math.abs((actual ?? NaN) - expected) / Math.max(1, Math.abs(expected));
    if (!(deviation <= tolerance))
      this.faults.push(`step ${step}: ${what} is ${actual}, not ${expected}, off by ${deviation} of ${tolerance}`);
    if (!(deviation <= this.largest)) this.largest = deviation;
    if (step <= 20 && !(deviation <= this.early)) this.early = deviation;
  }
}
