// Inverse square root of the step, after a warm-up.
import type { Modifier } from '../formula/define-modifier';
import { steps } from './_hyper';

const modifier: Modifier = {
  name: 'Inverse square root',
  idea: 'Warms up in a straight line, then lets the learning rate fall as the inverse square root of the step.',
  slot: 'lr',
  hyper: { W: steps('steps of the warm-up', 'the rate rises for {value} steps, then falls', 'W') },
  usual: 50,
  update: 'lr = lr*min(t/W, sqrt(W/t))',
};
export default modifier;
