// Whether the list of all proofs is open, and at which form.
import { createStore } from 'zustand/vanilla';

/** `at` is `rule:form`, or null where nobody came from a card. */
export const proofSheet = createStore<{ readonly open: boolean; readonly at: string | null }>(() => ({
  open: false,
  at: null,
}));

/** Opens the list, at the form of a run where one is given. */
export function openProofs(run: { readonly rule: string; readonly form: string } | null): void {
  proofSheet.setState({ open: true, at: run && `${run.rule}:${run.form}` });
}
