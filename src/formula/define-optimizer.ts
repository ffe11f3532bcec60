// From what a rule's file declares to what the rest of the program reads. Looks at names only: nothing is parsed here.
import type { Form, FormName, Hyper, Optimizer, OptimizerDefinition, ResolvedForm, RuleTextOf, Toggle } from './define';
import { namesIn, tidy } from './names';

type Forms = OptimizerDefinition['forms'];

/** A registry entry from its definition. Throws a TypeError where the definition contradicts itself (a programmer's error). */
export function defineOptimizer(definition: OptimizerDefinition): Optimizer {
  const { forms, ...rest } = definition;
  const formNames = Object.keys(forms) as FormName[];
  if (formNames.length === 0) throw new TypeError(`no form: ${definition.name}`);
  const resolved = new Map<string, ResolvedForm>();
  return {
    ...rest,
    formNames,
    form(name) {
      const known = resolved.get(name);
      if (known) return known;
      const id = formNames.find((each) => each === name);
      if (id === undefined) return null;
      const form = resolve(definition, id);
      resolved.set(id, form);
      return form;
    },
  };
}

/** See RuleTextOf. */
export const ruleText: RuleTextOf = (form, set) => ({
  update: form.update,
  hyper: mapValues(form.hyper, ({ default: value }, name) => {
    const given = own(set, name);
    return typeof given === 'number' ? given : value;
  }),
  toggles: mapValues(form.toggles, ({ default: value }, name) => {
    const given = own(set, name);
    return typeof given === 'boolean' ? given : value;
  }),
  state: form.state,
  ...(form.points.length > 1 && { points: form.points.slice(1) }),
});

function resolve(definition: OptimizerDefinition, id: FormName): ResolvedForm {
  const { forms } = definition;
  const { defaults = {}, note = '' } = forms[id] ?? {};
  const source = sourceOf(forms, id);
  const text = textOf(forms, source);
  const state = text.state ?? definition.state ?? {};
  const update = tidy(text.update);
  const read = namesIn([update, ...Object.values(state).map(({ initial }) => initial)].join('\n'));
  for (const name of Object.keys(defaults))
    if (!read.has(name)) throw new TypeError(`default of a name the form does not read: ${name}`);
  const symbols = { ...definition.symbols, ...text.symbols };
  return {
    id,
    update,
    hyper: mapValues(pick(definition.hyper, read), (hyper, name) => ({
      ...hyper,
      ...withSymbol(own(symbols, name)),
      ...withDefault<Hyper>(own(defaults, name)),
    })),
    toggles: mapValues(pick(definition.toggles ?? {}, read), (toggle, name) => ({
      ...toggle,
      ...withDefault<Toggle>(own(defaults, name)),
    })),
    state,
    symbols,
    meanings: { ...definition.meanings, ...text.meanings },
    points: text.points ?? ['theta'],
    told: text.told ?? [],
    triangle: text.triangle ?? null,
    note,
    sharedWith: (Object.keys(forms) as FormName[]).filter((other) => other !== id && sourceOf(forms, other) === source),
  };
}

/** The form whose text this one runs: itself, or the one it is like. */
function sourceOf(forms: Forms, id: FormName): FormName {
  const form = forms[id];
  return form && 'like' in form ? form.like : id;
}

function textOf(forms: Forms, id: FormName): Form {
  const form = forms[id];
  if (!form || 'like' in form) throw new TypeError(`form without a text of its own: ${id}`);
  return form;
}

function withSymbol(symbol: string | undefined): { symbol?: string } {
  return symbol === undefined ? {} : { symbol };
}

function withDefault<T extends Hyper | Toggle>(value: number | boolean | undefined): Partial<T> {
  return value === undefined ? {} : ({ default: value } as Partial<T>);
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function pick<T>(record: Readonly<Record<string, T>>, names: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)));
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, to: (value: T, name: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value, name)]));
}
