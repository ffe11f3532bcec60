// What a symbol of the equations is, in words, with its present value.
import type { ResolvedForm } from '../../formula/define';
import { short } from '../../store/format';
import type { ShownStep } from './use-step';

export interface Meaning {
  readonly label: string;
  /** Null where no value is known at this step. */
  readonly value: string | null;
}

/** @param values hyper-parameters in force */
export function meaningOf(
  name: string,
  form: ResolvedForm,
  values: Readonly<Record<string, number>>,
  at: ShownStep | null,
): Meaning {
  if (Object.hasOwn(form.hyper, name)) return { label: form.hyper[name].label, value: short(values[name]) };
  const now = at?.values ? written(at.values.now, name) : null;
  const before = at?.values ? written(at.values.before, name) : null;
  const carried = name === 'theta' || Object.hasOwn(form.state, name);
  const value = now === null ? null : carried && before !== null ? `${now}, before ${before}` : now;
  return { label: labelOf(name, carried), value: value === null ? null : `${value} in step ${at?.step ?? ''}` };
}

function labelOf(name: string, carried: boolean): string {
  if (name === 'theta') return 'position';
  if (name === 'g') return 'gradient';
  return carried ? `${name}, kept from step to step` : `${name}, made anew in each step`;
}

type Named = readonly { readonly name: string; readonly value: readonly number[] }[];

function written(values: Named, name: string): string | null {
  const value = values.findLast((each) => each.name === name)?.value;
  if (!value) return null;
  const numbers = value.map((each) => short(each)).join(', ');
  return value.length === 1 ? numbers : `(${numbers})`;
}
