// Every cell of a sweep is what its run alone is, to the bit, however the cells are split.
import { describe, expect, it } from 'vitest';
import { LabelWatcher } from '../engine/labels';
import { Run } from '../engine/run';
import { learnAll } from '../engine/whole';
import { ruleOf } from '../engine/testing/jobs';
import type { NoiseJob, RunJob } from '../engine/types';
import { optimizers } from '../optimizers/_index';
import { surfaces } from '../surfaces/_index';
import { cellCount, jobOf } from './cells';
import { valuesOver } from './range';
import { Sweep } from './sweep';
import { diverged, reachedNone, type Outcome, type SweepPlan } from './types';

learnAll();

const gauss: NoiseJob = { kind: 'gauss', sigma: 3, seed: 7, stream: 0 };

function planOn(id: string, job: Partial<RunJob> & Pick<RunJob, 'rule'>, more: Partial<SweepPlan> = {}): SweepPlan {
  const surface = surfaces.get(id);
  if (!surface) throw new TypeError(`unknown surface: ${id}`);
  const { view } = surface;
  return {
    job: { surface: surface.text({}), start: surface.start, steps: 300, noise: { kind: 'none' }, ...job },
    axes: { kind: 'start', view, size: 11 },
    measure: { kind: 'minimum' },
    labels: { stationary: surface.stationary({}), view },
    ...more,
  };
}

/** The same, run after run, by the engine. */
function alone(plan: SweepPlan): Outcome {
  const cells = Array.from({ length: cellCount(plan) }, (_, cell) => {
    const run = new Run(jobOf(plan, cell));
    const rows = run.take(Infinity);
    const watcher = new LabelWatcher(plan.labels);
    watcher.push(rows);
    const last = rows.length / 3 - 1;
    const { measure } = plan;
    const below = rows.findIndex((value, i) => i % 3 === 2 && measure.kind === 'steps' && value <= measure.below);
    const reached = measure.kind === 'minimum' ? watcher.labels.reached : null;
    const ended = run.end?.kind !== 'budget';
    const got = below >= 0 ? { minimum: 0, step: (below - 2) / 3 } : reached;
    return {
      loss: rows[3 * last + 2],
      minimum: ended ? diverged : (got?.minimum ?? reachedNone),
      steps: ended ? last : (got?.step ?? last),
    };
  });
  return {
    loss: Float64Array.from(cells, ({ loss }) => loss),
    minimum: Int16Array.from(cells, ({ minimum }) => minimum),
    steps: Int32Array.from(cells, ({ steps }) => steps),
  };
}

/** NaN of every kind is one NaN; all other numbers have their bits compared. */
function same(got: Outcome, expected: Outcome): void {
  expect(got).toEqual(expected);
  got.loss.forEach((loss, i) => expect(Object.is(loss, expected.loss[i])).toBe(true));
}

const kinds = (outcome: Outcome) => new Set(outcome.minimum);

describe('a sweep over starts', () => {
  it.each([
    ['momentum on Himmelblau, four minima', planOn('himmelblau', { rule: ruleOf('momentum', { lr: 0.01 }) })],
    ['so far apart that some diverge', planOn('himmelblau', { rule: ruleOf('momentum', { lr: 0.02 }) })],
    ['under noise', planOn('himmelblau', { rule: ruleOf('adam', { lr: 0.1 }), noise: gauss })],
    ['with exp and cos', planOn('ackley', { rule: ruleOf('nadam', { lr: 0.1 }) })],
    ['with a loss that changes', planOn('reddi-periodic', { rule: ruleOf('amsgrad', { lr: 0.1 }) })],
    ['of a rule with matrices and searches', planOn('himmelblau', { rule: ruleOf('bfgs'), steps: 30 })],
    ['without a step', planOn('himmelblau', { rule: ruleOf('sgd'), steps: 0 })],
    ['of exactly one call', planOn('himmelblau', { rule: ruleOf('sgd', { lr: 0.02 }), steps: 127 })],
  ])('%s', (_, plan) => {
    const sweep = new Sweep(plan);
    same(sweep.run(0, sweep.count), alone(plan));
  });

  it('tells minima apart, and what reaches none', () => {
    const calm = new Sweep(planOn('himmelblau', { rule: ruleOf('momentum', { lr: 0.005 }) }));
    expect([...kinds(calm.run(0, calm.count))].sort()).toEqual([0, 1, 2, 3]);
    const wild = new Sweep(planOn('himmelblau', { rule: ruleOf('momentum', { lr: 0.02 }) }));
    expect(kinds(wild.run(0, wild.count))).toContain(diverged);
    const short = new Sweep(planOn('himmelblau', { rule: ruleOf('sgd', { lr: 1e-4 }), steps: 20 }));
    expect([...kinds(short.run(0, short.count))]).toEqual([reachedNone]);
  });

  it('has the same bits however the cells are split', () => {
    const plan = planOn('himmelblau', { rule: ruleOf('momentum', { lr: 0.02 }), noise: gauss });
    const whole = new Sweep(plan).run(0, 121);
    for (const size of [1, 2, 3, 5, 8, 121]) {
      const sweep = new Sweep(plan);
      for (let from = 0; from < 121; from += size) {
        const to = Math.min(121, from + size);
        const { loss, minimum, steps } = sweep.run(from, to);
        same(
          { loss, minimum, steps },
          {
            loss: whole.loss.slice(from, to),
            minimum: whole.minimum.slice(from, to),
            steps: whole.steps.slice(from, to),
          },
        );
      }
    }
  });

  it.each([...optimizers.keys()])('of %s on a few starts', (id) => {
    const plan = planOn('beale', { rule: ruleOf(id), steps: 150 }, { axes: { kind: 'start', view: [[-4, 4], [-4, 4]], size: 3 } }); // prettier-ignore
    same(new Sweep(plan).run(0, 9), alone(plan));
  });
});

describe('a sweep over settings', () => {
  const axes = {
    kind: 'hyper',
    axes: [
      { name: 'lr', values: valuesOver(1e-4, 1, 9, true) },
      { name: 'beta1', values: valuesOver(0.5, 0.999, 4, false) },
    ],
  } as const;

  it.each([
    ['the last loss', { kind: 'loss' }],
    ['steps to a loss', { kind: 'steps', below: 0.5 }],
    ['the minimum reached', { kind: 'minimum' }],
  ] as const)('measures %s', (_, measure) => {
    const plan = planOn('rosenbrock', { rule: ruleOf('adam') }, { axes, measure });
    const got = new Sweep(plan).run(0, 36);
    same(got, alone(plan));
    expect(new Set(got.loss).size).toBe(36);
    if (measure.kind === 'steps') expect(new Set(got.steps).size).toBeGreaterThan(5);
  });

  it('takes the text for what an axis switches on', () => {
    const [off, on] = [ruleOf('sgd', { lr: 0.01 }), ruleOf('momentum', { lr: 0.01 })];
    const plan = planOn(
      'rosenbrock',
      { rule: on },
      { axes: { kind: 'hyper', axes: [{ name: 'momentum', values: [0, 0.5, 0.9] }] }, rules: [off, on] },
    );
    expect(jobOf(plan, 0).rule).toEqual(off);
    expect(jobOf(plan, 2).rule).toEqual({ ...on, hyper: { ...on.hyper, momentum: 0.9 } });
    same(new Sweep(plan).run(0, 3), alone(plan));
  });
});

describe('values over a range', () => {
  it('have exact ends and equal steps or factors', () => {
    expect(valuesOver(0.5, 0.999, 1, false)).toEqual([0.5]);
    expect(valuesOver(0, 1, 5, false)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    const values = valuesOver(0.0001, 1, 5, true);
    expect([values[0], values[4]]).toEqual([0.0001, 1]);
    for (const [i, value] of values.entries()) expect(value / 10 ** (i - 4)).toBeCloseTo(1, 14);
  });
});

it('refuses cells there are not', () => {
  const sweep = new Sweep(planOn('beale', { rule: ruleOf('sgd') }));
  for (const [from, to] of [
    [-1, 2],
    [3, 2],
    [0, 122],
    [NaN, 2],
  ])
    // prettier-ignore
    expect(() => sweep.run(from, to)).toThrow(RangeError);
});
