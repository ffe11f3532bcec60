// Griewank's function: a wide shallow bowl, covered with waves.
import { defineSurface } from '../formula/define-surface';
import { all, reflected } from './_symmetry';

// Solved to 40 digits, rounded: the minima of one quarter of the view, and the loss there.
const [lowest, ...others] = reflected(
  all('local minimum', [
    [0, 0, 0],
    [3.1400226338955397, 4.438444480920714, 0.007396040334115082],
    [6.280045279379904, 0, 0.009864672061006214],
    [0, 8.876888929095657, 0.019719489248184802],
    [9.420067886213593, 4.438444437201061, 0.027125384395415616],
    [6.280045217550294, 8.876888885374552, 0.02958416121207001],
    [12.560090527814781, 0, 0.039458688195416876],
    [3.1400225720638755, 13.315333268054324, 0.04683501858787429],
    [12.560090404150078, 8.876888754207359, 0.059178177055109034],
    [9.420067700713115, 13.315333136879872, 0.06656436226066928],
    [15.70011309211119, 4.438444349757878, 0.06658407242079535],
    [0, 17.753777508764077, 0.07887795621652997],
    [6.28004503203955, 17.753777421306374, 0.08874262788901774],
    [18.840135714356858, 0, 0.08878204825740375],
    [15.700112782925451, 13.315332874519333, 0.10602304950900346],
    [18.840135528846094, 8.876888535582449, 0.1085015366314478],
    [12.560090033112138, 17.7537771589255, 0.1183366428578386],
    [18.840134972248052, 17.75377672159819, 0.16766000097706094],
  ]),
);

export default defineSurface({
  name: 'Griewank',
  formula: '(x^2 + y^2)/4000 - cos(x)*cos(y/sqrt(2)) + 1',
  group: 'many minima',
  view: [[-20, 20], [-20, 20]], // prettier-ignore
  start: [-10, 12],
  stationary: [{ ...lowest, kind: 'minimum' }, ...others],
  scale: 'linear',
  teaches: 'Seen from afar it is one bowl, close up only waves: what a rule sees depends on the length of its steps.',
  suggest: {
    sgd: { lr: 2 },
    momentum: { lr: 2 },
    nesterov: { lr: 1 },
    adagrad: { lr: 2 },
    adadelta: { lr: 10, eps: 1e-5 },
    rmsprop: { lr: 0.1 },
    adam: { lr: 2 },
    adamax: { lr: 2 },
    nadam: { lr: 1 },
    amsgrad: { lr: 2 },
  },
  steps: 200,
  references: [
    {
      authors: 'A. O. Griewank',
      year: 1981,
      title: 'Generalized descent for global optimization',
      where: 'Journal of Optimization Theory and Applications 34:11-39',
      url: 'https://doi.org/10.1007/BF00933356',
    },
  ],
});
