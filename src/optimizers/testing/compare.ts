// A form of a rule beside a case of the reference data: whether it can be run, and how far it is off.
import type { ResolvedForm } from '../../formula/define';
import { ruleText } from '../../formula/define-optimizer';
import type { Slot } from '../../formula/define-modifier';
import { modifiable } from '../../formula/modify';
import { modifiers } from '../../modifiers/_index';
import { modifiersOf } from '../../modifiers/testing/library-names';
import { Deviations, type Comparison } from './deviations';
import { named, trace } from './drive';
import { groundOf, type Case } from './reference';

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

/** What a case runs: the form with the case's modifiers joined as a run of the page has them, and every setting. */
function fitted(plain: ResolvedForm, each: Case) {
  const { set } = modifiersOf(each.modifiers);
  return { form: modifiable(plain, modifiers).modified(set), set: { ...settingsOf(each), ...set } };
}

const slots: readonly Slot[] = ['lr', 'g', 'theta', 'after'];

/** What must be made before the form can run the case; null where nothing is missing. */
export function lackOf(key: string, form: ResolvedForm | null, each: Case): string | null {
  if (!form) return `form ${key}`;
  const { ids } = modifiersOf(each.modifiers);
  const { wide } = modifiable(form, modifiers);
  const known = { ...wide.hyper, ...wide.toggles };
  const unknown = [...Object.keys(settingsOf(each)), ...ids].find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) return `parameter ${unknown} of ${key}`;
  // Those of one slot act in one order; those of different slots do not meet.
  const inSlots = (all: readonly string[]): string => slots.map((slot) => all.filter((id) => modifiers.get(id)?.slot === slot)).join(';'); // prettier-ignore
  const ours = [...modifiers.keys()].filter((id) => ids.includes(id));
  return inSlots(ours) === inSlots(ids) ? null : `order of modifiers: ${ids.join(' then ')}`;
}

/**
 * Hyper-parameters and toggles that the case does not set, and whose default does something. None where only the end is compared: the
 * library goes there on a way of its own.
 */
export function leftOpen(plain: ResolvedForm, each: Case): readonly string[] {
  if (each.compare === 'end') return [];
  const { form, set } = fitted(plain, each);
  return Object.entries({ ...form.hyper, ...form.toggles }).flatMap(([name, { default: value }]) =>
    Object.hasOwn(set, name) || value === 0 || value === false ? [] : [name],
  );
}

/** Steps of ours where only ends are compared: the libraries' own largest number. */
const toTheEnd = 500;

/** Runs the form as the case says, and compares every row. */
export function compare(plain: ResolvedForm, each: Case): Comparison {
  const { form, set } = fitted(plain, each);
  const rule = ruleText(form, set);
  const ground = groundOf(each);
  const last = each.rows[each.rows.length - 1][0];
  const notFinite = each.ends?.because === 'not finite';
  const onlyEnd = each.compare === 'end';
  const path = trace(rule, ground, each.start, onlyEnd ? toTheEnd : notFinite ? last + 1 : last);
  const off = new Deviations(each.tolerance.ranges);
  const hasLoss = each.columns.includes('loss');

  for (const [step, x, y, loss] of onlyEnd ? each.rows.slice(-1) : each.rows) {
    const at = 3 * (onlyEnd ? path.length / 3 - 1 : step);
    off.see(step, 'point', 'x', path[at], x);
    off.see(step, 'point', 'y', path[at + 1], y);
    if (hasLoss) off.see(step, 'loss', 'loss', path[at + 2], loss);
  }
  for (const [name, points] of Object.entries(each.points ?? {})) {
    // A modifier's own names have its id before them.
    const own = form.points.find((point) => point === name || point.endsWith(`_${name}`)) ?? name;
    const values = named(rule, ground, each.start, last, own);
    for (const [step, x, y] of points) {
      const [ax, ay] = step === 0 ? each.start : values[step - 1];
      off.see(step, 'point', `x of ${name}`, ax, x);
      off.see(step, 'point', `y of ${name}`, ay, y);
    }
  }
  if (notFinite && path.slice(3 * (last + 1)).every(Number.isFinite)) off.faults.push(`step ${last + 1}: still finite`);
  return { steps: last, early: onlyEnd ? off.largest : off.early, deviation: off.largest, faults: off.faults };
}
