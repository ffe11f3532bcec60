// What each form was checked against, and how far it was off. Written by _reference.test.ts (PROVE=1), never by hand.

/**
 * One library's data: cases, steps compared in all of them and in the longest, and the largest |difference| / max(1, |value|) of a
 * point or a loss, in the first 20 steps and in all; in how many cases something is other than that, and why. The version is ''
 * where there are none.
 */
export type Proof = readonly [
  library: string,
  version: string,
  cases: number,
  steps: number,
  longest: number,
  early: number,
  deviation: number,
  exceptions: readonly string[],
];

/** By `rule:form`. */
export const proofs: Readonly<Record<string, readonly Proof[]>> = {
  'sgd:keras': [
    ['Keras', '3.15.1', 16, 6273, 500, 1.7e-15, 1.9e-14, ['1 of 16: ends where the numbers overflow, as ours do']],
  ],
  'sgd:pytorch': [
    ['PyTorch', '2.13.0', 17, 6333, 500, 1.7e-15, 1.7e-15, ['1 of 17: ends where the numbers overflow, as ours do']],
  ],
  'sgd:optax': [
    ['Optax', '0.2.8', 12, 3833, 500, 1.7e-15, 1.9e-14, ['1 of 12: ends where the numbers overflow, as ours do']],
  ],
  'momentum:keras': [
    ['Keras', '3.15.1', 20, 6953, 500, 2.3e-14, 1e-12, ['1 of 20: ends where the numbers overflow, as ours do']],
  ],
  'momentum:pytorch': [['PyTorch', '2.13.0', 23, 8068, 500, 4.1e-15, 1.4e-13, []]],
  'momentum:optax': [['Optax', '0.2.8', 16, 5448, 500, 3.7e-15, 1e-12, []]],
  'nesterov:keras': [
    ['Keras', '3.15.1', 18, 6393, 500, 2.1e-13, 7.5e-13, ['1 of 18: ends where the numbers overflow, as ours do']],
  ],
  'nesterov:pytorch': [['PyTorch', '2.13.0', 17, 6388, 500, 3.4e-15, 3.4e-15, []]],
  'nesterov:optax': [['Optax', '0.2.8', 14, 4888, 500, 3.4e-15, 1.3e-12, []]],
  'adagrad:keras': [
    [
      'Keras',
      '3.15.1',
      20,
      7077,
      500,
      6.4e-15,
      1.2e-12,
      ['1 of 20: ends early, where the path hangs on its last digit'],
    ],
  ],
  'adagrad:pytorch': [
    [
      'PyTorch',
      '2.13.0',
      22,
      7637,
      500,
      4.7e-15,
      2.7e-14,
      ['1 of 22: ends early, where the path hangs on its last digit'],
    ],
  ],
  'adagrad:optax': [
    [
      'Optax',
      '0.2.8',
      17,
      5577,
      500,
      6.4e-15,
      1.2e-12,
      ['1 of 17: ends early, where the path hangs on its last digit'],
    ],
  ],
  'adadelta:keras': [
    [
      'Keras',
      '3.15.1',
      21,
      7344,
      500,
      8.8e-16,
      9.2e-10,
      ['3 of 21: ends early, where the path hangs on its last digit'],
    ],
  ],
  'adadelta:pytorch': [
    [
      'PyTorch',
      '2.13.0',
      18,
      5355,
      500,
      6.6e-16,
      8.3e-9,
      ['6 of 18: ends early, where the path hangs on its last digit'],
    ],
  ],
  'adadelta:optax': [
    ['Optax', '0.2.8', 15, 4186, 500, 6.8e-16, 8.3e-9, ['5 of 15: ends early, where the path hangs on its last digit']],
  ],
  'rmsprop:keras': [
    ['Keras', '3.15.1', 23, 6740, 500, 3e-15, 1e-8, ['7 of 23: ends early, where the path hangs on its last digit']],
  ],
  'rmsprop:pytorch': [
    [
      'PyTorch',
      '2.13.0',
      23,
      7700,
      500,
      1.4e-15,
      1.4e-9,
      ['4 of 23: ends early, where the path hangs on its last digit'],
    ],
  ],
  'rmsprop:optax': [
    ['Optax', '0.2.8', 20, 5327, 500, 2e-15, 1e-8, ['6 of 20: ends early, where the path hangs on its last digit']],
  ],
  'adam:keras': [
    [
      'Keras',
      '3.15.1',
      22,
      8678,
      500,
      1.6e-14,
      1.6e-14,
      ['1 of 22: ends early, where the path hangs on its last digit'],
    ],
  ],
  'adam:pytorch': [
    [
      'PyTorch',
      '2.13.0',
      22,
      8678,
      500,
      1.4e-14,
      1.4e-14,
      ['1 of 22: ends early, where the path hangs on its last digit'],
    ],
  ],
  'adam:optax': [
    [
      'Optax',
      '0.2.8',
      19,
      7178,
      500,
      1.6e-14,
      1.6e-14,
      ['1 of 19: ends early, where the path hangs on its last digit'],
    ],
  ],
  'adamax:keras': [
    [
      'Keras',
      '3.15.1',
      22,
      8591,
      500,
      2.3e-15,
      1.4e-10,
      ['2 of 22: ends early, where the path hangs on its last digit'],
    ],
  ],
  'adamax:pytorch': [
    [
      'PyTorch',
      '2.13.0',
      22,
      8621,
      500,
      1.9e-15,
      3.9e-15,
      ['2 of 22: ends early, where the path hangs on its last digit'],
    ],
  ],
  'adamax:optax': [
    [
      'Optax',
      '0.2.8',
      19,
      7123,
      500,
      2.7e-15,
      9.2e-15,
      ['2 of 19: ends early, where the path hangs on its last digit'],
    ],
  ],
  'nadam:keras': [
    [
      'Keras',
      '3.15.1',
      22,
      8208,
      500,
      7.7e-15,
      2.8e-10,
      ['2 of 22: ends early, where the path hangs on its last digit'],
    ],
  ],
  'nadam:pytorch': [
    [
      'PyTorch',
      '2.13.0',
      26,
      8660,
      500,
      6.9e-15,
      2.5e-9,
      ['5 of 26: ends early, where the path hangs on its last digit'],
    ],
  ],
  'nadam:optax': [
    [
      'Optax',
      '0.2.8',
      19,
      7165,
      500,
      1.2e-14,
      1.2e-14,
      ['1 of 19: ends early, where the path hangs on its last digit'],
    ],
  ],
  'amsgrad:keras': [['Keras', '3.15.1', 22, 8888, 500, 1.6e-14, 1.6e-14, []]],
  'amsgrad:pytorch': [['PyTorch', '2.13.0', 22, 8888, 500, 1.4e-14, 1.4e-14, []]],
  'amsgrad:optax': [['Optax', '0.2.8', 19, 7388, 500, 6.2e-15, 7.5e-15, []]],
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
};
