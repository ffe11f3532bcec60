// What single surfaces are known for, in numbers that others have published or that were computed apart from this program.
import { describe, expect, it } from 'vitest';
import { Run } from '../engine/run';
import type { Point } from '../formula/define';
import { ruleText } from '../formula/define-optimizer';
import { optimizers } from '../optimizers/_index';
import { surfaces } from './_index';

interface Row {
  readonly x: number;
  readonly y: number;
  readonly loss: number;
}

function follow(
  surface: string,
  rule: string,
  set: Readonly<Record<string, number>>,
  start: Point,
  steps: number,
): Row[] {
  const [form, text] = [optimizers.get(rule)?.form('keras'), surfaces.get(surface)?.text({})];
  if (!form || !text) throw new Error(`no such thing: ${surface}, ${rule}`);
  const run = new Run({ rule: ruleText(form, set), surface: text, start, steps, noise: { kind: 'none' } });
  const rows = run.take(steps + 1);
  return Array.from({ length: rows.length / 3 }, (_, k) => ({
    x: rows[3 * k],
    y: rows[3 * k + 1],
    loss: rows[3 * k + 2],
  }));
}

describe('rnn-cliff', () => {
  it('throws descent out of the picture for good, from one step to the next', () => {
    const rows = follow('rnn-cliff', 'sgd', { lr: 0.5 }, [5.5, -2.6], 20);
    expect(rows[12].loss).toBeCloseTo(0.0093, 4);
    expect(rows[13].x).toBeCloseTo(1441.6, 1);
    expect(rows[13].y).toBeCloseTo(2305, 1);
    expect(rows[20]).toEqual(rows[13]); // far out there is no slope at all
  });
});

describe('cliff', () => {
  it('throws momentum far back from its face', () => {
    const rows = follow('cliff', 'momentum', { lr: 0.05, momentum: 0.9 }, [-2, 1.5], 100);
    expect(Math.min(...rows.map(({ x }) => x))).toBeLessThan(-8);
  });
});
