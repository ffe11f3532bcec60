// Lookahead: slow weights that follow fast ones.
import type { Modifier } from '../formula/define-modifier';
import { steps } from './_hyper';

const modifier: Modifier = {
  name: 'Lookahead',
  idea: 'Lets the rule run ahead for some steps, then goes part of the way to where it got and starts again from there.',
  slot: 'after',
  hyper: {
    k: { ...steps('steps that Lookahead waits', 'looks back every {value} steps', 'k'), range: [1, 100] },
    alpha: {
      label: 'share of the way that Lookahead goes',
      does: 'goes {share} of the way to where the rule got',
      symbol: '\\alpha',
      range: [0.05, 1],
      scale: 'linear',
      limits: [0, 1],
      default: 0.5,
    },
  },
  usual: 5,
  state: { slow: { type: 'vector', initial: 'theta' } },
  symbols: { slow: '\\phi' },
  meanings: { slow: 'slow weights: where the last look back led' },
  points: ['slow'],
  update: `
    slow = where(mod(t, k) == 0, slow + alpha*(theta - slow), slow)
    theta = where(mod(t, k) == 0, slow, theta)`,
};
export default modifier;
