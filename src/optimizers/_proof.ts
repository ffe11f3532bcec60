// What each form was checked against, and how far it was off. Written by _reference.test.ts (PROVE=1), never by hand.

/**
 * One library's data: cases, steps compared in all of them, and the largest |difference| / max(1, |value|) of a point or a loss, in
 * the first 20 steps and in all. The version is '' where there are none.
 */
export type Proof = readonly [
  library: string,
  version: string,
  cases: number,
  steps: number,
  early: number,
  deviation: number,
];

/** By `rule:form`. */
export const proofs: Readonly<Record<string, readonly Proof[]>> = {
  'sgd:keras': [['Keras', '3.15.1', 16, 6273, 1.7e-15, 1.9e-14]],
  'sgd:pytorch': [['PyTorch', '2.13.0', 17, 6333, 1.7e-15, 1.7e-15]],
  'sgd:optax': [['Optax', '0.2.8', 12, 3833, 1.7e-15, 1.9e-14]],
  'momentum:keras': [['Keras', '3.15.1', 20, 6953, 2.3e-14, 1e-12]],
  'momentum:pytorch': [['PyTorch', '2.13.0', 23, 8068, 4.1e-15, 1.4e-13]],
  'momentum:optax': [['Optax', '0.2.8', 16, 5448, 3.7e-15, 1e-12]],
  'nesterov:keras': [['Keras', '3.15.1', 18, 6393, 2.1e-13, 7.5e-13]],
  'nesterov:pytorch': [['PyTorch', '2.13.0', 17, 6388, 3.4e-15, 3.4e-15]],
  'nesterov:optax': [['Optax', '0.2.8', 14, 4888, 3.4e-15, 1.3e-12]],
  'adagrad:keras': [['Keras', '3.15.1', 20, 7077, 6.4e-15, 1.2e-12]],
  'adagrad:pytorch': [['PyTorch', '2.13.0', 22, 7637, 4.7e-15, 2.7e-14]],
  'adagrad:optax': [['Optax', '0.2.8', 17, 5577, 6.4e-15, 1.2e-12]],
  'adadelta:keras': [['Keras', '3.15.1', 21, 7344, 8.8e-16, 9.2e-10]],
  'adadelta:pytorch': [['PyTorch', '2.13.0', 18, 5355, 6.6e-16, 8.3e-9]],
  'adadelta:optax': [['Optax', '0.2.8', 15, 4186, 6.8e-16, 8.3e-9]],
  'rmsprop:keras': [['Keras', '3.15.1', 23, 6740, 3e-15, 1e-8]],
  'rmsprop:pytorch': [['PyTorch', '2.13.0', 23, 7700, 1.4e-15, 1.4e-9]],
  'rmsprop:optax': [['Optax', '0.2.8', 20, 5327, 2e-15, 1e-8]],
  'adam:keras': [['Keras', '3.15.1', 22, 8678, 1.6e-14, 1.6e-14]],
  'adam:pytorch': [['PyTorch', '2.13.0', 22, 8678, 1.4e-14, 1.4e-14]],
  'adam:optax': [['Optax', '0.2.8', 19, 7178, 1.6e-14, 1.6e-14]],
  'adamax:keras': [['Keras', '3.15.1', 22, 8591, 2.3e-15, 1.4e-10]],
  'adamax:pytorch': [['PyTorch', '2.13.0', 22, 8621, 1.9e-15, 3.9e-15]],
  'adamax:optax': [['Optax', '0.2.8', 19, 7123, 2.7e-15, 9.2e-15]],
  'nadam:keras': [['Keras', '3.15.1', 22, 8208, 7.7e-15, 2.8e-10]],
  'nadam:pytorch': [['PyTorch', '2.13.0', 26, 8660, 6.9e-15, 2.5e-9]],
  'nadam:optax': [['Optax', '0.2.8', 19, 7165, 1.2e-14, 1.2e-14]],
  'amsgrad:keras': [['Keras', '3.15.1', 22, 8888, 1.6e-14, 1.6e-14]],
  'amsgrad:pytorch': [['PyTorch', '2.13.0', 22, 8888, 1.4e-14, 1.4e-14]],
  'amsgrad:optax': [['Optax', '0.2.8', 19, 7388, 6.2e-15, 7.5e-15]],
  'armijo:optax': [['Optax', '0.2.8', 11, 5500, 4e-9, 4e-9]],
  'dogleg:paper': [['SciPy', '1.17.1', 11, 120, 4.5e-14, 4.5e-14]],
  'dogleg:scipy': [['SciPy', '1.17.1', 11, 120, 4.5e-14, 4.5e-14]],
  'muon:keras': [['Keras', '3.15.1', 15, 3709, 3.6e-8, 7.9e-7]],
  'muon:pytorch': [['PyTorch', '2.13.0', 10, 496, 0.018, 0.049]],
  'muon:optax': [['Optax', '0.2.8', 15, 3925, 1.2e-15, 5e-12]],
  'newton:paper': [['SciPy', '1.17.1', 6, 25, 2.6e-14, 2.6e-14]],
  'newton:scipy': [['SciPy', '1.17.1', 6, 25, 2.6e-14, 2.6e-14]],
  'shampoo:jettify': [['torch_optimizer', '0.3.0', 12, 3340, 1.3e-7, 1.3e-7]],
  'sophia:optax': [['Optax', '0.2.8', 10, 5000, 1.2e-15, 2.1e-15]],
  'sophia:authors': [["the authors' code (the repository of Liu et al. 2023)", '', 2, 58, 0, 2.2e-16]],
};

/** What holds a form that no library has, by `rule:form`. */
export const relations: Readonly<Record<string, string>> = {
  'momentum:paper': 'follows momentum:keras while the learning rate is constant',
  'nesterov:paper': 'measures its slopes on the path of nesterov:keras',
  'adagrad:paper': 'is adagrad:pytorch to the bit, started at zero',
  'adadelta:paper': 'is adadelta:keras to the bit with a learning rate of 1',
  'adam:paper': 'has the text of adam:pytorch',
  'adamax:paper': 'is adamax:keras to the bit without epsilon',
  'amsgrad:paper': 'takes the steps of amsgrad:keras without correction, divided by the root of time',
  'armijo:paper': 'has the text of armijo:optax',
  'bfgs:paper': 'takes the 41 steps and 49 evaluations to the minimum of Rosenbrock that are known for it',
  'conjugate-gradient:fletcher-reeves':
    'takes the 53 steps and 112 evaluations to the minimum of Rosenbrock that are known for it',
  'conjugate-gradient:polak-ribiere':
    'takes the 22 steps and 61 evaluations to the minimum of Rosenbrock that are known for it',
  'damped-newton:paper': 'takes the 22 steps to the minimum of Rosenbrock that are known for it',
  'shampoo:paper': 'is adagrad:paper to rounding where all gradients lie along one axis',
  'soap:textbook': 'is adam:pytorch to rounding where all gradients lie along one axis',
  'sophia:paper': 'takes the steps of sophia:optax with its curvature looked at before, and no correction',
};
