// Everything second-order rules need. It is no part of the first worker.
import { learn } from '../formula/extension';
import { UnfitError } from '../formula/second-order/squares';
import { secondOrderLanguage } from '../formula/second-order/language';
import { machineFor } from './compile';
import type { RunJob } from './types';

/** To be called once, before a run of a rule for which `isSecondOrder` holds. */
export function learnSecondOrder(): void {
  learn(secondOrderLanguage);
}

/** Why a rule cannot run on a surface at all: a sentence's rest; null where it can. Throws a FormulaError where a text does not compile. */
export function whyUnfit({ rule, surface, noise }: RunJob): string | null {
  try {
    machineFor(rule, surface, noise.kind);
    return null;
  } catch (error) {
    if (error instanceof UnfitError) return error.message;
    throw error;
  }
}
