// Hyper-parameters and toggles of a run, parameters of a surface: what may be set, and what is left at its default.
import type { ResolvedForm } from '../formula/define';
import type { Limited } from './refusals';
import type { Registries } from './registries';

type Settings = Readonly<Record<string, number | boolean>>;
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
