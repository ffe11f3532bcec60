import { expect, test } from 'vitest';
import { readOptions, type OptionKinds } from './options';

const kinds: OptionKinds = { start: 'once', run: 'many', help: 'flag' };

test.each([
  [['--start', '-1,1.5'], { start: ['-1,1.5'] }],
  [['--start=-1,1.5'], { start: ['-1,1.5'] }],
  [['--start', '-'], { start: ['-'] }],
  [['--start=--x'], { start: ['--x'] }],
  [['--start='], { start: [''] }],
  [['--start', ''], { start: [''] }],
  [['--start', 'a=b'], { start: ['a=b'] }],
  [['--run', 'a', '--help', '--run=b=c\nd'], { run: ['a', 'b=c\nd'], help: [''] }],
  [[], {}],
])('%j is understood', (parameters, values) => {
  expect(readOptions(parameters, kinds)).toEqual({ values: new Map(Object.entries(values)) });
});

test.each([
  [['--strat', '1'], 'unknown argument: --strat'],
  [['-h'], 'unknown argument: -h'],
  [['beale'], 'unknown argument: beale'],
  [['--'], 'unknown argument: --'],
  [['--toString', '1'], 'unknown argument: --toString'],
  [['--start'], 'argument without a value: --start'],
  [['--start', '--help'], 'argument without a value: --start'],
  [['--start', '1', '--start', '2'], 'argument given twice: --start'],
  [['--help=1'], 'argument takes no value: --help'],
])('%j is refused', (parameters, wrong) => {
  expect(readOptions(parameters, kinds)).toEqual({ wrong });
});
