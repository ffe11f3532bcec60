// Cosines one after another, each beginning at the full learning rate: warm restarts.
import type { Modifier } from '../formula/define-modifier';
import { floor, steps } from './_hyper';

const modifier: Modifier = {
  name: 'Cosine with restarts',
  idea: 'Takes the learning rate down along a cosine and starts it again, each time for longer (SGDR).',
  slot: 'lr',
  hyper: {
    first: steps('steps of the first cosine', 'the first restart comes after {value} steps', 'T_0'),
    mult: {
      label: 'growth of the cosines',
      does: 'each cosine is {value} times as long as the one before',
      symbol: '\\kappa',
      range: [1, 4],
      scale: 'linear',
      limits: [1, 1000],
      whole: true,
      default: 2,
    },
    floor: floor('\\eta_{\\min}'),
  },
  usual: 100,
  // Counted, not worked out from t by logarithms: rounding would move a restart.
  state: { done: { type: 'scalar', initial: '-1' }, T: { type: 'scalar', initial: 'first' } },
  symbols: { done: 'c', T: 'T' },
  meanings: { done: 'steps since the last restart', T: 'steps of the present cosine' },
  update: `
    done = where(done + 1 >= T, 0, done + 1)
    T = where(done == 0 && t > 1, mult*T, T)
    lr = floor + 1/2*(lr - floor)*(1 + cos(pi*done/T))`,
};
export default modifier;
