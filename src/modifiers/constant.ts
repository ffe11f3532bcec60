// A constant share of the learning rate, for some steps.
import type { Modifier } from '../formula/define-modifier';
import { factor, steps } from './_hyper';

const modifier: Modifier = {
  name: 'Constant factor',
  idea: 'Begins with a share of the learning rate, and takes all of it after some steps.',
  slot: 'lr',
  hyper: {
    N: steps('steps with a share of the rate', 'the first {value} steps have a share of the rate', 'N'),
    factor: factor('share of the rate', 'begins with {share} of the rate', 1 / 3, 0),
  },
  usual: 50,
  update: 'lr = where(t <= N, factor*lr, lr)',
};
export default modifier;
