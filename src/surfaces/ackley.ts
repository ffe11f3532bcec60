// Ackley's function: a rippled plain with a funnel, and a cone at its end.
import { defineSurface } from '../formula/define-surface';
import { all, reflected, swapped } from './_symmetry';

// Solved to 40 digits, rounded: the local minima near the whole numbers of one eighth of the view, and the loss there.
const dents = all('local minimum', [
  [0.9521665459501717, 0, 2.579927557029872],
  [0.9684776587077244, 0.9684776587077244, 3.57445187725768],
  [1.9589197181217173, 0, 4.884065258091154],
  [1.9646166628629864, 0.9824160350791393, 5.381864187490192],
  [1.9744519864841166, 1.9744519864841166, 6.559645375627878],
  [2.964619443112052, 0, 6.882582646801293],
  [2.9672595287625643, 0.9891541864816626, 7.180951647715365],
  [2.973139419924383, 1.9821399503814776, 7.9617112746898275],
  [2.9792239546911445, 2.9792239546911445, 9.001093478292008],
  [3.9694667433517576, 0, 8.616250044048797],
  [3.9709183150642833, 0.9927672061700447, 8.813151774046892],
  [3.974540178468205, 1.9873106146274968, 9.353039239137804],
  [3.978924750768195, 2.9842137381272384, 10.120350743632672],
  [3.983067699689763, 3.983067699689763, 10.998262102599446],
  [4.973611257996986, 0, 10.120331273799984],
  [4.974497722176982, 0.9949203738218393, 10.257974372149421],
  [4.976843849330102, 1.9907648757355256, 10.645027483714344],
  [4.97995793948682, 2.987995058852837, 11.217549480016737],
  [4.983198896760882, 3.986568097953945, 11.901256635114166],
  [4.986180456997876, 4.986180456997876, 12.632268991516],
]);

export default defineSurface({
  name: 'Ackley',
  // In this order of the terms the loss at the origin is exactly 0.
  formula: '20 - 20*exp(-0.2*sqrt((x^2 + y^2)/2)) + (e - exp((cos(2*pi*x) + cos(2*pi*y))/2))',
  group: 'many minima',
  view: [[-5, 5], [-5, 5]], // prettier-ignore
  start: [-3.6, 2.4],
  stationary: [{ at: [0, 0], kind: 'minimum', value: 0, kink: true }, ...swapped(reflected(dents))],
  scale: 'linear',
  teaches:
    'The slope of the funnel is small beside the ripples, and at its tip it does not vanish: a fixed step never settles.',
  suggest: {
    sgd: { lr: 0.02 },
    momentum: { lr: 0.02 },
    nesterov: { lr: 0.02 },
    adagrad: { lr: 1 },
    adadelta: { lr: 1, eps: 1e-5 },
    rmsprop: { lr: 0.05 },
    adam: { lr: 0.5 },
    adamax: { lr: 1 },
    nadam: { lr: 0.2 },
    amsgrad: { lr: 0.5 },
    'barzilai-borwein': { lr: 0.2 },
  },
  steps: 200,
  references: [
    {
      authors: 'D. H. Ackley',
      year: 1987,
      title: 'A Connectionist Machine for Genetic Hillclimbing',
      where: 'Kluwer',
      url: 'https://doi.org/10.1007/978-1-4613-1997-9',
    },
  ],
});
