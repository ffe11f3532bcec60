// The cells of a plan: how many there are, and which run each of them is.
import type { RuleText } from '../formula/text';
import type { Point } from '../formula/define';
import type { RunJob } from '../engine/types';
import type { Axes, SweepPlan } from './types';

/** How many columns and rows of cells there are. */
export function shapeOf(axes: Axes): { readonly columns: number; readonly rows: number } {
  if (axes.kind === 'start') return { columns: axes.size, rows: axes.size };
  if (axes.kind === 'trial') return { columns: axes.starts.length, rows: axes.settings.length };
  const [first, second] = axes.axes;
  return { columns: first.values.length, rows: axes.axes.length > 1 ? second.values.length : 1 };
}

/** How many cells there are. */
export function cellCount({ axes }: Pick<SweepPlan, 'axes'>): number {
  const { columns, rows } = shapeOf(axes);
  return columns * rows;
}

/** The run of a cell, complete. */
export function jobOf(plan: SweepPlan, cell: number): RunJob {
  return { ...plan.job, rule: ruleOf(plan, cell), start: startOf(plan, cell) };
}

/** Where a cell's run starts. */
export function startOf({ axes, job }: SweepPlan, cell: number): Point {
  if (axes.kind === 'trial') return axes.starts[cell % axes.starts.length];
  if (axes.kind !== 'start') return job.start;
  const { size, view } = axes;
  return [middle(view[0], cell % size, size), middle(view[1], Math.floor(cell / size), size)];
}

/** What a cell's run has set. */
export function ruleOf({ axes, job, rules }: SweepPlan, cell: number): RuleText {
  if (axes.kind === 'start') return job.rule;
  if (axes.kind === 'trial') {
    const setting = axes.settings[Math.floor(cell / axes.starts.length)];
    return withHyper(job.rule, axes.names.map((name, i) => [name, setting[i]])); // prettier-ignore
  }
  const values = valuesOf(axes.axes, cell);
  const text = rules?.[values.reduce((mask, value, a) => (value > 0 ? mask | (1 << a) : mask), 0)] ?? job.rule;
  return withHyper(text, axes.axes.map(({ name }, a) => [name, values[a]])); // prettier-ignore
}

/** What a text does not read means nothing to it. */
function withHyper(text: RuleText, set: readonly (readonly [name: string, value: number])[]): RuleText {
  const read = set.filter(([name]) => Object.hasOwn(text.hyper, name));
  return { ...text, hyper: { ...text.hyper, ...Object.fromEntries(read) } };
}

/** The value of each axis in a cell. */
export function valuesOf(axes: Extract<Axes, { kind: 'hyper' }>['axes'], cell: number): readonly number[] {
  let rest = cell;
  return axes.map(({ values }) => {
    const value = values[rest % values.length];
    rest = Math.floor(rest / values.length);
    return value;
  });
}

function middle([from, to]: readonly [number, number], index: number, size: number): number {
  return from + ((index + 0.5) * (to - from)) / size;
}
