// Declarations that many rules share: hyper-parameters with their usual slider ranges, and state.
import type { Hyper } from '../formula/define';
import type { StateText } from '../formula/text';

/** The largest number below 1: decay rates must stay under 1. */
const belowOne = 1 - Number.EPSILON / 2;

/** What a learning rate does, by how a rule uses it. */
export const rate = {
  plain: 'a slope of 1 makes a step of {value}',
  momentum: 'a slope of 1 adds {value} to the step',
  adaptive: 'each coordinate moves up to about {value} a step, however steep it is',
  bounded: 'each coordinate moves at most about {value} a step',
  shrinking: 'each coordinate moves about {value} at first, and less as it has seen more slope',
  multiple: 'takes {value} of the step, whose length the rule finds itself',
} as const;

/** Learning rate, eta. 0 is allowed: nothing moves. */
export function learningRate(value: number, does: string): Hyper {
  return {
    label: 'learning rate',
    does,
    doesAtZero: 'nothing moves',
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
    does: 'keeps {share} of the last step, so that on a steady slope steps grow {span} times as long',
    doesAtZero: 'nothing of the last step is kept',
    symbol,
    range: [0, 0.999],
    scale: 'complement',
    limits: [0, belowOne],
    off: true,
    default: value,
  };
}

/** What a decay rate does, and what it does at 0, by what is averaged. */
export const memory = {
  gradients: [
    'keeps {share} of the old average each step, so that it remembers about {span} gradients',
    'no memory: the average is the newest gradient',
  ],
  squares: [
    'keeps {share} of the old average each step, so that the scale remembers about {span} gradients',
    'no memory: each coordinate is divided by the size of its newest gradient',
  ],
  largest: [
    'lets the largest gradient fade by {rest} each step, so that it counts for about {span} steps',
    'no memory: each coordinate is divided by the size of its newest gradient',
  ],
  both: [
    'keeps {share} of both averages each step, so that they remember about {span} steps',
    'no memory: both averages are the newest square',
  ],
} as const;

/** Decay rate of an exponential average (beta1, beta2, rho). 0 keeps no memory at all. */
export function decay(value: number, symbol: string, label: string, of: readonly [string, string]): Hyper {
  const [does, doesAtZero] = of;
  return {
    label,
    does,
    doesAtZero,
    symbol,
    range: [0, 0.99999],
    scale: 'complement',
    limits: [0, belowOne],
    default: value,
  };
}

/** The small number that keeps a quotient finite; 0 leaves it out. */
export function epsilon(value: number): Hyper {
  return {
    label: 'small number against division by zero',
    does: 'keeps the division finite where gradients vanish; a large one shortens steps',
    doesAtZero: 'left out of the equations',
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
