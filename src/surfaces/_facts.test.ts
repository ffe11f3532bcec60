// What single surfaces are known for, in numbers that others have published or that were computed apart from this program.
import { describe, expect, it } from 'vitest';
import { Run } from '../engine/run';
import type { NoiseJob } from '../engine/types';
import type { Point } from '../formula/define';
import { ruleText } from '../formula/define-optimizer';
import { within } from '../formula/within';
import { optimizers } from '../optimizers/_index';
import { surfaces } from './_index';

interface Row {
  readonly x: number;
  readonly y: number;
  readonly loss: number;
}

/** The rows of a run, with the rule's PyTorch form. */
function follow(
  [id, parameters]: readonly [id: string, parameters: Readonly<Record<string, number>>],
  rule: string,
  set: Readonly<Record<string, number>>,
  start: Point,
  steps: number,
  noise: NoiseJob = { kind: 'none' },
): readonly Row[] {
  const [form, surface] = [optimizers.get(rule)?.form('pytorch'), surfaces.get(id)];
  if (!form || !surface) throw new Error(`no such thing: ${id}, ${rule}`);
  const text = ruleText(within(form, surface.bounds), set);
  const run = new Run({ rule: text, surface: surface.text(parameters), start, steps, noise });
  const rows = run.take(steps + 1);
  return Array.from({ length: rows.length / 3 }, (_, k) => ({
    x: rows[3 * k],
    y: rows[3 * k + 1],
    loss: rows[3 * k + 2],
  }));
}

describe('rnn-cliff', () => {
  it('throws descent out of the picture for good, from one step to the next', () => {
    const rows = follow(['rnn-cliff', {}], 'sgd', { lr: 0.5 }, [5.5, -2.6], 20);
    expect(rows[12].loss).toBeCloseTo(0.0093, 4);
    expect(rows[13].x).toBeCloseTo(1441.6, 1);
    expect(rows[13].y).toBeCloseTo(2305, 1);
    expect(rows[20]).toEqual(rows[13]); // far out there is no slope at all
  });
});

describe('cliff', () => {
  it('throws momentum far back from its face', () => {
    const rows = follow(['cliff', {}], 'momentum', { lr: 0.05, momentum: 0.9 }, [-2, 1.5], 100);
    expect(Math.min(...rows.map(({ x }) => x))).toBeLessThan(-8);
  });
});

describe('the counter-examples of Reddi, Kale and Kumar', () => {
  const end = (rows: readonly Row[]): number => rows[rows.length - 1].x;

  // Theorem 1: the memory of squares is so short that it has forgotten the last large gradient when the next one comes
  it.each([2.5, 3, 4, 10])(
    'in every third step a gradient of %d: Adam goes to the worst point, AMSGrad to the best',
    (C) => {
      const set = { lr: 0.01, beta1: 0, beta2: 1 / (1 + C * C) };
      expect(end(follow(['reddi-periodic', { C }], 'adam', set, [0, 0.5], 60_000))).toBeGreaterThan(0.97);
      expect(end(follow(['reddi-periodic', { C }], 'amsgrad', set, [0, 0.5], 60_000))).toBeLessThan(-0.97);
    },
  );

  // Section 5, with gradients a tenth of theirs; both rules divide by their size
  it('one large gradient in 101 steps: the same with the settings that libraries suggest', () => {
    const surface = ['reddi-periodic', { C: 101, period: 101 }] as const;
    const set = { lr: 0.01, beta1: 0.9, beta2: 0.99 };
    expect(end(follow(surface, 'adam', set, [0, 0], 1_000_000))).toBeCloseTo(1, 2);
    expect(end(follow(surface, 'amsgrad', set, [0, 0], 1_000_000))).toBeCloseTo(-0.9464, 2);
  });

  it('drawn at random: the same', () => {
    const noise = { kind: 'batch', size: 1, counts: [1, 99], seed: 1, stream: 0 } as const;
    const set = { lr: 0.001, beta1: 0.9, beta2: 0.99 };
    expect(end(follow(['reddi-stochastic', {}], 'adam', set, [0, 0], 200_000, noise))).toBeGreaterThan(0.9);
    expect(end(follow(['reddi-stochastic', {}], 'amsgrad', set, [0, 0], 1_000_000, noise))).toBeLessThan(-0.5);
  });

  it('keeps every row within its bounds', () => {
    const rows = follow(['reddi-periodic', {}], 'sgd', { lr: 1 }, [0, 0.5], 50);
    expect(rows.every(({ x, y }) => Math.abs(x) <= 1 && Math.abs(y) <= 1)).toBe(true);
    expect(rows.some(({ x }) => x === -1)).toBe(true);
  });
});
