// Whether a rule can run on a surface at all.
import { UnfitError } from '../formula/second-order/squares';
import { machineFor } from './compile';
import type { RunJob } from './types';

/** Why a rule cannot run on a surface: a sentence's rest; null where it can. Throws a FormulaError where a text does not compile. */
export function whyUnfit({ rule, surface, noise }: RunJob): string | null {
  try {
    machineFor(rule, surface, noise.kind);
    return null;
  } catch (error) {
    if (error instanceof UnfitError) return error.message;
    throw error;
  }
}
