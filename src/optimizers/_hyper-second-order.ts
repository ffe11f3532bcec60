// Declarations that second-order rules share.
import type { Hyper } from '../formula/define';
import type { StateText } from '../formula/text';

/** The largest number below 1. */
const belowOne = 1 - Number.EPSILON / 2;

/** A number of steps from one event to the next. */
export function every(value: number, does: string): Hyper {
  return {
    label: 'steps between',
    does,
    symbol: 'k',
    range: [1, 1000],
    scale: 'log',
    limits: [1, Infinity],
    default: value,
  };
}

/** What a search along a direction must find: shares of the first slope. */
export const search = {
  /** c and c1: how far the loss must fall. */
  fall(symbol: string): Hyper {
    return {
      label: 'least fall of the loss',
      does: 'a step must lower the loss by {share} of what the slope promises',
      symbol,
      range: [1e-5, 0.5],
      scale: 'log',
      limits: [0, belowOne],
      default: 1e-4,
    };
  },
  /** c2: how flat it must have become. */
  flat(value: number): Hyper {
    return {
      label: 'largest slope left',
      does: 'at the end of a step at most {share} of the slope along it may be left',
      symbol: 'c_2',
      range: [0.01, 0.99],
      scale: 'linear',
      limits: [0, belowOne],
      default: value,
    };
  },
  /** b: how much shorter the next try is. */
  shorter(value: number): Hyper {
    return {
      label: 'shortening',
      does: 'a step that is too long is tried again at {share} of its length',
      symbol: 'b',
      range: [0.1, 0.95],
      scale: 'linear',
      limits: [0.01, 0.99],
      default: value,
    };
  },
} as const;

/** A state of two rows and columns; `initial` is 0 or an expression with `eye`. */
export function matrix(initial: 0 | string): StateText {
  return { type: 'matrix', initial: initial === 0 ? '0*eye' : initial };
}
