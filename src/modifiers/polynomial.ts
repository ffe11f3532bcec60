// Polynomial decay of the learning rate.
import type { Modifier } from '../formula/define-modifier';
import { floor, steps } from './_hyper';

const modifier: Modifier = {
  name: 'Polynomial decay',
  idea: 'Takes the learning rate down to its end along a straight line, or along a power of it.',
  slot: 'lr',
  hyper: {
    T: steps('steps of the decay', 'the rate is down after {value} steps', 'T'),
    power: {
      label: 'power of the decay',
      does: 'the way down is a line to the power {value}',
      symbol: 'p',
      range: [0.5, 4],
      scale: 'linear',
      limits: [0, 100],
      default: 1,
    },
    end: floor('\\eta_{\\min}'),
  },
  usual: 'steps',
  update: 'lr = end + (lr - end)*(1 - min(t - 1, T)/T)^power',
};
export default modifier;
