// One cycle: up to the learning rate and down again, far lower.
import type { Modifier } from '../formula/define-modifier';
import { steps } from './_hyper';

const rising = 'low + 1/2*(lr - low)*(1 - cos(pi*(t - 1)/up))';
const falling = 'end + 1/2*(lr - end)*(1 + cos(pi*(min(t - 1, last) - up)/(last - up)))';
/** From a 25th of the rate up to it in `up` steps, and down to a 250,000th at `last`. */
const cycle = `
  low = lr/25
  end = lr/250000
  lr = where(t - 1 < up, ${rising}, ${falling})`;

const modifier: Modifier = {
  name: 'One cycle',
  idea: 'Begins with a 25th of the learning rate, rises to all of it, and falls to almost nothing.',
  slot: 'lr',
  hyper: {
    T: steps('steps of the cycle', 'the cycle is over after {value} steps', 'T'),
    rise: {
      label: 'share of the cycle that rises',
      does: 'the rate rises for {share} of the cycle',
      symbol: 'r',
      range: [0.05, 0.95],
      scale: 'linear',
      limits: [0, 1],
      default: 0.3,
    },
  },
  usual: 'steps',
  symbols: { up: 'T_1', last: 'T_2', low: '\\eta_1', end: '\\eta_2' },
  meanings: {
    up: 'steps before the rate falls',
    last: 'steps before the rate rests',
    low: 'learning rate at the start',
    end: 'learning rate at the end',
  },
  update: `up = floor(rise*T)\nlast = T${cycle}`,
  forms: { pytorch: `up = rise*T - 1\nlast = T - 1${cycle}` },
};
export default modifier;
