// Hyper-parameters and toggles of a run, parameters of a surface: what may be set, to what, and what is left at its default.
import type { Hyper, ResolvedForm, SurfaceParameter } from '../formula/define';
import { problem, rangeText, unknown } from './problem';
import { readNumber } from './number-text';
import type { Registries } from './registries';
import type { Problem } from './scenario';

type Settings = Readonly<Record<string, number | boolean>>;
type Limited = Pick<SurfaceParameter, 'default' | 'limits'> & Pick<Hyper, 'whole'>;
type Known = Pick<Registries, 'modifiers'>;

/** The entry of a record that is its own, so that `__proto__` and `constructor` are just unknown names. */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** A form with the parameters of all modifiers it takes: everything a run of it can set. */
export function widened(form: ResolvedForm, { modifiers }: Known): ResolvedForm {
  return modifiers?.of(form).wide ?? form;
}

/** A form with the modifiers joined to it that a run switches on. */
export function modifiedBy(form: ResolvedForm, set: Settings, { modifiers }: Known): ResolvedForm {
  return modifiers?.of(form).modified(set) ?? form;
}

/** Every hyper-parameter and toggle of a form with its default, in the order of declaration: hyper-parameters first. */
export function defaultsOf(form: ResolvedForm): readonly (readonly [name: string, value: number | boolean])[] {
  return [...Object.entries(form.hyper), ...Object.entries(form.toggles)].map(([name, of]) => [name, of.default]);
}

/**
 * The settings a form and its modifiers know, of the right type, that differ from their defaults and mean something; in the order
 * of declaration.
 */
export function settingsFor(form: ResolvedForm, set: Settings, known: Known): Settings {
  const wide = widened(form, known);
  const acting = known.modifiers?.acting(wide, set) ?? set;
  const kept = defaultsOf(wide).flatMap(([name, byDefault]) => {
    const value = own(acting, name);
    return value !== undefined && value !== byDefault && typeof value === typeof byDefault ? [[name, value]] : [];
  });
  return Object.fromEntries(kept) as Settings;
}

/** The parameters a surface knows that differ from their defaults, in the order of declaration. */
export function parametersFor(
  declared: Readonly<Record<string, Limited>>,
  set: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const kept = Object.entries(declared).flatMap(([name, { default: byDefault }]) => {
    const value = own(set, name);
    return value !== undefined && value !== byDefault ? [[name, value] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** Whether a declared number may take this value; `of` names its owner in the sentence. */
export function checkNumber(declared: Limited, name: string, of: string, value: number): Problem | null {
  const { limits, whole } = declared;
  if (!(whole ? Number.isInteger : Number.isFinite)(value))
    return problem('bad-number', `${name} of ${of} must be a ${whole ? 'whole ' : ''}number`, String(value));
  if (!limits || (value >= limits[0] && value <= limits[1])) return null;
  return problem('out-of-range', `${name} of ${of} must be ${rangeText(limits)}`, String(value));
}

/** The value of a setting of a widened form as a link spells it: a number within the declaration's limits, a toggle as 0 or 1. */
export function readSetting(
  form: ResolvedForm,
  name: string,
  of: string,
  text: string,
  { modifiers }: Known,
): number | boolean | Problem {
  const hyper = own(form.hyper, name);
  if (hyper) return readDeclared(hyper, name, of, text);
  if (!own(form.toggles, name)) {
    const names = defaultsOf(form).map(([each]) => each);
    return (
      modifiers?.unfit(form, name, of) ?? unknown('unknown-parameter', `parameter of ${of}:${form.id}`, name, names)
    );
  }
  return readFlag(name, of, text);
}

/** 0 or 1 as a boolean. */
export function readFlag(name: string, of: string, text: string): boolean | Problem {
  if (text === '0' || text === '1') return text === '1';
  return problem('bad-flag', `${name} of ${of} must be 0 or 1`, text);
}

/** A number within the limits of its declaration. */
export function readDeclared(declared: Limited, name: string, of: string, text: string): number | Problem {
  const value = readNumber(text);
  if (value === null) return problem('bad-number', `${name} of ${of} must be a number`, text);
  return checkNumber(declared, name, of, value) ?? value;
}
