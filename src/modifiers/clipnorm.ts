// Clipping by norm.
import type { Modifier } from '../formula/define-modifier';

const modifier: Modifier = {
  name: 'Clip by norm',
  idea: 'Shortens a gradient that is longer than a limit, and keeps its direction.',
  slot: 'g',
  hyper: {
    c: {
      label: 'largest length of the gradient',
      does: 'no gradient is longer than {value}',
      symbol: 'c',
      range: [1e-3, 1e3],
      scale: 'log',
      limits: [0, Infinity],
      default: 0,
    },
  },
  usual: 1,
  update: 'g = c/max(norm(g), c)*g',
  forms: { pytorch: 'g = min(1, c/(norm(g) + 1e-6))*g' },
};
export default modifier;
