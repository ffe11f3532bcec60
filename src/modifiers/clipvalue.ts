// Clipping by value.
import type { Modifier } from '../formula/define-modifier';

const modifier: Modifier = {
  name: 'Clip by value',
  idea: 'Cuts each coordinate of the gradient off at a limit, which can turn it.',
  slot: 'g',
  hyper: {
    c: {
      label: 'largest coordinate of the gradient',
      does: 'no coordinate of the gradient is larger than {value}',
      symbol: 'c',
      range: [1e-3, 1e3],
      scale: 'log',
      limits: [0, Infinity],
      default: 0,
    },
  },
  usual: 1,
  update: 'g = clip(g, -c, c)',
};
export default modifier;
