// A running average of the positions, which may take their place (Keras' use_ema).
import type { Modifier } from '../formula/define-modifier';

const modifier: Modifier = {
  name: 'Average of the path (EMA)',
  idea: 'Keeps a running average of the positions, and goes there every so many steps if wished.',
  slot: 'after',
  hyper: {
    mu: {
      label: 'decay of the average position',
      does: 'keeps {share} of the old average each step, so that it remembers about {span} positions',
      symbol: '\\mu',
      range: [0.5, 0.9999],
      scale: 'complement',
      limits: [0, 1 - Number.EPSILON / 2],
      default: 0,
    },
    every: {
      label: 'steps until the average takes over',
      does: 'goes to the average every {value} steps',
      doesAtZero: 'only watches: the average never takes over',
      symbol: 'k',
      range: [1, 1000],
      scale: 'log',
      limits: [0, Infinity],
      off: true,
      whole: true,
      default: 0,
    },
  },
  usual: 0.99,
  state: { avg: { type: 'vector', initial: 'theta' } },
  symbols: { avg: '\\bar{\\theta}' },
  meanings: { avg: 'running average of the positions' },
  points: ['avg'],
  update: `
    avg = where(t == 1, theta, mu*avg + (1 - mu)*theta)
    theta = where(every > 0 && mod(t, every) == 0, avg, theta)`,
};
export default modifier;
