// The proof of a form in words: at a glance, in a line, and what holds a form that no library has.
import type { Optimizer } from '../../formula/define';
import { listed } from '../../store/cost-words';
import { short } from '../../store/format';
import type { Checked, FormProof } from '../../store/proof';
import { formTitle } from '../form-names';

/** A deviation in two digits. */
export const deviationText = (value: number): string => short(value, 2);

/** "equals PyTorch and Optax to 1.4·10⁻¹⁴"; with a version where it is one library. "ends where SciPy does" where nothing else is compared. */
export function proofInShort({ own, shared, relation }: FormProof): string {
  const all = [...own, ...shared];
  if (all.length === 0) return relation === null ? '' : 'held by a test: no library does just this';
  const names = [...new Set(all.map(({ name }) => name))];
  const libraries = names.length === 1 ? [...new Set(all.map(({ library }) => library))] : names;
  const off = deviationText(Math.max(...all.map(({ deviation }) => deviation)));
  if (all.every(({ onlyEnds }) => onlyEnds)) return `ends where ${listed(libraries)} does, to ${off}`;
  return `equals ${listed(libraries)} to ${off}`;
}

/** "22 cases of up to 500 steps, largest deviation 1.6·10⁻¹⁴". */
export function proofLine({ cases, longest, early, deviation, onlyEnds }: Checked): string {
  if (onlyEnds) return `the ends of ${cases} cases, largest deviation ${deviationText(deviation)}`;
  const many = cases === 1 ? `one case of ${longest} steps` : `${cases} cases of up to ${longest} steps`;
  // Where the last digits of a path drift apart, its beginning says more about the equations.
  const begins = early * 10 < deviation ? `, ${deviationText(early)} in the first 20 steps` : '';
  return `${many}, largest deviation ${deviationText(deviation)}${begins}`;
}

/**
 * What holds a form, with forms as people call them: `adam:keras` is "the Keras form" in its own rule and "the Keras form of Adam"
 * elsewhere.
 */
export function relationText(relation: string, rule: string, all: ReadonlyMap<string, Optimizer>): string {
  return relation.replace(/\b([a-z][a-z0-9-]*):([a-z][a-z0-9-]*)/g, (key, id: string, form: string) => {
    const other = all.get(id);
    if (!other) return key;
    return `the ${formTitle(form)} form${id === rule ? '' : ` of ${other.name}`}`;
  });
}
