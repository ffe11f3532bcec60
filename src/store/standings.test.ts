import { describe, expect, it } from 'vitest';
import type { Stationary } from './facts';
import { Path } from './path';
import { eventsOf, standings } from './standings';
import { nothing, path } from './testing/paths';

const minimum: Stationary = [{ at: [0, 0], kind: 'minimum', value: 0 }];
const traps: Stationary = [...minimum, { at: [3, 3], kind: 'local minimum', value: 1 }];

describe('the sentence', () => {
  const near = { name: 'Near', path: path([[1, 0], [0.1, 0]]) }; // prettier-ignore
  const far = { name: 'Far', path: path([[1, 0], [0.9, 0]]) }; // prettier-ignore
  const mid = { name: 'Mid', path: path([[1, 0], [0.5, 0]]) }; // prettier-ignore
  const gone = { name: 'Gone', path: path([[1, 0], [NaN, 0]], { kind: 'diverged', step: 1 }) }; // prettier-ignore
  const there = (name: string, step: number, index = 0) => ({
    name,
    path: path([[1, 0], [0, 0], [0, 0]], { kind: 'budget', step: 2 }, { ...nothing, reached: { minimum: index, step } }), // prettier-ignore
  });
  const text = (...args: Parameters<typeof standings>) => standings(...args).map((part) => part.text).join(''); // prettier-ignore

  it('orders the runs by distance', () => {
    expect(text([far, near, mid], 1, minimum)).toBe(
      'At step 1 Near is nearest the minimum, 0.1 away, ahead of Mid; Far is farthest, 0.9.',
    );
  });

  it('says what all were given, once none has anything left', () => {
    const spent = (name: string, ...rows: Parameters<typeof path>[0]) => {
      const of = path(rows, { kind: 'budget', step: rows.length - 1 }, nothing);
      of.spent = 40;
      return { name, path: of };
    };
    const [long, short] = [spent('Long', [1, 0], [0.5, 0], [0.1, 0]), spent('Short', [1, 0], [0.9, 0])];
    expect(text([long, short], 2, minimum)).toBe(
      'Given 40 evaluations each, Long is nearest the minimum, 0.1 away, ahead of Short.',
    );
    expect(text([long, short], 1, minimum)).toBe('At step 1 Long is nearest the minimum, 0.5 away, ahead of Short.');
    expect(text([short, gone], 5, minimum)).toBe('Given 40 evaluations each, Short is 0.9 from the minimum; Gone has diverged.'); // prettier-ignore
  });

  it('ranks no single run', () => {
    expect(text([mid], 1, minimum)).toBe('At step 1 Mid is 0.5 from the minimum.');
    expect(text([mid], 1, [])).toBe('At step 1 Mid has a loss of 0.25.');
    expect(text([near, gone], 1, minimum)).toBe('At step 1 Near is 0.1 from the minimum; Gone has diverged.');
  });

  it('counts those that diverged where there are many', () => {
    const many = ['A', 'B', 'C', 'D', 'E'].map((each) => ({ ...gone, name: each }));
    expect(text(many, 1, minimum)).toBe('At step 1 A, B and 3 others have diverged.');
  });

  it('does not rank runs that are equally far', () => {
    const same = { ...near, name: 'Same' };
    expect(text([near, same], 1, minimum)).toBe('At step 1 all are 0.1 from the minimum.');
    expect(text([near, same, gone], 1, minimum)).toBe(
      'At step 1 Near and Same are 0.1 from the minimum; Gone has diverged.',
    );
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
    expect(text([near, nowhere], 1, [])).toBe('At step 1 Near has a loss of 0.01; Nowhere is undefined.');
  });

  it('names those that diverged', () => {
    expect(text([near, mid, gone], 1, minimum)).toBe(
      'At step 1 Near is nearest the minimum, 0.1 away, ahead of Mid; Gone has diverged.',
    );
    expect(text([gone, { ...gone, name: 'Lost' }], 1, minimum)).toBe('At step 1 Gone and Lost have diverged.');
  });

  it('sets apart who has reached the minimum, and ranks the others', () => {
    expect(text([near, there('Done', 1), mid], 1, minimum)).toBe(
      'At step 1 Done has reached the minimum (at step 1); of the others Near is nearest the minimum, 0.1 away, ahead of Mid.',
    );
    expect(text([there('Late', 2), there('Early', 1)], 2, minimum)).toBe(
      'At step 2 Early and Late have reached the minimum (the first at step 1).',
    );
    expect(text([there('Late', 2), there('Early', 1)], 1, minimum)).toBe(
      'At step 1 Early has reached the minimum (at step 1); Late is 0 from the minimum.',
    );
  });

  it('says of those that wander about the minimum how far they do', () => {
    const wanders = (name: string, far: number) => ({
      name,
      path: path([[1, 0], [0, 0], [far, 0]], { kind: 'budget', step: 2 }, { ...nothing, reached: { minimum: 0, step: 1 } }), // prettier-ignore
    });
    expect(text([wanders('Bee', 0.2)], 2, minimum)).toBe(
      'At step 2 Bee is near the minimum (within 0.2 since step 1).',
    );
    expect(text([wanders('Bee', 0.2), wanders('Fly', 0.31), there('Done', 2)], 2, minimum)).toBe(
      'At step 2 Done has reached the minimum (at step 2); Bee and Fly are near the minimum (within 0.31 since step 1).',
    );
    expect(eventsOf([wanders('Bee', 0.2)], 0, 2, minimum)).toEqual(['Bee reached the minimum at step 1']);
  });

  it('calls a trap by its name', () => {
    expect(text([near, there('Stuck', 1, 1)], 1, traps)).toBe(
      'At step 1 Stuck is in a local minimum (since step 1); Near is 0.1 from the global minimum.',
    );
  });

  it('says where all begin, and that there is nothing to tell', () => {
    expect(text([near, far], 0, minimum)).toBe('All start at one place, 1 from the minimum.');
    expect(text([near], 0, minimum)).toBe('Near starts 1 from the minimum.');
    expect(text([near, far], 0, [])).toBe('All start at one place, at a loss of 1.');
    expect(text([], 5, minimum)).toBe('No optimizer is shown.');
  });

  it('claims nothing of runs that are not computed so far, or do not run', () => {
    expect(text([near, { name: 'Later', path: null }], 1, minimum)).toBe('Computing step 1.');
    expect(text([near], 2, minimum)).toBe('Computing step 2.');
    expect(text([near], 2, minimum, true)).toBe('Step 2 is not computed.');
    const failed = new Path();
    failed.failure = 'unknown name: q';
    expect(text([near, { name: 'Never', path: failed }], 1, minimum)).toBe(
      'At step 1 Near is 0.1 from the minimum; Never does not run.',
    );
    expect(text([near, { name: 'Never', path: failed }], 0, minimum)).toBe(
      'At step 0 Near is 1 from the minimum; Never does not run.',
    );
  });

  it('tells what happened between two steps, in its order', () => {
    const runs = [gone, there('Late', 2), there('Early', 1)];
    expect(eventsOf(runs, 0, 1, minimum)).toEqual(['Gone diverged at step 1', 'Early reached the minimum at step 1']);
    expect(eventsOf(runs, 1, 2, minimum)).toEqual(['Late reached the minimum at step 2']);
    expect(eventsOf(runs, 2, 9, minimum)).toEqual([]);
  });
});
