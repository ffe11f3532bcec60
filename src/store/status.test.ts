import { describe, expect, it } from 'vitest';
import type { Labels } from '../engine/types';
import type { Stationary } from './facts';
import { count } from './format';
import { Path } from './path';
import { report } from './report';
import { statusOf } from './status';
import { nothing, path } from './testing/paths';

const minimum: Stationary = [{ at: [0, 0], kind: 'minimum', value: 0 }];
const several: Stationary = [...minimum, { at: [9, 9], kind: 'minimum', value: 0 }];
const traps: Stationary = [...minimum, { at: [3, 3], kind: 'local minimum', value: 1 }];
const budget = { kind: 'budget', step: 2 } as const;

const status = (of: Path | null, step: number, stationary = minimum) => statusOf(of, step, 2, stationary);
const says = (...args: Parameters<typeof status>) => status(...args).says;
const labelled = (labels: Partial<Labels>) =>
  path([[1, 0], [0.5, 0], [0.25, 0]], budget, { ...nothing, ...labels }); // prettier-ignore

describe('the status of a run', () => {
  it('says how far the minimum is, and claims no more', () => {
    expect(says(labelled({}), 0)).toBe('at the start, 1 from the minimum');
    expect(says(labelled({}), 1)).toBe('under way, 0.5 from the minimum');
    expect(says(labelled({}), 2)).toBe('2 steps taken, 0.25 from the minimum');
    expect(says(labelled({}), 1, [])).toBe('under way');
  });

  it('knows how far away a run is whose square is no number', () => {
    expect(says(path([[1, 0], [3e200, 4e200], [1, 0]], budget, nothing), 1)).toBe('under way, 5·10²⁰⁰ from the minimum'); // prettier-ignore
  });

  it('names the minimum it measures from where there are several, or traps', () => {
    expect(says(labelled({}), 1, several)).toBe('under way, 0.5 from the nearest minimum');
    expect(says(labelled({}), 1, traps)).toBe('under way, 0.5 from the global minimum');
  });

  it('measures from the nearest minimum, and says of a local one that it is', () => {
    const close: Stationary = [...minimum, { at: [0.5, 0.1], kind: 'local minimum', value: 1 }];
    expect(says(labelled({}), 1, close)).toBe('under way, 0.1 from a local minimum');
    expect(says(labelled({}), 2, close)).toBe('2 steps taken, 0.25 from the global minimum');
  });

  it('says of a run that wanders about the minimum how far, and only once it stays that it has reached it', () => {
    const places: [number, number][] = [[1, 0], [0, 0], [0.2, 0], [0.001, 0], [0.1234, 0], [0, 0], [0, 0], [0, 0], [0, 0]]; // prettier-ignore
    const wanders = path(places, { kind: 'budget', step: 8 }, { ...nothing, reached: { minimum: 0, step: 1 } });
    const at = (step: number) => statusOf(wanders, step, 9, minimum).says;
    expect(at(1)).toBe('reached the minimum at step 1');
    expect(at(2)).toBe('near the minimum, within 0.2 since step 1');
    // Going back and forth says the same.
    expect([at(7), at(6), at(5), at(4)]).toEqual([
      'reached the minimum at step 1',
      ...Array<string>(3).fill('near the minimum, within 0.2 since step 1'),
    ]);
    const out = path([[1, 0], [0, 0], [0.1234, 0]], budget, { ...nothing, reached: { minimum: 0, step: 1 } }); // prettier-ignore
    expect(says(out, 2)).toBe('near the minimum, within 0.13 since step 1');
    expect(status(out, 2).tone).toBe('good');
  });

  it('remembers a long stay wherever the playhead is put', () => {
    const many = Array.from({ length: 5000 }, (_, k): [number, number] => [k === 0 ? 1 : (k % 1500) * 1e-4, 0]);
    const wanders = path(many, { kind: 'budget', step: 4999 }, { ...nothing, reached: { minimum: 0, step: 1500 } });
    const at = (step: number) => statusOf(wanders, step, 5000, minimum).says;
    const said = [4999, 1550, 3000, 2999, 1600, 4998].map(at);
    const within = (far: string) => `near the minimum, within ${far} since step ${count(1500)}`;
    expect(said).toEqual(['0.15', '0.005', '0.15', '0.15', '0.01', '0.15'].map(within));
  });

  it('says that it reached a minimum from that step on, not before', () => {
    const done = labelled({ reached: { minimum: 0, step: 1 } });
    expect(says(done, 0)).toContain('at the start');
    expect(says(done, 1)).toBe('reached the minimum at step 1');
    expect(status(done, 1).tone).toBe('good');
    expect(says(done, 1, several)).toBe('reached a minimum at step 1');
  });

  it('tells a local minimum from the global one', () => {
    const trapped = labelled({ reached: { minimum: 1, step: 1 } });
    expect(says(trapped, 2, traps)).toBe('in a local minimum since step 1');
    expect(status(trapped, 2, traps).tone).toBe('calm');
  });

  it('says when it diverged, and what was undefined', () => {
    expect(says(path([[1, 0], [NaN, 0]], { kind: 'diverged', step: 1 }, nothing), 2)).toBe('diverged at step 1'); // prettier-ignore
    expect(says(path([[1, 0], [NaN, 0]], { kind: 'undefined', step: 1, where: 'log(x)' }, nothing), 1)).toBe('undefined at step 1: log(x)'); // prettier-ignore
  });

  it('keeps when it left the view, whatever it does later', () => {
    const lost = path([[1, 0], [5, 0], [NaN, 0]], { kind: 'diverged', step: 2 }, { ...nothing, leftView: 1 }); // prettier-ignore
    expect(says(lost, 0)).toContain('at the start');
    expect(says(lost, 1)).toBe('left the view at step 1');
    expect(status(lost, 2).says).toBe('diverged at step 2');
    expect(status(lost, 2).also).toEqual(['left the view at step 1']);
    const back = labelled({ leftView: 1, reached: { minimum: 0, step: 2 } });
    expect(status(back, 2).says).toBe('reached the minimum at step 2');
    expect(status(back, 2).also).toEqual(['left the view at step 1']);
    expect(says(labelled({ stalled: 1 }), 1)).toBe('stalled at step 1');
  });

  it('says what failed, and that it waits for its rows', () => {
    const failed = new Path();
    failed.failure = 'unknown name: q';
    expect(says(failed, 0)).toBe('does not run: unknown name: q');
    expect(says(null, 0)).toBe('computing');
    expect(statusOf(null, 0, 2, minimum, true).says).toBe('not computed');
    expect(says(path([[1, 0]]), 1)).toBe('computing');
    expect(says(labelled({}), 3)).toBe('computing');
  });
});

describe('a row of the table', () => {
  const row = (of: Path | null, step: number, stationary = minimum, hidden = false) =>
    report({ hidden }, of, step, stationary, status(of, step, stationary));

  it('says where the run is, its loss, how far the minimum is, and everything that holds', () => {
    expect(row(labelled({ stalled: 1, leftView: 1 }), 1)).toEqual({
      step: '1',
      x: '0.500',
      y: '0.000',
      loss: '0.25',
      distance: '0.5',
      status: 'left the view at step 1; stalled at step 1',
    });
  });

  it('says the distance once', () => {
    expect(row(labelled({}), 1).status).toBe('under way');
    expect(row(labelled({}), 2).status).toBe('2 steps taken');
  });

  it('has a dash where the surface has no minimum, and where the run is no number', () => {
    expect(row(labelled({}), 1, []).distance).toBe('—');
    const lost = path([[1, 0], [NaN, 0]], { kind: 'diverged', step: 1 }, nothing); // prettier-ignore
    expect(row(lost, 2)).toEqual({ step: '1', x: '—', y: '0.000', loss: '—', distance: '—', status: 'diverged at step 1' }); // prettier-ignore
  });

  it('says of a hidden run that it is hidden, and of a run to come that it is computed', () => {
    expect(row(labelled({}), 1, minimum, true).status).toBe('hidden');
    expect(row(labelled({}), 1, minimum, true).loss).toBe('—');
    expect(row(null, 1)).toEqual({ step: '—', x: '—', y: '—', loss: '—', distance: '—', status: 'computing' });
  });
});
