// The ten rules of the notebook that this page began with.

/** Their ids, in its order. */
export const notebook: readonly string[] = [
  'sgd',
  'momentum',
  'nesterov',
  'adagrad',
  'adadelta',
  'rmsprop',
  'adam',
  'adamax',
  'nadam',
  'amsgrad',
];
