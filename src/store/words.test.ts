import { describe, expect, it } from 'vitest';
import type { End, Labels } from '../engine/types';
import { Path } from './path';
import { standings } from './standings';
import { statusOf } from './status';
import type { Stationary } from './status';

const minimum: Stationary = [{ at: [0, 0], kind: 'minimum', value: 0 }];
const traps: Stationary = [...minimum, { at: [3, 3], kind: 'local minimum', value: 1 }];
const view = [[-1, 1], [-1, 1]] as const; // prettier-ignore
const nothing: Labels = { reached: null, stalled: null, leftView: null };

function path(
  points: readonly (readonly [number, number])[],
  end: End | null = null,
  labels: Labels | null = null,
): Path {
  const made = new Path();
  made.append(0, Float64Array.from(points.flatMap(([x, y]) => [x, y, x * x + y * y])));
  made.end = end;
  made.labels = labels;
  return made;
}

const budget = { kind: 'budget', step: 2 } as const;
const says = (of: Path | null, step: number, stationary = minimum) => statusOf(of, step, 2, stationary, view).says;

describe('the status of a run', () => {
  it('is the distance to the minimum while it is on its way', () => {
    expect(says(path([[1, 0], [0.5, 0], [0.25, 0]], budget, nothing), 1)).toBe('on its way, 0.5 from the minimum'); // prettier-ignore
  });

  it('says that it reached a minimum from that step on, not before', () => {
    const done = path([[1, 0], [0, 0], [0, 0]], budget, { ...nothing, reached: { minimum: 0, step: 1 } }); // prettier-ignore
    expect(says(done, 0)).toContain('on its way');
    expect(says(done, 1)).toBe('reached the minimum at step 1');
  });

  it('tells a local minimum from the global one', () => {
    const trapped = path([[1, 0], [3, 3], [3, 3]], budget, { ...nothing, reached: { minimum: 1, step: 1 } }); // prettier-ignore
    expect(says(trapped, 2, traps)).toBe('reached a local minimum at step 1');
  });

  it('says when it diverged, and what was undefined', () => {
    expect(says(path([[1, 0], [NaN, 0]], { kind: 'diverged', step: 1 }, nothing), 2)).toBe('diverged at step 1'); // prettier-ignore
    expect(says(path([[1, 0], [NaN, 0]], { kind: 'undefined', step: 1, where: 'log(x)' }, nothing), 1)).toBe('undefined at step 1: log(x)'); // prettier-ignore
  });

  it('says that it left the view only while it is outside', () => {
    const out = path([[1, 0], [5, 0], [0.5, 0]], budget, { ...nothing, leftView: 1 }); // prettier-ignore
    expect(says(out, 1)).toBe('left the view at step 1');
    expect(says(out, 2)).toBe('not there after 2 steps');
  });

  it('says what failed, and that it waits for its first rows', () => {
    const failed = new Path();
    failed.failure = 'unknown name: q';
    expect(says(failed, 0)).toBe('does not run: unknown name: q');
    expect(says(null, 0)).toBe('computing');
  });
});

describe('the sentence', () => {
  const near = { name: 'Near', path: path([[1, 0], [0.1, 0]]) }; // prettier-ignore
  const far = { name: 'Far', path: path([[1, 0], [0.9, 0]]) }; // prettier-ignore
  const mid = { name: 'Mid', path: path([[1, 0], [0.5, 0]]) }; // prettier-ignore
  const gone = { name: 'Gone', path: path([[1, 0], [NaN, 0]], { kind: 'diverged', step: 1 }) }; // prettier-ignore
  const text = (...args: Parameters<typeof standings>) => standings(...args).map((part) => part.text).join(''); // prettier-ignore

  it('orders the runs by distance', () => {
    expect(text([far, near, mid], 1, minimum)).toBe(
      'At step 1 Near is nearest the minimum, 0.1 away, ahead of Mid; Far is farthest, 0.9.',
    );
  });

  it('counts those that diverged where there are many', () => {
    const many = ['A', 'B', 'C', 'D', 'E'].map((each) => ({ ...gone, name: each }));
    expect(text(many, 1, minimum)).toBe('At step 1 A, B and 3 others have diverged.');
  });

  it('does not rank runs that are equally far', () => {
    expect(text([near, { ...near, name: 'Same' }], 1, minimum)).toBe('At step 1 all are 0.1 from the minimum.');
  });

  it('names together those that are as far as one can read', () => {
    const same = { ...far, name: 'Too' };
    expect(text([near, far, same], 1, minimum)).toBe(
      'At step 1 Near is nearest the minimum, 0.1 away; Far and Too are farthest, 0.9.',
    );
    expect(text([near, { ...near, name: 'Twin' }, mid, far], 1, minimum)).toBe(
      'At step 1 Near and Twin are nearest the minimum, 0.1 away, ahead of Mid; Far is farthest, 0.9.',
    );
  });

  it('ranks by loss where no minimum is known, and calls nobody lost who is not', () => {
    expect(text([near, far], 1, [])).toBe('At step 1 Near has the least loss, 0.01, ahead of Far.');
    const nowhere = { name: 'Nowhere', path: path([[1, 0], [NaN, 0]], { kind: 'undefined', step: 1, where: 'log(x)' }) }; // prettier-ignore
    expect(text([near, nowhere], 1, [])).toBe('At step 1 Near has the least loss, 0.01; Nowhere is undefined.');
  });

  it('names those that diverged', () => {
    expect(text([near, gone], 1, minimum)).toBe('At step 1 Near is nearest the minimum, 0.1 away; Gone has diverged.');
    expect(text([gone, { ...gone, name: 'Lost' }], 1, minimum)).toBe('At step 1 Gone and Lost have diverged.');
  });

  it('says where all begin, and nothing without runs', () => {
    expect(text([near, far], 0, minimum)).toBe('All start at one place, 1 from the minimum.');
    expect(text([], 5, minimum)).toBe('');
  });
});
