// The rates that schedules give to the first updates, beside those of the libraries.
import { readFileSync } from 'node:fs';
import { ruleText } from '../../formula/define-optimizer';
import { modifiable } from '../../formula/modify';
import { optimizers } from '../../optimizers/_index';
import { Deviations, type Comparison } from '../../optimizers/testing/deviations';
import { named, scripted } from '../../optimizers/testing/drive';
import type { Library } from '../../optimizers/testing/reference';
import { modifiers } from '../_index';
import { scheduleOf } from './library-names';

interface Schedule {
  readonly kind: string;
  readonly lr: number;
  readonly call: string;
  readonly tolerance: { readonly absolute: number; readonly why: string };
  readonly rows: readonly (readonly [update: number, lr: number])[];
}

/** A schedule of a library, and what it is called there. */
export interface Rates {
  readonly library: Library;
  /** The form whose convention it is. */
  readonly form: string;
  readonly schedule: Schedule;
  /** Our modifier; null where we have none. */
  readonly modifier: string | null;
}

/** All schedules of all libraries but the constant one, which is none. */
export function rateLists(): readonly Rates[] {
  return ['keras', 'pytorch', 'optax'].flatMap((form) => {
    const file = JSON.parse(readFileSync(`reference/${form}/schedules.json`, 'utf8')) as {
      readonly library: Library;
      readonly schedules: readonly Schedule[];
    };
    return file.schedules
      .filter(({ call }) => !call.startsWith('optax.constant_schedule'))
      .map((schedule) => ({ library: file.library, form, schedule, modifier: switchOf(schedule)?.[0] ?? null }));
  });
}

const switchOf = (schedule: Schedule) => scheduleOf(schedule.kind, { ...schedule });

/** Plain descent with the schedule, update by update: what it takes for its rate. */
export function compareRates({ form, schedule }: Rates): Comparison {
  const { lr, call, tolerance, rows } = schedule;
  const plain = optimizers.get('sgd')?.form(form);
  if (!plain) throw new Error(`no form: sgd:${form}`);
  const set = { lr, ...switchOf(schedule)?.[1] };
  const joined = modifiable(plain, modifiers).modified(set);
  if (joined === plain) throw new Error(`no schedule of ours: ${call}`);
  const found = named(ruleText(joined, set), scripted([[1, 1]]), [0, 0], rows.length, 'lr');
  const off = new Deviations([{ to: Infinity, point: tolerance.absolute }]);
  for (const [update, rate] of rows) off.see(update, 'point', 'rate', found[update - 1][0], rate);
  return { steps: rows.length, early: off.early, deviation: off.largest, faults: off.faults };
}
