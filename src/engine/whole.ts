// What only some runs need: second-order rules, noise, losses that change from step to step. It is no part of the first worker.
import { learn } from '../formula/extension';
import { secondOrderLanguage } from '../formula/second-order/language';
import { learnChance } from './chance';
import { draw } from './noise';
import { variedOf } from './varied';

/** To be called once, before a run for which `needsWhole` (worker/needs.ts) holds. */
export function learnAll(): void {
  learn(secondOrderLanguage);
  learnChance({ variedOf, draw });
}
