// Everything second-order rules need. It is no part of the first worker.
import { learn } from '../formula/extension';
import { secondOrderLanguage } from '../formula/second-order/language';

/** To be called once, before a run of a rule for which `isSecondOrder` holds. */
export function learnSecondOrder(): void {
  learn(secondOrderLanguage);
}
