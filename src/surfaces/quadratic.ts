// A quadratic bowl, as elongated and as tilted as wanted.
import { defineSurface } from '../formula/define-surface';

export default defineSurface({
  name: 'Quadratic',
  // u runs along the flat axis (curvature 1), v along the steep one (curvature kappa).
  formula: `
    c = cos(pi*angle/180)
    s = sin(pi*angle/180)
    u = c*x + s*y
    v = c*y - s*x
    0.5*(u^2 + kappa*v^2)`,
  parameters: {
    kappa: {
      label: 'condition number',
      symbol: '\\kappa',
      default: 20,
      range: [1, 1000],
      scale: 'log',
      limits: [0, Infinity],
    },
    angle: { label: 'tilt in degrees', symbol: '\\varphi', default: 30, range: [0, 90], scale: 'linear' },
  },
  group: 'bowls',
  view: [[-5, 5], [-4, 4]], // prettier-ignore
  start: [-4, 1],
  stationary: [{ at: [0, 0], kind: 'minimum', value: 0 }],
  scale: { log: 1 },
  teaches:
    'The ratio of the curvatures sets the pace of every rule; scaling each coordinate helps along the axes but not across them.',
  suggest: {
    sgd: { lr: 0.05 },
    momentum: { lr: 0.01 },
    nesterov: { lr: 0.02 },
    adagrad: { lr: 1 },
    adadelta: { lr: 1, eps: 0.0001 },
    rmsprop: { lr: 0.05 },
    adam: { lr: 0.2 },
    adamax: { lr: 0.5 },
    nadam: { lr: 0.2 },
    amsgrad: { lr: 0.2 },
  },
  steps: 300,
  references: [
    {
      authors: 'B. T. Polyak',
      year: 1964,
      title: 'Some methods of speeding up the convergence of iteration methods',
      where: 'USSR Computational Mathematics and Mathematical Physics 4(5):1-17',
      url: 'https://doi.org/10.1016/0041-5553(64)90137-5',
    },
    {
      authors: 'G. Goh',
      year: 2017,
      title: 'Why Momentum Really Works',
      where: 'Distill',
      url: 'https://distill.pub/2017/momentum/',
    },
  ],
});
