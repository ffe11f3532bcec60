// What a step of a rule costs, in words.
import { costOf } from '../formula/cost';
import type { Asked, Kept, Times } from '../formula/cost';
import type { ResolvedForm } from '../formula/define';
import { plainLetter } from '../formula/plain-letters';
import type { Symbols } from '../formula/tex/symbol';
import { symbolsOf } from '../formula/tex/equations';

export interface CostWords {
  /** "one gradient and one loss". */
  readonly evaluations: string;
  /** "m and v: 4 numbers". */
  readonly memory: string;
}

const nouns: Readonly<Record<Asked, readonly [one: string, several: string]>> = {
  grad: ['gradient', 'gradients'],
  f: ['loss', 'losses'],
  hess: ['Hessian', 'Hessians'],
};
const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/** @param values every hyper-parameter and toggle with the value in force */
export function costWords(form: ResolvedForm, values: Readonly<Record<string, number | boolean>>): CostWords {
  const pick = <T extends number | boolean>(names: object): Record<string, T> =>
    Object.fromEntries(Object.keys(names).map((name) => [name, values[name] as T]));
  const { evaluations, kept } = costOf(form, { hyper: pick(form.hyper), toggles: pick(form.toggles) });
  return { evaluations: evaluationWords(evaluations), memory: memoryWords(kept, symbolsOf(form)) };
}

function evaluationWords(evaluations: Readonly<Record<Asked, Times>>): string {
  const all = Object.entries(evaluations) as [Asked, Times][];
  const fixed = all.flatMap(([kind, { least }]) => (least > 0 ? [several(least, kind)] : []));
  const sometimes = all.flatMap(([kind, { least, most }]) =>
    most > least && most < Infinity ? [several(most - least, kind)] : [],
  );
  const searched = all.flatMap(([kind, { most }]) => (most === Infinity ? [nouns[kind][1]] : []));
  return [
    ...(fixed.length > 0 ? [listed(fixed)] : []),
    ...(sometimes.length > 0 ? [`in some steps ${listed(sometimes)}${fixed.length > 0 ? ' more' : ''}`] : []),
    ...(searched.length > 0 ? [`as many ${listed(searched)} as its search takes`] : []),
  ].join('; ');
}

function several(count: number, kind: Asked): string {
  return `${numerals[count] ?? String(count)} ${nouns[kind][count === 1 ? 0 : 1]}`;
}

function memoryWords(kept: readonly Kept[], symbols: Symbols): string {
  if (kept.length === 0) return 'nothing but θ';
  const names = kept.map(({ name, back, newest }) => {
    const letter = plainLetter(name, symbols);
    if (newest !== undefined) return newest === 1 ? `the newest ${letter}` : `the newest ${newest} ${letter}`;
    return back === 0 ? letter : `${letter} ${back === 1 ? 'one step' : `${numerals[back] ?? back} steps`} back`;
  });
  const size = kept.reduce((sum, each) => sum + each.size, 0);
  return `${listed(names)}: ${size === 1 ? 'one number' : `${size} numbers`}`;
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
