// Charts as links spell them: `m=loss;rate:x,scale=linear;state:v`, `axis=evaluations`, `tol=1e-6`. Comes with the rest of the registries.
import { defaultCharts, type Axis, type Charts, type ChartScale, type ChartSpec, type Measure } from './charts';
import { numberText, readNumber } from './number-text';
import { problem } from './problem';
import { readList } from './read-list';
import { unknown } from './refusals';
import type { KnownCharts } from './registries';
import type { Problem } from './scenario';

export const axes: readonly Axis[] = ['step', 'evaluations', 'length'];

/** The scale a link leaves out: frozen for ever. */
export function usualScale(measure: Measure): ChartScale {
  return measure === 'angle' ? 'linear' : 'log';
}

/** The axis a link leaves out, frozen too. @param fair runs are compared at equal cost */
export function usualAxis(fair: boolean): Axis {
  return fair ? 'evaluations' : defaultCharts.axis;
}

/** More charts than this are no longer seen together. */
export const mostCharts = 6;

/** The measures every run has. */
export const plainMeasures = ['loss', 'distance', 'gradient', 'step', 'angle', 'rate:x', 'rate:y'] as const;
const plain: readonly string[] = plainMeasures;
const scales: readonly string[] = ['log', 'linear'];
/** A name of a rule's text, and a coordinate where it is a vector. */
const state = /^state:[A-Za-z]\w{0,31}(?:\.[xy])?$/;

/** Whether there is such a measure; what a rule remembers may have any name. */
export function isMeasure(text: string): text is Measure {
  return plain.includes(text) || state.test(text);
}

/** Whether a tolerance can be that. */
export function isTolerance(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}

export const knownCharts: KnownCharts = {
  read(parts, fair, problems) {
    const read = <T>(key: string, reader: (text: string, problems: Problem[]) => T | null): T | null => {
      const text = parts.get(key);
      return text === undefined ? null : reader(text, problems);
    };
    return {
      list: read('m', readCharts) ?? defaultCharts.list,
      axis: read('axis', readAxis) ?? usualAxis(fair),
      tolerance: read('tol', readTolerance) ?? defaultCharts.tolerance,
    };
  },
  write({ list, axis, tolerance }, fair) {
    const charts = list.map(chartText).join(';');
    return [
      ...(charts === defaultCharts.list.map(chartText).join(';') ? [] : [`m=${charts}`]),
      ...(axis === usualAxis(fair) ? [] : [`axis=${axis}`]),
      ...(tolerance === defaultCharts.tolerance ? [] : [`tol=${numberText(tolerance)}`]),
    ];
  },
  valid: ({ list, axis, tolerance }) =>
    list.length > 0 &&
    list.length <= mostCharts &&
    list.every(({ measure, scale }) => isMeasure(measure) && scales.includes(scale)) &&
    new Set(list.map(({ measure }) => measure)).size === list.length &&
    axes.includes(axis) &&
    isTolerance(tolerance),
};

function chartText({ measure, scale }: ChartSpec): string {
  return scale === usualScale(measure) ? measure : `${measure},scale=${scale}`;
}

/** The charts that are understood; null where none is. */
function readCharts(text: string, problems: Problem[]): readonly ChartSpec[] | null {
  const texts = text.split(';');
  if (texts.length > mostCharts)
    problems.push(problem('many-charts', `a link has at most ${mostCharts} charts`, String(texts.length)));
  const charts: ChartSpec[] = [];
  for (const each of texts.slice(0, mostCharts)) {
    const chart = readChart(each, problems);
    if (!chart) continue;
    if (charts.some(({ measure }) => measure === chart.measure))
      problems.push(problem('given-twice', 'the link says a chart twice', chart.measure));
    else charts.push(chart);
  }
  return charts.length > 0 ? charts : null;
}

function readChart(text: string, problems: Problem[]): ChartSpec | null {
  const { head, pairs } = readList(text, problems);
  if (!isMeasure(head)) {
    problems.push(unknown('unknown-measure', 'measure', head, plain));
    return null;
  }
  let scale = usualScale(head);
  for (const [name, value] of pairs) {
    if (name !== 'scale') problems.push(unknown('unknown-parameter', 'parameter of a chart', name, ['scale']));
    else if (value === 'log' || value === 'linear') scale = value;
    else problems.push(unknown('unknown-scale', 'scale', value, scales));
  }
  return { measure: head, scale };
}

function readAxis(text: string, problems: Problem[]): Axis | null {
  const axis = axes.find((name) => name === text) ?? null;
  if (axis === null) problems.push(unknown('unknown-axis', 'axis', text, axes));
  return axis;
}

function readTolerance(text: string, problems: Problem[]): Charts['tolerance'] | null {
  const tolerance = readNumber(text);
  if (tolerance !== null && isTolerance(tolerance)) return tolerance;
  problems.push(problem('bad-tolerance', 'the tolerance must be a number above 0', text));
  return null;
}
