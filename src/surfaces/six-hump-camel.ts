// The six-hump camel: three pairs of minima.
import { defineSurface } from '../formula/define-surface';
import type { Point, Stationary } from '../formula/define';

export default defineSurface({
  name: 'Six-hump camel',
  formula: '(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (4*y^2 - 4)*y^2',
  group: 'many minima',
  view: [[-2.2, 2.2], [-1.2, 1.2]], // prettier-ignore
  start: [1.9, 1],
  stationary: [
    ...twins('minimum', [0.08984201310031806, -0.7126564030207396], -1.031628453489877),
    ...twins('local minimum', [1.703606714969981, -0.7960835686726251], -0.2154638243837184),
    ...twins('local minimum', [1.607104752920197, 0.5686514548841314], 2.104250310311258),
    { at: [0, 0], kind: 'saddle', value: 0 },
    ...twins('saddle', [1.109205336804786, -0.7682680925095398], 0.5437186009781851),
    ...twins('saddle', [1.638067984189779, 0.2286740690443941], 2.2293571975307147),
    ...twins('saddle', [1.296070267167109, 0.6050843880386585], 2.22947081802986),
    ...twins('maximum', [1.230229876516653, 0.162334584458995], 2.496295351023577),
  ],
  scale: { log: 0.3 },
  teaches: 'Six hollows share one plain, and where a run ends depends on how far its first steps carry it.',
  suggest: {
    sgd: { lr: 0.02 },
    momentum: { lr: 0.02 },
    nesterov: { lr: 0.02 },
    adagrad: { lr: 0.2 },
    adadelta: { lr: 1, eps: 1e-5 },
    rmsprop: { lr: 0.02 },
    adam: { lr: 0.1 },
    adamax: { lr: 0.1 },
    nadam: { lr: 0.1 },
    amsgrad: { lr: 0.1 },
    'barzilai-borwein': { lr: 0.12 },
  },
  steps: 100,
  references: [
    {
      authors: 'L. C. W. Dixon, G. P. Szegő',
      year: 1978,
      title: 'The global optimization problem: an introduction',
      where: 'Towards Global Optimisation 2:1-15, North-Holland',
    },
  ],
});

/** The loss does not change when both signs do. */
function twins(kind: Stationary['kind'], [x, y]: Point, value: number): readonly Stationary[] {
  return [
    { at: [x, y], kind, value },
    { at: [-x, -y], kind, value },
  ];
}
