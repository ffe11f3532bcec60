// Forms and modifiers that no library has: what a test holds each of them to.

/** By `rule:form`: the rest of a sentence, for the proof. A form of which a library shares only the end stands here too. */
export const byRelation: Readonly<Record<string, string>> = {
  'momentum:paper': 'follows momentum:keras while the learning rate is constant',
  'nesterov:paper': 'measures its slopes on the path of nesterov:keras',
  'nesterov:original': 'keeps the bound that Nesterov proved, on convex ground',
  'adagrad:paper': 'is adagrad:pytorch to the bit, started at zero',
  'adadelta:paper': 'is adadelta:keras to the bit with a learning rate of 1',
  'adamax:paper': 'is adamax:keras to the bit without epsilon',
  'amsgrad:paper': 'takes the steps of amsgrad:keras without correction, divided by the root of time',
  'lars:paper': 'is lars:optax to the last digits without weight decay',
  'conjugate-gradient:fletcher-reeves':
    'takes the 53 steps and 112 evaluations to the minimum of Rosenbrock that are known for it',
  'conjugate-gradient:polak-ribiere':
    'takes the 22 steps and 61 evaluations to the minimum of Rosenbrock that are known for it',
  'polyak:paper': 'is polyak:optax to the bit while its largest rate does not bind',
  'barzilai-borwein:bb1': 'takes the quotient worked out by hand, and solves a round bowl in two steps',
  'barzilai-borwein:bb2': 'takes the quotient worked out by hand, and solves a round bowl in two steps',
  'levenberg-marquardt:textbook': 'takes the 18 steps to the minimum of Rosenbrock that are known for it',
  'bfgs:paper': 'takes the 41 steps and 49 evaluations to the minimum of Rosenbrock that are known for it',
  'damped-newton:paper': 'takes the 22 steps to the minimum of Rosenbrock that are known for it',
  'shampoo:paper': 'is adagrad:paper to rounding where all gradients lie along one axis',
  'sophia:paper': 'takes the steps of sophia:optax with its curvature looked at before, and no correction',
  'soap:textbook': 'is adam:pytorch to rounding where all gradients lie along one axis',
};

/** By modifier: the same of what no library joins to other rules. */
export const modifierByRelation: Readonly<Record<string, string>> = {
  sam: 'takes, with SGD, the steps of sam:optax to the last digit',
  invsqrt: 'gives the rates of its formula, the whole one at the end of the warm-up',
};
