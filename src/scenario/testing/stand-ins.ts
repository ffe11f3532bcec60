// A small registry of its own, so that tests of links do not change when a rule does.
import { defineOptimizer } from '../../formula/define-optimizer';
import type { Hyper, Surface } from '../../formula/define';
import { checkFormula } from '../check-formula';
import { knownCharts } from '../link-charts';
import { knownOver } from '../link-over';
import type { Registries } from '../registries';

const common = { fullName: 'A stand-in', year: 2000, authors: 'Nobody', idea: 'None.', references: [] };

function hyper(value: number, limits?: readonly [number, number]): Hyper {
  return {
    label: 'a number',
    does: 'nothing',
    range: [0, 1],
    scale: 'linear',
    default: value,
    ...(limits && { limits }),
  };
}

const sgd = defineOptimizer({
  ...common,
  name: 'SGD',
  family: 'plain',
  hyper: { lr: hyper(0.01, [0, Infinity]) },
  forms: { keras: { update: 'theta = theta - lr*g' }, pytorch: { like: 'keras', defaults: { lr: 0.001 } } },
});

const adam = defineOptimizer({
  ...common,
  name: 'Adam',
  family: 'adaptive',
  hyper: { lr: hyper(0.001, [0, Infinity]), beta1: hyper(0.9, [0, 1]), eps: hyper(1e-7), init: hyper(0) },
  toggles: { bias: { label: 'bias correction', default: true } },
  forms: {
    keras: { update: 'm = beta1*m + where(bias, g, -g) + init\ntheta = theta - lr*m/eps' },
    paper: { update: 'theta = theta - lr*g/(eps + beta1)', defaults: { eps: 1e-8 } },
  },
});

const parameter = { label: 'a number', scale: 'linear', range: [0, 1] } as const;

const rosenbrock: Surface = {
  ...common,
  name: 'Rosenbrock',
  group: 'valleys',
  formula: '(a - x)^2 + b*(y - x^2)^2',
  parameters: { a: { ...parameter, default: 1 }, b: { ...parameter, default: 100, limits: [0, Infinity] } },
  view: [[-2, 2], [-1, 3]], // prettier-ignore
  start: [-1.2, 1],
  steps: 500,
  scale: { log: 0.1 },
  teaches: 'Nothing.',
  suggest: { sgd: { lr: 0.001 }, adam: { lr: 0.1, beta1: 0.8 } },
  text: (set) => ({ formula: '(a - x)^2 + b*(y - x^2)^2', parameters: { a: 1, b: 100, ...set } }),
  stationary: ({ a = 1 }) => [{ at: [a, a * a], kind: 'minimum', value: 0, kink: false }],
};

const bowl: Surface = {
  ...rosenbrock,
  name: 'Bowl',
  formula: 'x^2 + y^2',
  parameters: {},
  view: [[-4, 4], [-4, 4]], // prettier-ignore
  start: [3, 3],
  steps: 200,
  scale: 'linear',
  suggest: { sgd: { lr: 0.1 } },
  text: () => ({ formula: 'x^2 + y^2', parameters: {} }),
  stationary: () => [
    { at: [0, 0], kind: 'minimum', value: 0, kink: false },
    { at: [NaN, 0], kind: 'saddle', value: NaN, kink: false },
  ],
};

export const standIns: Registries = {
  optimizers: new Map([['sgd', sgd], ['adam', adam]]), // prettier-ignore
  surfaces: new Map([['rosenbrock', rosenbrock], ['bowl', bowl]]), // prettier-ignore
  checkFormula,
  modifiers: null,
  charts: knownCharts,
  over: knownOver,
};
