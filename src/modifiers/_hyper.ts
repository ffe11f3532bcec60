// Declarations that several modifiers share.
import type { Hyper } from '../formula/define';

/** A number of steps; as the first parameter of a modifier it switches it on. */
export function steps(label: string, does: string, symbol: string): Hyper {
  return { label, does, symbol, range: [1, 10_000], scale: 'log', limits: [0, Infinity], whole: true, default: 0 };
}

/** The rate a schedule ends at. */
export function floor(symbol: string): Hyper {
  return {
    label: 'learning rate at the end',
    does: 'the rate comes down to {value}',
    doesAtZero: 'the rate comes down to 0',
    symbol,
    range: [1e-6, 1],
    scale: 'log',
    limits: [0, Infinity],
    off: true,
    default: 0,
  };
}

/** What is left of the rate, as a factor. */
export function factor(label: string, does: string, value: number, least: number): Hyper {
  return { label, does, symbol: '\\gamma', range: [0.01, 1], scale: 'linear', limits: [least, 10], default: value };
}

/** Strength of a decay of the position. */
export function strength(label: string, does: string, symbol: string): Hyper {
  return { label, does, symbol, range: [1e-5, 1], scale: 'log', limits: [0, Infinity], default: 0 };
}
