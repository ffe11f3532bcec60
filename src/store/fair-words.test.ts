// What is said to have been equal, and what not: never more than is true.
import { describe, expect, it } from 'vitest';
import { readLink } from '../scenario/read-link';
import type { Summary } from '../worker/series/messages';
import { fairWords, type Compared } from './fair-words';
import { runNames } from './names';

const summary = (more: Partial<Summary> = {}): Summary => ({
  step: 400,
  loss: 1,
  evaluations: 400,
  spent: { grad: 400, f: 0, hess: 0 },
  length: 1,
  good: null,
  end: { kind: 'budget', step: 400 },
  ...more,
});

function said(link: string, summaries: readonly (Summary | null)[]) {
  const { scenario } = readLink(link).link;
  const names = runNames(scenario.runs);
  const compared = scenario.runs
    .filter(({ hidden }) => !hidden)
    .map((run, i): Compared => ({ run, name: names.get(run.key) ?? '', summary: summaries[i] }));
  return fairWords(scenario, compared, scenario.fair?.[0] ?? NaN);
}

const rosenbrock = '#v=1&s=rosenbrock&p=-1.2,1&n=400';

describe('fairness in words', () => {
  it('of gradients alone, not tuned', () => {
    expect(said(`${rosenbrock}&r=sgd;adam&fair=400`, [summary(), summary()])).toEqual({
      equal: [
        'Each run has 400 evaluations; the loss, its gradient and its Hessian count one each.',
        'All start at (−1.2, 1).',
        'There is no noise.',
        'All they evaluate is gradients.',
      ],
      unequal: ['Settings were not tuned: each run has those it was given.'],
    });
  });

  it('of what else is evaluated, of tuning, of noise and of hidden runs', () => {
    const newton = summary({ step: 200, spent: { grad: 200, f: 0, hess: 200 }, end: { kind: 'budget', step: 200 } });
    const lbfgs = summary({ step: 349, spent: { grad: 357, f: 43, hess: 0 }, end: { kind: 'budget', step: 349 } });
    const nelder = summary({ spent: { grad: 0, f: 1, hess: 0 }, evaluations: 1 });
    const link = `${rosenbrock}&r=sgd;newton;lbfgs;nelder-mead;adam,_hide=1&z=gauss,sigma=0.1,seed=3&fair=400,24,9`;
    expect(said(link, [summary(), newton, lbfgs, nelder])).toEqual({
      equal: [
        'Each run has 400 evaluations; the loss, its gradient and its Hessian count one each.',
        'All start at (−1.2, 1).',
        'Of each run but Newton 24 settings were tried, in the same way, from 9 starts over the view.',
        'All see the same noise in each step (seed 3).',
      ],
      unequal: [
        'Newton takes 200 gradients and 200 Hessians, and a Hessian costs more than a gradient.',
        'L-BFGS takes 357 gradients and 43 losses.',
        'Nelder–Mead takes one loss and no gradient.',
        'The race is over at step 400, when Nelder–Mead has evaluations left.',
        'Newton has nothing to tune; what else can be set stands as it was chosen.',
        'Hidden runs are not compared.',
      ],
    });
  });

  it('of who is lost, and of noise of one’s own', () => {
    const lost = summary({ step: 12, evaluations: 12, spent: { grad: 12, f: 0, hess: 0 }, end: { kind: 'diverged', step: 12 } }); // prettier-ignore
    const { equal, unequal } = said(`${rosenbrock}&r=sgd;adam&z=gauss,sigma=0.1,seed=3,own=1&fair=400,1`, [lost, summary()]); // prettier-ignore
    expect(equal).toContain('Of each run one setting was tried, in the same way, from this start.');
    expect(unequal).toEqual([
      'SGD is lost after 12 evaluations.',
      'Only what was searched was tuned; what else can be set stands as it was chosen.',
      'Each run draws noise of its own (seed 3), so one may be luckier.',
    ]);
  });

  it('of a budget that the race is too short for, but not of a rest too small for a step', () => {
    const steps = (step: number, evaluations: number) => summary({ step, evaluations, end: { kind: 'budget', step } });
    const link = '#v=1&s=rosenbrock&p=-1.2,1&n=200&r=sgd;sam&fair=401';
    const { unequal } = said(link, [steps(200, 200), steps(200, 400)]);
    expect(unequal[0]).toBe('The race is over at step 200, when SGD has evaluations left.');
  });

  it('before anything is measured', () => {
    const { equal, unequal } = said(`${rosenbrock}&r=sgd;newton&fair=400`, [null, null]);
    expect(equal).not.toContain('All they evaluate is gradients.');
    expect(unequal).toEqual(['Settings were not tuned: each run has those it was given.']);
  });
});
