// The proof of a form, or of a modifier: what it was checked against and how far it was off, from the record that the tests write.
import type { FormName, Optimizer, ResolvedForm } from '../formula/define';
import type { Modifiers } from '../formula/define-modifier';
import type { Proof } from '../optimizers/_proof';
import { later } from './later';

/** The record; it is loaded when something shows it. */
export const proofRecord = later(() => import('../optimizers/_proof'));

export interface ProofRecord {
  readonly proofs: Readonly<Record<string, readonly Proof[]>>;
  readonly relations: Readonly<Record<string, string>>;
  readonly modifierProofs: Readonly<Record<string, readonly Proof[]>>;
  readonly modifierRelations: Readonly<Record<string, string>>;
}

/** One library's data beside a form. */
export interface Checked {
  /** "Keras 3.15.1". */
  readonly library: string;
  /** Without its version. */
  readonly name: string;
  readonly cases: number;
  /** Steps compared in all cases, and in the longest. */
  readonly steps: number;
  readonly longest: number;
  /** The largest |difference| / max(1, |value|), in the first 20 steps and in all. */
  readonly early: number;
  readonly deviation: number;
  /** What is other than a comparison of exact numbers over a whole path, in how many cases. */
  readonly exceptions: readonly string[];
  /** Only where its runs end is compared, in all cases. */
  readonly onlyEnds: boolean;
}

export interface FormProof {
  readonly own: readonly Checked[];
  /** What was found of other forms that have the same text. */
  readonly shared: readonly (Checked & { readonly form: FormName })[];
  /** What holds a form whose steps no library takes: the rest of a sentence that begins with it. Null where one does. */
  readonly relation: string | null;
}

function checked([name, version, cases, steps, longest, early, deviation, exceptions]: Proof): Checked {
  const library = version === '' ? name : `${name} ${version}`;
  const onlyEnds = exceptions.includes(`${cases} of ${cases}: only the end is compared`);
  return { library, name, cases, steps, longest, early, deviation, exceptions, onlyEnds };
}

/** @param id the rule's */
export function proofOf({ proofs, relations }: ProofRecord, id: string, form: ResolvedForm): FormProof {
  const of = (name: FormName): readonly Checked[] =>
    Object.hasOwn(proofs, `${id}:${name}`) ? proofs[`${id}:${name}`].map(checked) : [];
  const key = `${id}:${form.id}`;
  return {
    own: of(form.id),
    shared: form.sharedWith.flatMap((name) => of(name).map((each) => ({ ...each, form: name }))),
    relation: Object.hasOwn(relations, key) ? relations[key] : null,
  };
}

/** A rule or a modifier with each of its forms and what that was checked against. */
export interface GroupProof {
  readonly id: string;
  readonly name: string;
  /** A form that says '' is any. */
  readonly forms: readonly (FormProof & { readonly form: string })[];
}

/** @param rules in the order of the list */
export function allProofs(
  record: ProofRecord,
  rules: readonly { readonly id: string; readonly rule: Optimizer }[],
): readonly GroupProof[] {
  return rules.map(({ id, rule }) => ({
    id,
    name: rule.name,
    forms: rule.formNames.flatMap((name) => {
      const form = rule.form(name);
      return form ? [{ form: name, ...proofOf(record, id, form) }] : [];
    }),
  }));
}

/** The same of modifiers: the forms are those of the rules they were added to. */
export function modifierProofs(record: ProofRecord, modifiers: Modifiers): readonly GroupProof[] {
  return [...modifiers].map(([id, { name }]) => {
    const forms = Object.entries(record.modifierProofs).flatMap(([key, proofs]) => {
      const [of, form] = key.split(':');
      return of === id ? [{ form, own: proofs.map(checked), shared: [], relation: null }] : [];
    });
    const relation = Object.hasOwn(record.modifierRelations, id) ? record.modifierRelations[id] : null;
    return { id, name, forms: relation === null ? forms : [...forms, { form: '', own: [], shared: [], relation }] };
  });
}
