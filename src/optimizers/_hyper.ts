// Declarations that many rules share: hyper-parameters with their usual slider ranges, and state.
import type { Hyper } from '../formula/define';
import type { StateText } from '../formula/text';

/** The largest number below 1: decay rates must stay under 1. */
const belowOne = 1 - Number.EPSILON / 2;

/** Learning rate, eta. 0 is allowed: nothing moves. */
export function learningRate(value: number): Hyper {
  return {
    label: 'learning rate',
    symbol: '\\eta',
    range: [1e-5, 10],
    scale: 'log',
    limits: [0, Infinity],
    default: value,
  };
}

/** Share of the last velocity that is kept; 0 switches it off. */
export function momentum(value: number, symbol: string): Hyper {
  return {
    label: 'momentum',
    symbol,
    range: [0, 0.999],
    scale: 'complement',
    limits: [0, belowOne],
    off: true,
    default: value,
  };
}

/** Decay rate of an exponential average (beta1, beta2, rho). 0 keeps no memory at all. */
export function decay(value: number, symbol: string, label: string): Hyper {
  return { label, symbol, range: [0, 0.99999], scale: 'complement', limits: [0, belowOne], default: value };
}

/** The small number that keeps a quotient finite; 0 leaves it out. */
export function epsilon(value: number): Hyper {
  return {
    label: 'small number against division by zero',
    symbol: '\\epsilon',
    range: [1e-16, 1],
    scale: 'log',
    limits: [0, Infinity],
    off: true,
    default: value,
  };
}

/** A state of two coordinates; `initial` is a number or an expression in the hyper-parameters. */
export function vector(initial: number | string): StateText {
  return { type: 'vector', initial: String(initial) };
}

/** A state of one number. */
export function scalar(initial: number | string): StateText {
  return { type: 'scalar', initial: String(initial) };
}
