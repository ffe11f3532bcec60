// Step decay of the learning rate.
import type { Modifier } from '../formula/define-modifier';
import { factor, steps } from './_hyper';

const modifier: Modifier = {
  name: 'Step decay',
  idea: 'Holds the learning rate for some steps, then multiplies it by a factor, again and again.',
  slot: 'lr',
  hyper: {
    S: steps('steps between two falls of the rate', 'the rate falls every {value} steps', 'S'),
    gamma: factor('factor of each fall', 'each fall leaves {share} of the rate', 0.1, 0),
  },
  usual: 100,
  update: 'lr = lr*gamma^floor((t - 1)/S)',
};
export default modifier;
