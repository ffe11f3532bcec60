// Every schedule against the rates that the libraries give to their updates. Runs with modifiers are compared where all runs are:
// src/optimizers/_reference.test.ts.
import { expect, it } from 'vitest';
import { compareRates, rateLists } from './testing/rates';

const known = rateLists().filter(({ modifier }) => modifier !== null);

it.each(known.map((each) => [each.schedule.call.slice(0, 100), each] as const))('%s', (_, each) => {
  expect(compareRates(each).faults).toEqual([]);
});

it('compares all schedules but those that nothing of ours is', () => {
  const others = rateLists().filter(({ modifier }) => modifier === null);
  expect(others.map(({ form, schedule: { kind } }) => `${form} ${kind}`)).toEqual([
    'keras inverse-time',
    'keras cosine-restarts',
    'pytorch triangular',
  ]);
});
