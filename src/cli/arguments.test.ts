// Arguments nobody can make sense of: one line on stderr that names them, exit code 2, nothing on stdout.
import { expect, test } from 'vitest';
import { runTrace } from './testing/run-command';

const run = ['--run', 'sgd'];

test.each([
  [[], 'no run given: --run'],
  [['--surface', 'beale'], 'no run given: --run'],
  [['--verbose', ...run], 'unknown argument: --verbose'],
  [['x^2', ...run], 'unknown argument: x^2'],
  [['--steps'], 'argument without a value: --steps'],
  [['--steps', '5', '--steps', '6', ...run], 'argument given twice: --steps'],
  [['--surface', 'bealle', ...run], '--surface: unknown surface (the nearest is beale): bealle'],
  [['--surface', 'bealle,b=2', ...run], '--surface: unknown surface (the nearest is beale): bealle'],
  [['--surface', 'rosenbrock,c=2', ...run], '--surface: unknown parameter of rosenbrock: c'],
  [['--surface', 'rosenbrock,b=-2', ...run], '--surface: b of rosenbrock must be at least 0: -2'],
  [['--surface', 'rosenbrock,b=1,b=2', ...run], '--surface: rosenbrock says a value twice: b'],
  [['--surface', 'x +', ...run], expect.stringMatching(/^--surface: formula: [^\n]+$/)],
  [['--surface', '', ...run], '--surface: formula: the formula is empty'],
  [['--start', '1', ...run], '--start: the start must be two numbers x,y: 1'],
  [['--start', '1,NaN', ...run], '--start: the start must be two numbers x,y: 1,NaN'],
  [['--start', '0x1,2', ...run], '--start: the start must be two numbers x,y: 0x1,2'],
  [['--steps', '-1', ...run], '--steps: the steps must be a whole number from 0 to 100000000: -1'],
  [['--steps', '100000001', ...run], '--steps: the steps must be a whole number from 0 to 100000000: 100000001'],
  [['--steps', '1.5', ...run], '--steps: the steps must be a whole number from 0 to 100000000: 1.5'],
  [['--every', '0', ...run], '--every: expected a whole number from 1 to 100000000: 0'],
  [['--seed', '-1', ...run], '--seed: the seed must be a whole number from 0 to 4294967295: -1'],
  [['--noise', '-1', ...run], '--noise: sigma of noise must be at least 0: -1'],
  [['--noise', 'uniform', ...run], '--noise: unknown noise: uniform'],
  [['--noise', 'gauss,sgma=1', ...run], '--noise: unknown parameter of noise (the nearest is sigma): sgma'],
  [['--noise', 'student,nu=0', ...run], '--noise: nu of noise must be between 0.5 and 1000: 0'],
  [['--noise', 'batch', ...run], '--noise: mini-batches need a surface with data: rosenbrock'],
  [['--noise', 'batch', '--surface', 'x^2+y^2', ...run], '--noise: mini-batches need a surface with data: a formula'],
  [
    ['--surface', 'tanh-neuron', '--noise', 'batch,size=5', ...run],
    '--noise: size of noise must be between 1 and 4 on this surface: 5',
  ],
  [['--format', 'xml', ...run], '--format: expected csv or json: xml'],
  [['--run', 'adm'], '--run: unknown optimizer (the nearest is adam): adm'],
  [['--run', 'adam:kears'], '--run: unknown form of adam (the nearest is keras): kears'],
  [['--run', 'adam,lr'], '--run: expected name=value: lr'],
  [['--run', 'adam,lr=1e999'], '--run: lr of adam must be a number: 1e999'],
  [['--run', 'adam,lr=-1'], '--run: lr of adam must be at least 0: -1'],
  [['--run', 'sgd', '--run', 'adam,bias=yes'], '--run: bias of adam must be 0 or 1: yes'],
  [['--run', ''], '--run: unknown optimizer: '],
  [['--run', 'a\nb\u001b[31m'], '--run: unknown optimizer: a\ufffdb\ufffd[31m'],
  [['a\nb'], 'unknown argument: a\ufffdb'],
])('%j', async (parameters, says) => {
  const { code, out, err } = await runTrace(...parameters);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.endsWith('\n')).toBe(true);
  expect(err.trimEnd().replace(/^trace: /, '')).toEqual(typeof says === 'string' ? says.trimEnd() : says);
  expect(err.match(/\n/g)).toHaveLength(1);
});
