// Joins modifiers to a form of a rule: their lines are put before and after its own, and their names get a prefix.
import type { Hyper, ResolvedForm } from './define';
import type { Modifier, Modifiers, Slot } from './define-modifier';
import { namesIn, tidy } from './names';
import type { StateText } from './text';
import { symbolsOf } from './tex/equations';
import { symbolTex } from './tex/symbol';

/** A form that takes modifiers: every parameter a run of it can be given, and what the run then is. */
export interface Modifiable {
  /** The form with the parameters of all modifiers it takes, for whoever reads or checks settings. */
  readonly wide: ResolvedForm;
  /** The form with the modifiers that `set` switches on joined to its text; the form itself where there are none. The same for the same modifiers. */
  readonly modified: (set: Readonly<Record<string, number | boolean>>) => ResolvedForm;
}

const known = new WeakMap<ResolvedForm, Modifiable>();

/** What a form becomes with these modifiers. Made once for each form. */
export function modifiable(form: ResolvedForm, modifiers: Modifiers): Modifiable {
  const made = known.get(form) ?? make(form, modifiers);
  known.set(form, made);
  return made;
}

function make(form: ResolvedForm, modifiers: Modifiers): Modifiable {
  const taken = [...modifiers].filter(([id, modifier]) => whyNot(form, id, modifier) === null);
  const declared = taken.map(([id, modifier]) => parametersOf(id, modifier));
  const joined = new Map<string, ResolvedForm>();
  return {
    wide: { ...form, hyper: Object.assign({}, form.hyper, ...declared) as ResolvedForm['hyper'] },
    modified(set) {
      const on = taken.filter(([id]) => Object.hasOwn(set, id) && Number(set[id]) > 0);
      if (on.length === 0) return form;
      const key = on.map(([id]) => id).join();
      const made = joined.get(key) ?? joinModifiers(form, on);
      joined.set(key, made);
      return made;
    },
  };
}

/**
 * Why a modifier makes no sense for a form, as a clause that goes on from its name; null where it does: there is a learning rate to
 * change or to decay by, all its gradients come in by `g`, and the rule neither does the same itself nor has a parameter of that name.
 * A rule that never reads theta keeps its place elsewhere, so that nothing would come of moving it; what is learnt from pairs of
 * gradients, or of squares, needs them as they are.
 */
export function whyNot({ hyper, update }: ResolvedForm, id: string, { slot, unless = '' }: Modifier): string | null {
  const names = namesIn(update);
  if (!/\btheta\b[^]*\btheta\b/.test(update)) return 'keeps its place in a letter of its own';
  if (Object.hasOwn(hyper, unless) || Object.hasOwn(hyper, id)) return 'does that by itself';
  if ((slot === 'lr' || slot === 'theta') && !Object.hasOwn(hyper, 'lr')) return 'has no learning rate';
  // Rprop begins with its rate and never reads it again.
  if (slot === 'lr') return names.has('lr') ? null : 'reads its learning rate only once';
  if (slot === 'theta' || slot === 'after') return null;
  if (!names.has('g')) return 'takes its gradient at another place';
  if (names.has('grad')) return 'takes gradients at other places, too';
  return names.has('gauss') || names.has('twoloop') ? 'needs gradients as they are' : null;
}

/** The name a modifier's own name has in a joined text: the first parameter has the modifier's id. */
function prefixed(id: string, name: string, { hyper }: Modifier): string {
  return name === Object.keys(hyper)[0] ? id : `${id}_${name}`;
}

/** The parameters of a modifier as links spell them. They are off at their defaults, and nothing without the first. */
function parametersOf(id: string, modifier: Modifier): Record<string, Hyper> {
  return Object.fromEntries(
    Object.entries(modifier.hyper).map(([name, hyper], i) => [
      prefixed(id, name, modifier),
      i === 0 ? { ...hyper, default: 0 } : { ...hyper, needs: id },
    ]),
  );
}

/** The form with modifiers joined to its text; those of one slot act in the order given. */
export function joinModifiers(form: ResolvedForm, added: readonly (readonly [id: string, Modifier])[]): ResolvedForm {
  const letters = new Set([...namesIn(form.update), 'g', 'lr'].map((name) => symbolTex(name, symbolsOf(form))));
  const parts = added.map(([id, modifier]) => partOf(id, modifier, form, letters));
  const linesOf = (slot: Slot): readonly string[] => parts.flatMap((part) => (part.slot === slot ? [part.update] : []));
  const all = <T>(of: (part: Part) => Readonly<Record<string, T>>): Record<string, T> =>
    Object.assign({}, ...parts.map(of)) as Record<string, T>;
  return {
    ...form,
    update: [...linesOf('lr'), ...linesOf('g'), ...linesOf('theta'), form.update, ...linesOf('after')].join('\n'),
    hyper: { ...form.hyper, ...all((part) => part.hyper) },
    state: { ...form.state, ...all((part) => part.state) },
    symbols: { ...form.symbols, ...all((part) => part.symbols) },
    meanings: { ...form.meanings, lr: 'learning rate of this step', ...all((part) => part.meanings) },
    points: [...form.points, ...parts.flatMap((part) => part.points)],
  };
}

interface Part extends Pick<ResolvedForm, 'hyper' | 'state' | 'symbols' | 'meanings' | 'points' | 'update'> {
  readonly slot: Slot;
}

/** A modifier in prefixed names, with letters that nothing else in the text has. @param letters those that are taken; it adds its own */
function partOf(id: string, modifier: Modifier, form: ResolvedForm, letters: Set<string>): Part {
  const { hyper, state = {}, symbols = {}, meanings = {}, points = [], slot } = modifier;
  const text = tidy(modifier.forms?.[form.id] ?? modifier.update);
  const lines = [...text.matchAll(/^(\w+) *=/gm)].map(([, name]) => name);
  const own = new Set([...Object.keys(hyper), ...Object.keys(state), ...lines]);
  for (const name of ['lr', 'g', 'theta']) own.delete(name);
  const named = (name: string): string => (own.has(name) ? prefixed(id, name, modifier) : name);
  const rename = (each: string): string => each.replace(/\b[A-Za-z_]\w*/g, named);
  const prefix = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [named(name), value]));
  const declared = { ...symbols, ...symbolsOf({ ...form, hyper, symbols }) };
  const set = Object.fromEntries([...own].map((name) => [named(name), free(symbolTex(name, declared), letters)]));
  const parameters = Object.entries(parametersOf(id, modifier));
  return {
    slot,
    update: rename(text),
    hyper: Object.fromEntries(parameters.map(([name, each]) => [name, { ...each, symbol: set[name] }])),
    state: Object.fromEntries(
      Object.entries(state).map(([name, { type, initial }]): [string, StateText] => [
        named(name),
        { type, initial: rename(initial) },
      ]),
    ),
    symbols: set,
    meanings: prefix(meanings),
    points: points.map(named),
  };
}

/** The letter, with as many primes as tell it from those that are taken. */
function free(letter: string, letters: Set<string>): string {
  let own = letter;
  for (let primes = 1; letters.has(own); primes++) own = `${letter}^{${'\\prime'.repeat(primes)}}`;
  letters.add(own);
  return own;
}
