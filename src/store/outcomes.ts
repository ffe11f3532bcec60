// What every run came to, as the table of results has it: sorted, and as CSV.
import { numberText } from '../scenario/number-text';
import type { RunSpec } from '../scenario/scenario';
import type { Summary } from '../worker/series/messages';
import { short, count } from './format';
import type { Stationary } from './facts';
import type { Labels } from '../engine/types';

export interface Outcome {
  readonly key: string;
  readonly name: string;
  readonly form: string;
  readonly colour: number;
  /** Null before anything is known. */
  readonly summary: Summary | null;
  /** The minimum it reached. */
  readonly minimum: Stationary[number] | null;
  /** In words, at the end of the race. */
  readonly status: string;
}

/** Where a run's label says it arrived. */
export function minimumOf(labels: Labels | null, stationary: Stationary): Outcome['minimum'] {
  return labels?.reached ? (stationary.at(labels.reached.minimum) ?? null) : null;
}

export const columns = ['name', 'steps', 'evaluations', 'loss', 'minimum', 'length', 'status'] as const;
export type Column = (typeof columns)[number];

export interface Order {
  readonly column: Column;
  readonly rising: boolean;
}

/** What a cell says. */
export function cellText({ summary, minimum, name, status }: Outcome, column: Column): string {
  switch (column) {
    case 'name':
      return name;
    case 'steps':
      return summary?.good ? count(summary.good.step) : '—';
    case 'evaluations':
      return summary?.good ? count(summary.good.evaluations) : '—';
    case 'loss':
      return summary ? short(summary.loss) : '—';
    case 'length':
      return summary ? short(summary.length) : '—';
    case 'minimum': {
      if (!minimum) return '—';
      const local = minimum.kind === 'local minimum' ? 'local, ' : '';
      return `${local}(${minimum.at.map((each) => short(each)).join(', ')})`;
    }
    case 'status':
      return status;
  }
}

/** What a column is ordered by; null, which comes last either way, where a run has nothing there. */
function rank({ summary, minimum, name, status }: Outcome, column: Column): number | string | null {
  switch (column) {
    case 'name':
      return name;
    case 'status':
      return status;
    case 'steps':
      return summary?.good?.step ?? null;
    case 'evaluations':
      return summary?.good?.evaluations ?? null;
    case 'loss':
      return summary && !Number.isNaN(summary.loss) ? summary.loss : null;
    case 'length':
      return summary?.length ?? null;
    case 'minimum':
      return minimum ? minimum.value : null;
  }
}

/** In the order asked for; runs that are equal there stay as they stood. */
export function ordered(outcomes: readonly Outcome[], order: Order | null): readonly Outcome[] {
  if (!order) return outcomes;
  const { column, rising } = order;
  return [...outcomes].sort((one, other) => {
    const [a, b] = [rank(one, column), rank(other, column)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const by =
      typeof a === 'string' || typeof b === 'string' ? String(a).localeCompare(String(b)) : a === b ? 0 : a - b;
    return rising ? by : -by;
  });
}

/** What was compared: the same for all runs. */
export interface Compared {
  /** The surface and its parameters. */
  readonly surface: string;
  readonly tolerance: number;
  /** The address that opens this very picture; '' where it is too long for one. */
  readonly link: string;
}

const header =
  'optimizer,form,settings,steps_to_tolerance,evaluations_to_tolerance,final_loss,minimum_x,minimum_y,minimum_kind,path_length,steps,evaluations,status,surface,tolerance,link';

/** A table for other programs: numbers in their shortest exact form, what was compared in every row. */
export function csvOf(
  outcomes: readonly Outcome[],
  settingsOf: (key: string) => RunSpec['set'],
  { surface, tolerance, link }: Compared,
): string {
  const number = (value: number | undefined): string => (value === undefined ? '' : numberText(value));
  const rows = outcomes.map(({ key, name, form, summary, minimum, status }) =>
    [
      name,
      form,
      Object.entries(settingsOf(key))
        .map(([setting, value]) => `${setting}=${numberText(Number(value))}`)
        .join(' '),
      number(summary?.good?.step),
      number(summary?.good?.evaluations),
      number(summary?.loss),
      number(minimum?.at[0]),
      number(minimum?.at[1]),
      minimum?.kind ?? '',
      number(summary?.length),
      number(summary?.step),
      number(summary?.evaluations),
      status,
      surface,
      number(tolerance),
      link,
    ]
      .map(quoted)
      .join(','),
  );
  return `${[header, ...rows].join('\n')}\n`;
}

/** A field of CSV. */
export function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
