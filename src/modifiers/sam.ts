// Sharpness-aware minimization, with any rule for its steps.
import type { Modifier } from '../formula/define-modifier';

const modifier: Modifier = {
  name: 'Sharpness-aware (SAM)',
  idea: 'Climbs a little first, and steps by the gradient found up there, so that sharp minima count as high.',
  slot: 'g',
  hyper: {
    rho: {
      label: 'how far SAM climbs',
      does: 'takes the gradient {value} uphill of where the run stands',
      symbol: '\\rho',
      range: [0.01, 1],
      scale: 'log',
      limits: [0, Infinity],
      default: 0,
    },
  },
  usual: 0.05,
  update: 'g = grad(theta + rho*g/(norm(g) + 1e-12))',
};
export default modifier;
