// Exponential decay of the learning rate.
import type { Modifier } from '../formula/define-modifier';
import { factor, steps } from './_hyper';

const modifier: Modifier = {
  name: 'Exponential decay',
  idea: 'Lets the learning rate fall by the same share in every step.',
  slot: 'lr',
  hyper: {
    N: steps('steps in which the rate falls by the factor', 'the rate falls by the factor in every {value} steps', 'N'),
    gamma: factor('factor of the fall', 'so many steps leave {share} of the rate', 0.5, 1e-6),
  },
  usual: 100,
  update: 'lr = lr*gamma^((t - 1)/N)',
};
export default modifier;
