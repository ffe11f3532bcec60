// The rules of the first visit: the only ones in the first download.
import type { Optimizer } from '../formula/define';
import adam from './adam';
import momentum from './momentum';
import nadam from './nadam';
import rmsprop from './rmsprop';
import sgd from './sgd';

/** By id, in the order of the race: what descent does, and four answers to it. */
export const firstOptimizers: Readonly<Record<string, Optimizer>> = { sgd, momentum, rmsprop, adam, nadam };
