// The search for the best setting: the same as brute force over the same candidates with single runs, and honest about what diverges.
import { describe, expect, it } from 'vitest';
import { Run } from '../engine/run';
import { learnAll } from '../engine/whole';
import { job as ruleJob, ruleOf } from '../engine/testing/jobs';
import type { NoiseJob, RunJob } from '../engine/types';
import type { Point } from '../formula/define';
import type { RuleText } from '../formula/text';
import { surfaces } from '../surfaces/_index';
import { finerSettings, firstSettings, scoresOf, searches, triedBy, type Setting } from './search';
import { Sweep } from './sweep';
import { tune, type Verdict } from './tune';
import type { Outcome, Searched, SweepPlan } from './types';

learnAll();

const rate: Searched = { name: 'lr', range: [1e-5, 10], scale: 'log' };
const decay: Searched = { name: 'momentum', range: [0, 0.999], scale: 'complement' };
const gauss: NoiseJob = { kind: 'gauss', sigma: 1, seed: 3, stream: 0 };
const middles = ([from, to]: readonly [number, number]) => [0, 1, 2].map((i) => from + ((i + 0.5) * (to - from)) / 3);

interface Case {
  readonly plan: SweepPlan;
  readonly searched: readonly Searched[];
  readonly by: 'loss' | 'evaluations';
  readonly starts: readonly Point[];
  readonly budget: number;
  readonly below: number;
}

function caseOn(id: string, rule: RuleText, more: Partial<Omit<Case, 'plan'>> & { noise?: NoiseJob; many?: boolean } = {}): Case {
  const surface = surfaces.get(id);
  if (!surface) throw new TypeError(`unknown surface: ${id}`);
  const { searched = [rate], by = 'loss', budget = 120, below = 0.01, noise = { kind: 'none' }, many } = more;
  const [xs, ys] = surface.view.map(middles);
  const starts = many ? ys.flatMap((y) => xs.map((x): Point => [x, y])) : [surface.start];
  const job: RunJob = { rule, surface: surface.text({}), start: surface.start, steps: budget, noise };
  const plan: SweepPlan = {
    job,
    budget,
    axes: { kind: 'trial', names: searched.map(({ name }) => name), settings: [], starts },
    measure: by === 'loss' ? { kind: 'loss' } : { kind: 'steps', below, in: 'evaluations' },
    labels: { stationary: surface.stationary({}), view: surface.view },
  };
  return { plan, searched, by, starts, budget, below };
} // prettier-ignore

const withSettings = (plan: SweepPlan, settings: readonly Setting[]): SweepPlan => ({
  ...plan,
  axes: { ...(plan.axes as Extract<SweepPlan['axes'], { kind: 'trial' }>), settings },
});

const search = (of: Case) => searches[of.searched.length - 1];

/** By sweeps, which `run` splits as it likes. */
function swept(of: Case, run = (sweep: Sweep): Outcome => sweep.run(0, sweep.count)) {
  const outcomes: Outcome[] = [];
  const steps = tune(of.searched, search(of), of.starts.length, of.by);
  let next = steps.next();
  while (!next.done) {
    const outcome = run(new Sweep(withSettings(of.plan, next.value)));
    outcomes.push(outcome);
    next = steps.next(outcome);
  }
  return { verdict: next.value, outcomes };
}

/** What a run alone comes to: it is asked after each row what it has cost. */
function alone({ plan, budget, below, searched }: Case, setting: Setting, start: Point) {
  const set = Object.fromEntries(searched.map(({ name }, i) => [name, setting[i]]));
  const rule = { ...plan.job.rule, hyper: { ...plan.job.rule.hyper, ...set } };
  const run = new Run({ ...plan.job, rule, start });
  let [loss, evaluations] = [NaN, Infinity];
  for (;;) {
    const row = run.take(1);
    const { f, grad, hess } = run.evaluations;
    if (f + grad + hess > budget) return { loss, evaluations, diverged: false };
    loss = row[2];
    if (loss <= below && evaluations === Infinity) evaluations = f + grad + hess;
    if (run.end && run.end.kind !== 'budget') return { loss, evaluations: Infinity, diverged: true };
    if (run.end) return { loss, evaluations, diverged: false };
  }
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => (a < b ? -1 : 1))[(values.length - 1) / 2];

/** The best of all settings that the search tries, by single runs and in another way. */
function brute(of: Case): Setting | null {
  const { searched, starts, by } = of;
  const judge = (setting: Setting) => {
    const runs = starts.map((start) => alone(of, setting, start));
    const losses = runs.map(({ loss, diverged }) => (diverged ? Infinity : loss));
    return [by === 'loss' ? 0 : middle(runs.map(({ evaluations }) => evaluations)), middle(losses)] as const;
  };
  const bestAmong = (settings: readonly Setting[]) => {
    const judged = settings.map((setting) => ({ setting, of: judge(setting) })).filter((each) => each.of[1] < Infinity);
    return judged.toSorted((a, b) => a.of[0] - b.of[0] || a.of[1] - b.of[1] || 0).at(0)?.setting ?? null;
  };
  const first = firstSettings(searched, search(of));
  const best = bestAmong(first);
  const finer = finerSettings(searched, search(of), best ? first.indexOf(best) : 0);
  return bestAmong([...first, ...finer]);
}

const settingOf = (verdict: Verdict) => (verdict.kind === 'best' ? verdict.setting : null);

const cases: readonly (readonly [string, Case])[] = [
  ['gradient descent from its start', caseOn('rosenbrock', ruleOf('sgd'))],
  ['momentum from nine starts, some of which diverge', caseOn('himmelblau', ruleOf('momentum'), { many: true })],
  ['momentum by two parameters', caseOn('rosenbrock', ruleOf('momentum'), { searched: [rate, decay], budget: 60 })],
  ['Adam by the evaluations it takes', caseOn('himmelblau', ruleOf('adam'), { by: 'evaluations', many: true })],
  ['under noise', caseOn('himmelblau', ruleOf('adam'), { noise: gauss, many: true, budget: 80 })],
  ['two gradients a step, by evaluations', caseOn('booth', ruleOf('sam'), { by: 'evaluations', budget: 91 })],
  ['a search of another length each step', caseOn('beale', ruleOf('armijo'), { searched: [{ name: 't0', range: [1e-4, 100], scale: 'log' }], budget: 70, by: 'evaluations' })],
  ['losses alone', caseOn('beale', ruleOf('nelder-mead'), { searched: [{ name: 'size', range: [0.001, 1], scale: 'log' }], budget: 60 })],
  ['Hessians and losses', caseOn('himmelblau', ruleOf('damped-newton'), { searched: [{ name: 'delta', range: [1e-6, 100], scale: 'log' }], budget: 30, many: true })],
]; // prettier-ignore

describe('a search', () => {
  it.each(cases)('%s: every cell is its run alone, and the best is that of brute force', (_, of) => {
    const { verdict, outcomes } = swept(of);
    const first = firstSettings(of.searched, search(of));
    first.forEach((setting, s) =>
      of.starts.forEach((start, i) => {
        const cell = s * of.starts.length + i;
        const single = alone(of, setting, start);
        expect(outcomes[0].loss[cell]).toBe(single.loss);
        expect(outcomes[0].minimum[cell] === -2).toBe(single.diverged);
        if (of.by === 'evaluations' && single.evaluations < Infinity)
          expect([outcomes[0].minimum[cell], outcomes[0].steps[cell]]).toEqual([0, single.evaluations]);
      }),
    );
    expect(settingOf(verdict)).toEqual(brute(of));
    expect(settingOf(verdict)).not.toBe(null);
  });

  it('has the same bits however its cells are split', () => {
    const of = cases[1][1];
    const whole = swept(of);
    for (const size of [1, 3, 7]) {
      const split = swept(of, (sweep) => {
        const parts: Outcome[] = [];
        for (let from = 0; from < sweep.count; from += size) parts.push(sweep.run(from, Math.min(sweep.count, from + size))); // prettier-ignore
        return {
          loss: Float64Array.from(parts.flatMap(({ loss }) => [...loss])),
          minimum: Int16Array.from(parts.flatMap(({ minimum }) => [...minimum])),
          steps: Int32Array.from(parts.flatMap(({ steps }) => [...steps])),
        };
      });
      expect(split).toEqual(whole);
    }
  });

  it('says so where every setting diverges, and where none makes a difference', () => {
    const lost = caseOn('rosenbrock', ruleJob('theta = theta*1e200 + lr*g', '0').rule, { budget: 9 });
    expect(swept(lost).verdict).toEqual({ kind: 'diverged' });
    // not one step is paid for
    expect(swept(caseOn('booth', ruleOf('sam'), { budget: 1 })).verdict).toEqual({ kind: 'alike' });
  });

  it('takes what lives over what diverges, however low that came before', () => {
    const none = -1;
    const outcome: Outcome = {
      loss: Float64Array.of(0, 0, 0, 9, 9, 9),
      minimum: Int16Array.of(-2, -2, 0, none, none, none),
      steps: Int32Array.of(1, 1, 1, 5, 5, 5),
    };
    const [dead, alive] = scoresOf(outcome, 3, 'evaluations');
    expect(dead).toEqual({ evaluations: Infinity, loss: Infinity });
    expect(alive).toEqual({ evaluations: Infinity, loss: 9 });
  });
});

describe('what is tried', () => {
  it('is as many settings of one parameter as of two', () => {
    expect(searches.map(triedBy)).toEqual([24, 108]);
    for (const each of searches)
      for (const searched of [[rate], [rate, decay]]) {
        const first = firstSettings(searched, each);
        for (let best = 0; best < first.length; best++) {
          const all = [...first, ...finerSettings(searched, each, best)];
          expect(all).toHaveLength(triedBy(each));
          expect(all.every((setting) => setting.length === searched.length)).toBe(true);
        }
      }
  });

  it('spans the slider from end to end, is rounded as it will be set, and gets finer between the neighbours', () => {
    const first = firstSettings([rate], searches[0]).flat();
    expect(first.slice(0, 3)).toEqual([1e-5, 2.51e-5, 6.31e-5]);
    expect(first.at(-1)).toBe(10);
    expect(finerSettings([rate], searches[0], 1).flat()).toEqual([1.2e-5, 1.45e-5, 1.74e-5, 2.09e-5, 3.02e-5, 3.63e-5, 4.36e-5, 5.25e-5]); // prettier-ignore
    const edge = finerSettings([rate], searches[0], 15).flat();
    expect(edge).toHaveLength(8);
    expect(edge.every((value) => value > (first.at(-2) ?? NaN) && value < 10)).toBe(true);
    expect(firstSettings([decay], searches[0]).flat().slice(0, 3)).toEqual([0, 0.369, 0.602]);
    expect(new Set([...first, ...finerSettings([rate], searches[0], 7).flat()]).size).toBe(24);
  });

  it('is whole where only whole numbers make sense', () => {
    const settings = firstSettings([{ name: 'k', range: [1, 1000], scale: 'log', whole: true }], searches[0]).flat();
    expect(settings.every(Number.isInteger)).toBe(true);
  });
});
