// What modifiers mean for the settings of a run: which a form takes, which mean nothing, and what is said of those.
import type { ResolvedForm } from '../formula/define';
import { modifiable, whyNot } from '../formula/modify';
import { modifiers } from '../modifiers/_index';
import { problem } from './problem';
import type { KnownModifiers } from './registries';

/** Names of `set` that belong to a modifier that is off, each with that modifier. */
function idle({ hyper }: ResolvedForm, set: Readonly<Record<string, number | boolean>>): Map<string, string> {
  return new Map(
    Object.keys(set).flatMap((name) => {
      const needs = Object.hasOwn(hyper, name) ? hyper[name].needs : undefined;
      return needs !== undefined && !(Object.hasOwn(set, needs) && set[needs]) ? [[name, needs]] : [];
    }),
  );
}

export const knownModifiers: KnownModifiers = {
  all: modifiers,
  of: (form) => modifiable(form, modifiers),
  acting(wide, set) {
    const off = idle(wide, set);
    return off.size === 0 ? set : Object.fromEntries(Object.entries(set).filter(([name]) => !off.has(name)));
  },
  needless: (wide, set, of) =>
    [...idle(wide, set)].map(([name, needs]) =>
      problem('needless-parameter', `${name} of ${of} means nothing without`, needs),
    ),
  why(form, id) {
    const modifier = modifiers.get(id);
    return modifier ? whyNot(form, id, modifier) : null;
  },
  unfit(form, name, of) {
    const modifier = name.split('_', 1)[0];
    if (!modifiers.has(modifier)) return null;
    const why = this.why(form, modifier);
    return problem('unfit', `${of}:${form.id} ${why === null ? '' : `${why}, so it `}cannot be given`, name);
  },
};
