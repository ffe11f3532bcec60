// The eggholder function, where it is deepest.
import { defineSurface } from '../formula/define-surface';
import { all } from './_symmetry';

// Solved to 40 digits, rounded: every minimum in the view, and the loss there.
const [lowest, ...others] = all('local minimum', [
  [482.3533104647884, 432.87899894548343, -956.9182316246655],
  [479.04540378435183, 434.50587646790115, -955.2551521443154],
  [439.48099726945344, 453.97743475400256, -935.3379515605802],
  [347.3269729738487, 499.41539845004286, -888.9491252698917],
  [418.56055535913845, 171.04305354168108, -629.6336812770508],
  [324.99189724099375, 216.04756580398305, -582.3062800549296],
  [284.9537026282656, 235.47449763763402, -562.1274632954209],
  [281.63347125966476, 237.08901736866412, -560.4518621734376],
  [242.0376960239674, 256.37896853069486, -540.426295193711],
  [150.23209680207987, 301.31377605018633, -493.9605115033975],
  [18.1036235096176, 365.96552621494965, -425.3015058828119],
  [276.8565578498294, 28.91199293109926, -343.1555905457695],
  [180.8233067685749, 71.65760664716541, -293.2958323611323],
  [140.18064741251544, 90.68870004220236, -272.60228594711026],
  [136.82991062346846, 92.27255906775963, -270.89525201057876],
  [97.27334976932792, 111.09957009923296, -250.65145464561712],
  [13.225811637410152, 151.32842520045318, -206.5719395394027],
  [8.456934465830557, 15.65091813497338, -66.84371732946398],
]);

export default defineSurface({
  name: 'Eggholder',
  formula: '-(y + 47)*sin(sqrt(abs(x/2 + y + 47))) - x*sin(sqrt(abs(x - y - 47)))',
  group: 'many minima',
  // The minimum usually given, -959.64 at (512, 404.23), lies on the edge of the square up to 512, and a run goes on down beyond it.
  view: [[0, 505], [0, 505]], // prettier-ignore
  start: [210, 400],
  stationary: [{ ...lowest, kind: 'minimum' }, ...others],
  scale: 'linear',
  teaches: 'Deep hollows lie side by side without any order: a good end is luck, and no rule has more of it.',
  suggest: {
    sgd: { lr: 2 },
    momentum: { lr: 1 },
    nesterov: { lr: 2 },
    adagrad: { lr: 20 },
    adadelta: { lr: 50, eps: 0.001 },
    rmsprop: { lr: 5 },
    adam: { lr: 20 },
    adamax: { lr: 20 },
    nadam: { lr: 20 },
    amsgrad: { lr: 20 },
  },
  steps: 200,
  references: [
    {
      authors: 'D. Whitley, S. Rana, J. Dzubera, K. E. Mathias',
      year: 1996,
      title: 'Evaluating evolutionary algorithms',
      where: 'Artificial Intelligence 85:245-276',
      url: 'https://doi.org/10.1016/0004-3702(95)00124-7',
    },
    {
      authors: 'M. Jamil, X.-S. Yang',
      year: 2013,
      title: 'A literature survey of benchmark functions for global optimisation problems',
      where: 'International Journal of Mathematical Modelling and Numerical Optimisation 4:150-194',
      url: 'https://arxiv.org/abs/1308.4008',
    },
  ],
});
