// What a scenario's ids mean. Functions that look one up take this as their last argument, so that tests can hand in their own.
import type { Optimizer, Surface } from '../formula/define';
import { optimizers } from '../optimizers/_index';
import { surfaces } from '../surfaces/_index';

export interface Registries {
  readonly optimizers: ReadonlyMap<string, Optimizer>;
  readonly surfaces: ReadonlyMap<string, Surface>;
}

/** The program's own rules and surfaces. */
export const registries: Registries = { optimizers, surfaces };
