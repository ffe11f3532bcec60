// Linear warm-up of the learning rate.
import type { Modifier } from '../formula/define-modifier';
import { steps } from './_hyper';

const modifier: Modifier = {
  name: 'Linear warm-up',
  idea: 'Lets the learning rate rise in a straight line over the first steps; goes with any other schedule.',
  slot: 'lr',
  hyper: {
    W: steps('steps of the warm-up', 'the whole rate is reached after {value} steps', 'W'),
    from: {
      label: 'share of the rate at the start',
      does: 'begins with {share} of the rate',
      doesAtZero: 'the first step has no rate at all',
      // not a, which surfaces call their own parameters
      symbol: 'w',
      range: [0, 1],
      scale: 'linear',
      limits: [0, 1],
      off: true,
      default: 0,
    },
  },
  usual: 50,
  update: 'lr = lr*(from + (1 - from)*(min(t - 1, W)/W))',
};
export default modifier;
