// Every kind of noise as a run meets it, and mini-batches held against the loss of the samples drawn.
import { describe, expect, it } from 'vitest';
import type { SurfaceText } from '../formula/text';
import { subset } from '../math/subset';
import { Run } from './run';
import { bowl, descent, job } from './testing/jobs';
import type { NoiseJob, RunJob } from './types';

const drawn = { seed: 5, stream: 0 };

function rowsOf(each: RunJob): readonly (readonly [x: number, y: number, loss: number])[] {
  const rows = new Run(each).take(each.steps + 1);
  return Array.from({ length: rows.length / 3 }, (_, k) => [rows[3 * k], rows[3 * k + 1], rows[3 * k + 2]]);
}

/** What each step adds to the gradient, on a plain where there is none. */
function noises(noise: NoiseJob, steps: number): readonly (readonly [x: number, y: number])[] {
  const rows = rowsOf(job('theta = theta - g', '0*x', { start: [0, 0], steps, noise }));
  return rows.slice(1).map(([x, y], k) => [rows[k][0] - x, rows[k][1] - y]);
}

describe('an outlier', () => {
  it('comes in its step alone, has its size, and a direction that the seed decides', () => {
    const all = noises({ kind: 'outlier', step: 3, size: 20, ...drawn }, 6);
    expect(all.map(([x, y]) => Math.round(1e9 * Math.hypot(x, y)) / 1e9)).toEqual([0, 0, 20, 0, 0, 0]);
    const [other] = noises({ kind: 'outlier', step: 1, size: 20, ...drawn, seed: 6 }, 1);
    const [first] = noises({ kind: 'outlier', step: 1, size: 20, ...drawn }, 1);
    expect(other).not.toEqual(first);
  });
});

describe('heavy tails', () => {
  it('are drawn with the words of the normal noise, and stretched far from the middle', () => {
    const normal = noises({ kind: 'gauss', sigma: 0.5, ...drawn }, 2000);
    const heavy = noises({ kind: 'student', nu: 1.5, sigma: 0.5, ...drawn }, 2000);
    const size = ([x, y]: readonly [number, number]) => Math.hypot(x, y);
    expect(Math.max(...normal.map(size))).toBeLessThan(3);
    expect(Math.max(...heavy.map(size))).toBeGreaterThan(20);
    heavy.slice(0, 50).forEach(([x, y], k) => {
      expect(Math.atan2(y, x)).toBeCloseTo(Math.atan2(normal[k][1], normal[k][0]), 6);
    });
  });
});

describe('mini-batches', () => {
  const samples = [1, -2, 4].map((place) => ({ formula: `(x - ${place})^2 + k*y^2`, count: 1 }));
  const surface: SurfaceText = {
    formula: '((x - 1)^2 + (x + 2)^2 + (x - 4)^2)/3 + k*y^2',
    parameters: { k: 0.5 },
    samples,
  };
  const batch = (size: number, more: Partial<RunJob> = {}): RunJob => ({
    ...job(descent, bowl, { steps: 40, noise: { kind: 'batch', size, counts: [1, 1, 1], ...drawn } }),
    surface,
    ...more,
  });

  it('step along the mean gradient of the samples drawn', () => {
    const rows = rowsOf(batch(2));
    const places = [1, -2, 4];
    for (let k = 1; k < rows.length; k++) {
      const [x, y] = rows[k - 1];
      const mean = subset(5, 0, k, 2, 3).reduce((sum, i) => sum + places[i], 0) / 2;
      expect(rows[k][0]).toBeCloseTo(x - 0.1 * 2 * (x - mean), 12);
      expect(rows[k][1]).toBeCloseTo(y - 0.1 * y, 12);
    }
  });

  it('of all samples are no noise', () => {
    const plain = rowsOf(batch(3, { noise: { kind: 'none' } }));
    rowsOf(batch(3)).forEach((row, k) => row.forEach((value, i) => expect(value).toBeCloseTo(plain[k][i], 12)));
  });

  it('show the loss of all samples, while the rule sees that of the batch, the same in all of a step', () => {
    const twice = 'a = f(theta)\nb = f(theta)\ntheta = theta - lr*g*where(a == b, 1, 0)';
    const run = new Run(batch(1, { rule: { ...batch(1).rule, update: twice } }), { inspectable: true });
    const rows = run.take(41);
    for (let k = 1; k <= 40; k++) {
      const [x, y, loss] = rows.subarray(3 * (k - 1), 3 * k);
      const place = [1, -2, 4][subset(5, 0, k, 1, 3)[0]];
      const seen = run.inspect(k).values.find(({ name }) => name === 'a')?.value[0];
      expect(seen).toBeCloseTo((x - place) * (x - place) + 0.5 * y * y, 12);
      expect(loss).toBeCloseTo(((x - 1) ** 2 + (x + 2) ** 2 + (x - 4) ** 2) / 3 + 0.5 * y * y, 12);
    }
  });

  it('are inspected with the bits of the run, and go on the same in pieces', () => {
    const each = batch(1, { steps: 3000 });
    const run = new Run(each, { inspectable: true });
    const whole = run.take(3001);
    const pieces = new Run(each);
    expect([...pieces.take(700), ...pieces.take(3000)]).toEqual([...whole]);
    const theta = run.inspect(2999).values.find(({ name }) => name === 'theta')?.value;
    expect(theta).toEqual([whole[3 * 2999], whole[3 * 2999 + 1]]);
  });

  it('have alike samples drawn as often as there are of them', () => {
    const rare = [{ formula: '9*x', count: 1 }, { formula: '-x', count: 9 }]; // prettier-ignore
    const noise = { kind: 'batch', size: 1, counts: [1, 9], ...drawn } as const;
    const [, , , ...rest] = new Run({
      ...job('theta = theta - g', bowl, { steps: 5000, start: [0, 0], noise }),
      surface: { formula: '0*x', parameters: {}, samples: rare },
    }).take(5001);
    const large = rest.filter((_, i) => i % 3 === 0 && rest[i] - (rest[i - 3] ?? 0) < -5).length;
    expect(Math.abs(large - 500)).toBeLessThan(5 * Math.sqrt(5000 * 0.1 * 0.9));
  });
});

describe('a loss that changes with the step', () => {
  it('is seen as it is in the step, and shown as its average', () => {
    const rows = rowsOf({
      ...job('theta = theta - g', bowl, { steps: 4, start: [0, 0] }),
      surface: { formula: '0.5*x', parameters: {}, inStep: 'where(mod(t, 2) == 1, 3, -2)*x' },
    });
    expect(rows.map(([x]) => x)).toEqual([0, -3, -1, -4, -2]);
    expect(rows.map(([, , loss]) => loss)).toEqual([0, -1.5, -0.5, -2, -1]);
  });
});
