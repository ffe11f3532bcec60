// The vectors of a step from a rule's text and the engine's own values.
import { describe, expect, it } from 'vitest';
import { Run } from '../engine/run';
import type { RunJob } from '../engine/types';
import { ruleText } from '../formula/define-optimizer';
import { optimizers } from '../optimizers/_index';
import type { StepValues } from '../formula/tex/in-place';
import { registries } from '../scenario/registries';
import { modifiedBy } from '../scenario/settings';
import { castOf, stepVectors } from './step-vectors';

const surface = { formula: '(1 - x)^2 + 100*(y - x^2)^2', parameters: {} };
const gradient = ([x, y]: readonly number[]) => [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)];

function at(id: string, name: string, step: number, set: Record<string, number | boolean> = {}) {
  const plain = optimizers.get(id)?.form(name);
  if (!plain) throw new Error(`no form: ${id}:${name}`);
  const form = modifiedBy(plain, set, registries);
  const rule = ruleText(form, set);
  const job: RunJob = { rule, surface, start: [-1.2, 1], steps: step, noise: { kind: 'none' } };
  const run = new Run(job, { inspectable: true });
  const rows = run.take(Infinity);
  const theta = (back: number) => [rows[3 * (step - back)], rows[3 * (step - back) + 1]];
  const values: StepValues = { step, now: run.inspect(step).values, before: run.inspect(step - 1).values, theta };
  const value = (of: string) => values.now.findLast((each) => each.name === of)?.value ?? [];
  const old = (of: string) => values.before.findLast((each) => each.name === of)?.value ?? [];
  const cast = castOf(form, rule, 0);
  const vectors = stepVectors(cast, values);
  if (!vectors) throw new Error('nothing to draw');
  const arrow = (of: string) => vectors.arrows.find((each) => each.name === of);
  return { vectors, arrow, value, old, theta, cast };
}

describe('the vectors of a step', () => {
  it('are the gradient where the step begins, the averages, and the step taken', () => {
    const { vectors, arrow, theta, value } = at('adam', 'pytorch', 7, { lr: 0.1 });
    expect(vectors.arrows.map(({ name, letter, kind }) => [name, letter, kind])).toEqual([
      ['g', 'g', 'slope'],
      ['m', 'm', 'slope'],
      ['mhat', 'm\u0302', 'slope'],
      ['theta', 'Δθ', 'displacement'],
    ]);
    expect(vectors.from).toEqual(theta(1));
    const [gx, gy] = gradient(theta(1));
    expect(arrow('g')?.by[0]).toBeCloseTo(gx, 9);
    expect(arrow('g')?.by[1]).toBeCloseTo(gy, 9);
    expect(arrow('theta')?.by).toEqual([theta(0)[0] - theta(1)[0], theta(0)[1] - theta(1)[1]]);
    const [scale] = vectors.scales;
    expect(scale.letter).toBe('1/√v\u0302');
    expect(scale.names).toEqual(['vhat', 'v']);
    expect(scale.axes[0]).toBeCloseTo(1 / (Math.sqrt(value('vhat')[0]) + 1e-8), 9);
    expect(scale.axes[1]).toBeCloseTo(1 / (Math.sqrt(value('vhat')[1]) + 1e-8), 9);
  });

  it("are Nesterov's look-ahead point with the gradient there, and the velocity that is the step", () => {
    const { vectors, arrow, value, old, theta } = at('nesterov', 'paper', 5, { lr: 0.001 });
    const [y] = vectors.points;
    expect(y).toMatchObject({ name: 'y', letter: 'y' });
    expect(y.at[0]).toBeCloseTo(theta(1)[0] + 0.9 * old('v')[0], 12);
    const slope = arrow('grad(y)');
    expect(slope).toMatchObject({ letter: '∇f(y)', kind: 'slope', slot: 'gradient', from: y.at });
    expect(slope?.by[0]).toBeCloseTo(gradient(y.at)[0], 9);
    expect(arrow('v')?.by).toEqual(value('v'));
    expect(arrow('v')?.by[0]).toBeCloseTo(arrow('theta')?.by[0] ?? NaN, 12);
    expect(arrow('g')).toBeUndefined();
  });

  it('have a scale made of old and new values where the text reads both', () => {
    const { vectors, value, old } = at('adadelta', 'keras', 4, { lr: 1 });
    const [scale] = vectors.scales;
    expect(scale.letter).toBe('√D/√G');
    const expected = [0, 1].map((i) => Math.sqrt(old('D')[i] + 1e-7) / Math.sqrt(value('G')[i] + 1e-7));
    expect(scale.axes[0]).toBeCloseTo(expected[0], 12);
    expect(scale.axes[1]).toBeCloseTo(expected[1], 12);
  });

  it.each([
    ['adamax', 'keras', '1/u'],
    ['adagrad', 'paper', '1/√s'],
    ['amsgrad', 'keras', '1/√vᵐᵃˣ'],
    ['rmsprop', 'keras', '1/√v'],
  ])('call the scale of %s:%s %s', (id, name, letter) => {
    const { vectors } = at(id, name, 3, { lr: 0.01 });
    expect(vectors.scales.map((each) => each.letter)).toEqual([letter]);
    expect(vectors.scales[0].axes.every((each) => each > 0 && Number.isFinite(each))).toBe(true);
  });

  it('are worked out for every rule and form', () => {
    for (const [id, rule] of optimizers)
      for (const name of rule.formNames) {
        const { vectors, cast } = at(id, name, 3, { lr: 0.001 });
        expect(vectors.arrows.length, `${id}:${name}`).toBe(cast.terms.vectors.length + 1 - vectors.points.length);
        expect(vectors.scales.length, `${id}:${name}`).toBe(cast.terms.scales.length);
        for (const { by } of vectors.arrows) expect(by.every(Number.isFinite)).toBe(true);
      }
  });

  it('stay what they are when modifiers change the gradient, which is shown as the rule gets it', () => {
    const { arrow, vectors, value, theta } = at('momentum', 'keras', 7, { lr: 0.001, l2: 0.1, clipnorm: 1 });
    expect(vectors.arrows.map(({ name, kind }) => [name, kind])).toEqual([
      ['g', 'slope'],
      ['v', 'displacement'],
      ['theta', 'displacement'],
    ]);
    const [x, y] = gradient(theta(1));
    const length = Math.sqrt(x * x + y * y);
    const [dx, dy] = arrow('g')?.by ?? [];
    expect(dx).toBeCloseTo(x / length + 0.1 * theta(1)[0], 12);
    expect(dy).toBeCloseTo(y / length + 0.1 * theta(1)[1], 12);
    expect(value('g')).toEqual([dx, dy]);
  });

  it('have the slow weights of Lookahead as a point, and the gradient of SAM where it was taken', () => {
    const slow = at('sgd', 'keras', 7, { lr: 0.001, lookahead: 5 });
    expect(slow.vectors.points.map(({ letter, at: where }) => [letter, where])).toEqual([
      ['ϕ', slow.value('lookahead_slow')],
    ]);
    const { vectors, theta } = at('sgd', 'keras', 7, { lr: 0.001, sam: 0.5 });
    const [x, y] = gradient(theta(1));
    const length = Math.sqrt(x * x + y * y);
    const climbed = vectors.arrows.find(({ name }) => name.startsWith('grad('));
    expect(climbed?.from[0]).toBeCloseTo(theta(1)[0] + (0.5 * x) / length, 9);
    expect(climbed?.from[1]).toBeCloseTo(theta(1)[1] + (0.5 * y) / length, 9);
  });
});
