// The families of rules, as the picker groups them.
import type { Family, Optimizer } from '../formula/define';

/** What a family is called, in the picker's order. */
export const families: Readonly<Record<Family, string>> = {
  plain: 'Plain descent',
  momentum: 'Momentum',
  adaptive: 'Adaptive scales',
  sign: 'Signs alone',
  'layer-wise': 'Relative to the size of theta',
  'rate-free': 'Finds its own rate',
  averaging: 'Averages its path',
  classical: 'Classical step sizes',
  'second-order': 'Second order',
};

const order = Object.keys(families);

/** By family, and within one by year. */
export function byFamily(a: Optimizer, b: Optimizer): number {
  return order.indexOf(a.family) - order.indexOf(b.family) || a.year - b.year;
}
