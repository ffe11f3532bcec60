// Comparing at equal cost in links, and when a claim of tuning is given up.
import { describe, expect, it } from 'vitest';
import { duplicateRun, removeRun, setHyper } from './edit';
import { hide } from './edit-run';
import { setNoise, setStart, setSteps, setSurface } from './edit-scene';
import { honest, sameContest } from './contest';
import { isProblem } from './problem';
import { readLink } from './read-link';
import type { Problem, Scenario } from './scenario';
import { linkText } from './testing/link-text';
import { standIns } from './testing/stand-ins';

function read(part: string) {
  const { link, problems } = readLink(`#v=1&s=bowl&p=1,2&r=sgd;adam&${part}&c=00000`, standIns);
  const said = problems.filter(({ code }) => code !== 'link-changed').map(({ says }) => says);
  return { link, fair: link.scenario.fair, said };
}

describe('equal cost in a link', () => {
  it.each([
    ['fair=400', [400]],
    ['fair=400,24', [400, 24]],
    ['fair=400,24,9', [400, 24, 9]],
    ['fair=400,24,1', [400, 24]],
    ['fair=100000,1,25', [100_000, 1, 25]],
  ])('%s', (part, fair) => {
    expect(read(part)).toMatchObject({ fair, said: [] });
  });

  it('is the axis of the charts, where no other is said', () => {
    expect(read('fair=9').link.charts?.axis).toBe('evaluations');
    expect(read('fair=9&m=angle').link.charts?.axis).toBe('evaluations');
    expect(read('fair=9&axis=step').link.charts?.axis).toBe('step');
    expect(read('m=angle').link.charts?.axis).toBe('step');
    for (const part of ['fair=9', 'axis=step&fair=9', 'axis=length&fair=9,3,5', 'axis=evaluations'])
      expect(linkText(read(part).link, standIns)).toMatch(new RegExp(`&r=sgd;adam&${part}&c=`));
  });

  it.each([
    ['fair=0', undefined],
    ['fair=many', undefined],
    ['fair=100001', undefined],
    ['fair=', undefined],
    ['fair=400,0', [400]],
    ['fair=400,24,7', [400]],
    ['fair=400,24,9,1', [400]],
    ['fair=4.5', undefined],
  ])('%s is named', (part, fair) => {
    const { said, ...is } = read(part);
    expect(is.fair).toEqual(fair);
    expect(said).toEqual([`fair must be evaluations, settings tried and starts (1, 5, 9, 25): ${part.slice(5)}`]);
    if (!fair) expect(is.link.charts).toBe(undefined);
  });
});

describe('the claim of tuning', () => {
  const { scenario } = read('fair=400,24,9').link;
  const after = (edited: Scenario | Problem): Scenario['fair'] => {
    if (isProblem(edited)) throw new Error(edited.says);
    return honest(scenario, edited).fair;
  };

  it.each([
    ['a setting', setHyper(scenario, 'r1', 'lr', 0.5, standIns)],
    ['the start', setStart(scenario, [2, 2])],
    ['the surface', setSurface(scenario, { kind: 'named', id: 'rosenbrock', parameters: {} }, standIns)],
    ['the noise', setNoise(scenario, { kind: 'gauss', sigma: 1, seed: 1, own: false }, standIns)],
    ['a run that comes', duplicateRun(scenario, 'r2')],
  ])('is given up with %s', (_, edited) => {
    expect(after(edited)).toEqual([400]);
  });

  it.each([
    ['the length of the race', setSteps(scenario, 77)],
    ['a run that goes', removeRun(scenario, 'r2')],
    ['a run that is hidden', hide(scenario, 'r2', true)],
    ['the view', { ...scenario, view: [[0, 1], [0, 1]] } satisfies Scenario], // prettier-ignore
    ['the colours', { ...scenario, runs: scenario.runs.map((run) => ({ ...run, colour: 9 })) }],
  ])('stays with %s', (_, edited) => {
    expect(after(edited)).toEqual([400, 24, 9]);
  });

  it('is given up where a run is shown that may have been hidden while others were tuned', () => {
    const hidden = hide(scenario, 'r2', true);
    if (isProblem(hidden)) throw new Error(hidden.says);
    expect(honest(hidden, scenario).fair).toEqual([400]);
  });

  it('is what an edit says that makes it', () => {
    const tuned: Scenario = { ...scenario, start: [0, 0], fair: [400, 108] };
    expect(honest(scenario, tuned)).toBe(tuned);
    expect(sameContest(scenario, { ...scenario, fair: [401, 24, 9] })).toBe(false);
  });
});
