import { expect, it } from 'vitest';
import { resolveScenario } from '../scenario/resolve';
import { readLink } from '../scenario/read-link';
import { needsWhole } from './needs';

it.each([
  ['s=rosenbrock&r=adam', false],
  ['s=rosenbrock&r=adam,wd=0.1', false],
  ['s=rosenbrock&r=newton', true],
  ['s=rosenbrock&r=adam&z=gauss', true],
  ['s=reddi-periodic&r=adam', true],
  ['s=linear-regression&r=adam', false],
  ['s=linear-regression&r=adam&z=batch', true],
])('%s: the second worker is needed: %s', (link, needed) => {
  const { jobs } = resolveScenario(readLink(`#v=1&${link}`).link.scenario);
  expect(jobs.map(({ job }) => needsWhole(job))).toEqual([needed]);
});
