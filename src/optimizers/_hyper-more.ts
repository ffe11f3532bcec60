// More declarations that rules share: those of rules that load after the first visit.
import type { Hyper } from '../formula/define';

/** Weight decay, lambda; 0 switches it off. */
export function weightDecay(value: number): Hyper {
  return {
    label: 'weight decay',
    does: 'pulls towards the origin: of each coordinate {value}, times the learning rate, goes every step',
    doesAtZero: 'no pull towards the origin',
    symbol: '\\lambda',
    range: [1e-5, 1],
    scale: 'log',
    limits: [0, Infinity],
    off: true,
    default: value,
  };
}

/** Where an estimate of the distance to the goal begins. */
export const firstDistance: Hyper = {
  label: 'first guess of the distance to the goal',
  does: 'the guess begins at {value}; it only grows, and a small one takes many steps to grow',
  symbol: 'd_0',
  range: [1e-8, 1],
  scale: 'log',
  limits: [1e-300, Infinity],
  default: 1e-6,
};

/** How fast an estimate of the distance may grow; 0: as fast as it likes. */
export const growth: Hyper = {
  label: 'most that the guess may grow in a step',
  does: 'the guess becomes at most {value} times as large in a step',
  doesAtZero: 'the guess may grow as fast as it likes',
  symbol: 'G',
  range: [1, 10],
  scale: 'log',
  limits: [0, Infinity],
  off: true,
  default: 0,
};

/** Steps over which a rate rises from nothing; 0: none. */
export const warmup: Hyper = {
  label: 'steps of warm-up',
  does: 'the learning rate rises to its value over {value} steps',
  doesAtZero: 'the learning rate is there from the first step',
  symbol: 'W',
  range: [1, 1000],
  scale: 'log',
  limits: [0, Infinity],
  off: true,
  default: 0,
};

/** What a learning rate does beyond the usual: see `rate` in _hyper.ts. */
export const rateMore = {
  sign: 'each coordinate moves by {value}, or stays',
  relative: 'each step is {value} times as long as theta is',
  trusted: 'each step is {value} times as long as theta is, times the trust, and momentum adds to it',
  normalized: 'each step adds {value} to the path, whatever the slope',
} as const;
