// The cliff of a recurrent network: one unit, fed with its own output fifty times.
import { defineSurface } from '../formula/define-surface';

const rounds = 50;

/** The state after each round, one line for each: weight x, bias y. The logistic function is written with tanh: it never overflows. */
const lines = Array.from({ length: rounds }, (_, k) => {
  const before = k === 0 ? '0.5' : `h${k}`;
  return `h${k + 1} = x*(0.5 + 0.5*tanh(${before}/2)) + y`;
});

export default defineSurface({
  name: 'RNN cliff',
  formula: [...lines, `(0.5 + 0.5*tanh(h${rounds}/2) - 0.7)^2`].join('\n'),
  tex: 'f(x, y) = (\\sigma(h_{50}) - 0.7)^2,\\quad h_{k+1} = x\\,\\sigma(h_k) + y,\\quad h_0 = 0.5',
  group: 'cliffs',
  view: [[2, 7], [-4, -0.5]], // prettier-ignore
  start: [5, -2.6],
  stationary: [],
  // the line 0.7 x + y = log(7/3), where one round gives back its own input
  floor: {
    value: 0,
    at: [2.2, 2.8, 3.3].map((x) => [x, 0.8472978603872037 - 0.7 * x]),
  },
  scale: { log: 0.001 },
  teaches:
    'Fifty rounds turn a small change into a wall: at its edge the gradient is thousands of times that of the plain.',
  suggest: {
    sgd: { lr: 0.5 },
    momentum: { lr: 0.5 },
    nesterov: { lr: 0.5 },
    adagrad: { lr: 1 },
    adadelta: { lr: 1, eps: 0.001 },
    rmsprop: { lr: 0.1 },
    adam: { lr: 0.2 },
    adamax: { lr: 0.5 },
    nadam: { lr: 0.5 },
    amsgrad: { lr: 0.2 },
    qhm: { lr: 1 },
    muon: { lr: 0.07 },
    signum: { lr: 0.053, beta: 0.6 },
    lion: { lr: 0.025, beta1: 0.8, beta2: 0.9 },
    lamb: { lr: 0.0047 },
    'dadapt-sgd': { lr: 0.78, d0: 0.8 },
    asgd: { lr: 0.1, t0: 0 },
    'schedule-free-sgd': { lr: 0.25 },
    sophia: { lr: 0.012 },
  },
  steps: 300,
  references: [
    {
      authors: 'R. Pascanu, T. Mikolov, Y. Bengio',
      year: 2013,
      title: 'On the difficulty of training recurrent neural networks',
      where: 'ICML 2013',
      url: 'https://arxiv.org/abs/1211.5063',
    },
  ],
});
