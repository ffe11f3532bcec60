// The parser of typed formulas. It is not in the first download: few links carry a formula.
import { readLink } from '../scenario/read-link';
import { registries, unread } from '../scenario/registries';
import { later } from './later';

/** Once it is there, links and edits with formulas are understood. */
export const formulas = later(async () => {
  const { checkFormula } = await import('../scenario/check-formula');
  registries.checkFormula = checkFormula;
  return checkFormula;
});

/** Calls `act` when an address can be read: at once, or with a formula in it when the parser is there, or cannot be had. */
export function whenReadable(hash: string, act: () => void): void {
  const waits = !formulas.failing && readLink(hash).problems.some(({ code }) => code === unread.code);
  if (!waits) {
    act();
    return;
  }
  const stop = formulas.follow(() => {
    stop();
    act();
  });
  void formulas.get().catch(() => undefined);
}
