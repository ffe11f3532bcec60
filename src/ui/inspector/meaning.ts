// What a symbol of the equations is, in words, with its present value.
import type { ResolvedForm } from '../../formula/define';
import { doesSay } from '../../store/does';
import { short } from '../../store/format';
import type { ShownStep } from './use-step';

export interface Meaning {
  readonly label: string;
  /** Null where no value is known at this step. */
  readonly value: string | null;
  /** What a hyper-parameter does at this value. */
  readonly does: string | null;
}

/** @param values hyper-parameters in force */
export function meaningOf(
  name: string,
  form: ResolvedForm,
  values: Readonly<Record<string, number>>,
  at: ShownStep | null,
): Meaning {
  if (Object.hasOwn(form.hyper, name)) {
    const hyper = form.hyper[name];
    // A schedule gives the learning rate another value in each step.
    const now = at?.values ? written(at.values.now, name) : null;
    if (now !== null)
      return {
        label: labelOf(name, form),
        value: `${now} in step ${at?.step ?? ''}, of ${short(values[name])}`,
        does: null,
      };
    return { label: hyper.label, value: short(values[name]), does: doesSay(hyper, values[name]) };
  }
  const now = at?.values ? written(at.values.now, name) : null;
  const before = at?.values ? written(at.values.before, name) : null;
  const carried = name === 'theta' || Object.hasOwn(form.state, name);
  const value = now === null ? null : carried && before !== null ? `${now}, before ${before}` : now;
  const says = value === null ? null : `${value} in step ${at?.step ?? ''}`;
  return { label: labelOf(name, form), value: says, does: null };
}

/** What a name that a rule's text assigns or is given is, in words. */
export function labelOf(name: string, { meanings }: Pick<ResolvedForm, 'meanings'>): string {
  if (name === 'theta') return 'position';
  if (name === 'g') return 'gradient';
  if (name.startsWith('grad(')) return 'gradient at that point';
  return Object.hasOwn(meanings, name) ? meanings[name] : name;
}

type Named = readonly { readonly name: string; readonly value: readonly number[] }[];

/** A name's last value in words: a number, or a pair in parentheses; null where it has none. */
export function written(values: Named, name: string): string | null {
  const value = values.findLast((each) => each.name === name)?.value;
  if (!value) return null;
  const numbers = value.map((each) => short(each)).join(', ');
  return value.length === 1 ? numbers : `(${numbers})`;
}
