// Himmelblau's function: four equal minima.
import { defineSurface } from '../formula/define-surface';

export default defineSurface({
  name: 'Himmelblau',
  formula: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
  group: 'many minima',
  view: [[-6, 6], [-6, 6]], // prettier-ignore
  start: [0, 0],
  stationary: [
    { at: [3, 2], kind: 'minimum', value: 0 },
    { at: [-2.805118086952745, 3.131312518250573], kind: 'minimum', value: 0 },
    { at: [-3.779310253377747, -3.283185991286169], kind: 'minimum', value: 0 },
    { at: [3.584428340330492, -1.848126526964404], kind: 'minimum', value: 0 },
    { at: [3.385154183607021, 0.0738518798377493], kind: 'saddle', value: 13.31192627040559 },
    { at: [0.08667750455539636, 2.884254701174776], kind: 'saddle', value: 67.71915008752615 },
    { at: [-3.07302575076439, -0.08135304428796751], kind: 'saddle', value: 104.0151629175581 },
    { at: [-0.1279613467306801, -1.953714980244576], kind: 'saddle', value: 178.33723920192747 },
    { at: [-0.2708445906673476, -0.9230385564799815], kind: 'maximum', value: 181.6165215225827 },
  ],
  scale: { log: 1 },
  teaches: 'From one start, rules that differ only a little end in different minima, all of them equally good.',
  suggest: {
    sgd: { lr: 0.005 },
    momentum: { lr: 0.005 },
    nesterov: { lr: 0.005 },
    adagrad: { lr: 0.5 },
    adadelta: { lr: 1, eps: 0.0001 },
    rmsprop: { lr: 0.02 },
    adam: { lr: 0.1 },
    adamax: { lr: 0.2 },
    nadam: { lr: 0.1 },
    amsgrad: { lr: 0.1 },
  },
  steps: 200,
  references: [
    { authors: 'D. M. Himmelblau', year: 1972, title: 'Applied Nonlinear Programming', where: 'McGraw-Hill' },
  ],
});
