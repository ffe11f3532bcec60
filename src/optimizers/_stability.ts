// How large a learning rate may be on a quadratic before a rule diverges, for the rules where theory says so: the edge of stability.
import type { Reference } from '../formula/define';

export interface Stability {
  /** The largest learning rate times the largest curvature; of the rule's other settings. */
  readonly edge: (set: Readonly<Record<string, number>>) => number;
  /** The same as a formula, with the letters that a card has; `{beta}` is that of the momentum, `{tau}` of dampening. */
  readonly says: string;
  readonly reference: Reference;
}

const goh2017: Reference = {
  authors: 'G. Goh',
  year: 2017,
  title: 'Why Momentum Really Works',
  where: 'Distill',
  url: 'https://distill.pub/2017/momentum/',
};

const cohen2021: Reference = {
  authors: 'J. Cohen, S. Kaur, Y. Li, J. Z. Kolter, A. Talwalkar',
  year: 2021,
  title: 'Gradient Descent on Neural Networks Typically Occurs at the Edge of Stability',
  where: 'ICLR, arXiv:2103.00065',
  url: 'https://arxiv.org/abs/2103.00065',
};

const descent: Stability = {
  edge: () => 2,
  says: '2/λ',
  reference: cohen2021,
};

/** With momentum off PyTorch keeps no buffer, and dampens nothing. */
const heavyBall: Stability = {
  edge: ({ momentum, dampening = 0 }) => (2 * (1 + momentum)) / (momentum > 0 ? 1 - dampening : 1),
  says: '2(1 + {beta})/λ',
  reference: goh2017,
};

const dampened: Stability = { ...heavyBall, says: '2(1 + {beta})/((1 − {tau})λ)' };

const lookAhead: Stability = {
  edge: ({ momentum }) => (2 + 2 * momentum) / (1 + 2 * momentum),
  says: '(2 + 2{beta})/((1 + 2{beta})λ)',
  reference: cohen2021,
};

/** By rule and form. Nesterov's original form has another momentum in every step, and no such edge. */
export const stability: Readonly<Record<string, Stability>> = {
  'sgd:keras': descent,
  'sgd:pytorch': descent,
  'sgd:optax': descent,
  'momentum:keras': heavyBall,
  'momentum:pytorch': dampened,
  'momentum:optax': heavyBall,
  'momentum:paper': heavyBall,
  'nesterov:keras': lookAhead,
  'nesterov:pytorch': lookAhead,
  'nesterov:optax': lookAhead,
  'nesterov:paper': lookAhead,
};
