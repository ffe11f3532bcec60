// Results: what the page shows of runs that are computed anew, fail, and go on.
import { describe, expect, it } from 'vitest';
import { Results } from './results';

const rows = (...losses: number[]): Float64Array => Float64Array.from(losses.flatMap((loss) => [0, 0, loss]));
const blank = (count: number): Float64Array => new Float64Array(3 * count);
const budget = (step: number) => ({ kind: 'budget', step }) as const;
const none = { reached: null, stalled: null, leftView: null };

function make(cursor = 0) {
  let changes = 0;
  const results = new Results(
    () => cursor,
    () => changes++,
  );
  return { results, changes: () => changes };
}

describe('results', () => {
  it('keep the old path until the new one has reached the playhead', () => {
    const { results } = make(2);
    results.expect('r1');
    results.chunk('r1', 0, rows(1, 2, 3));
    results.expect('r1');
    results.chunk('r1', 0, rows(7, 8));
    expect(results.path('r1')?.loss(0)).toBe(1);
    results.chunk('r1', 2, rows(9));
    expect(results.path('r1')?.loss(0)).toBe(7);
  });

  it('drop a chunk that does not continue the path', () => {
    const { results, changes } = make();
    results.expect('r1');
    results.chunk('r1', 0, rows(1, 2));
    const before = changes();
    results.chunk('r1', 5, rows(3));
    expect(results.path('r1')?.length).toBe(2);
    expect(changes()).toBe(before);
  });

  it('say that a run was stopped, and take it back when its rows go on', () => {
    const { results } = make();
    results.expect('r1');
    results.chunk('r1', 0, rows(1, 2));
    results.failed('r1', 'the worker fell silent');
    expect(results.path('r1')?.failure).toBe('the worker fell silent');
    results.chunk('r1', 2, rows(3));
    expect(results.path('r1')?.failure).toBeNull();
    expect(results.path('r1')?.length).toBe(3);
    results.ended('r1', budget(2), none);
    expect(results.path('r1')?.complete).toBe(true);
  });

  it('show a new path that fails at once', () => {
    const { results } = make(100);
    results.expect('r1');
    results.chunk('r1', 0, rows(1));
    results.ended('r1', budget(0), none);
    results.expect('r1');
    results.failed('r1', 'unknown name: q');
    expect(results.path('r1')?.failure).toBe('unknown name: q');
  });

  it('forget a run that was removed', () => {
    const { results } = make();
    results.expect('r1');
    results.chunk('r1', 0, rows(1));
    results.forget('r1');
    expect(results.path('r1')).toBeNull();
  });

  it('keep the very old path while the new one is short of the playhead', () => {
    const { results } = make(10);
    results.expect('r1');
    results.chunk('r1', 0, blank(20));
    const old = results.path('r1');
    results.expect('r1');
    results.chunk('r1', 0, blank(5));
    expect(results.path('r1')).toBe(old);
    results.chunk('r1', 5, blank(10));
    expect(results.path('r1')?.length).toBe(15);
  });

  it('show a new path that ends before the playhead', () => {
    const { results } = make(10);
    results.expect('r1');
    results.chunk('r1', 0, blank(20));
    results.expect('r1');
    results.chunk('r1', 0, blank(3));
    results.ended('r1', { kind: 'diverged', step: 2 }, none);
    expect(results.path('r1')?.length).toBe(3);
    expect(results.path('r1')?.end?.kind).toBe('diverged');
  });

  it('drop rows nobody asked for, that do not begin a path, or of runs that are gone', () => {
    const { results } = make();
    results.chunk('r1', 0, blank(3));
    expect(results.path('r1')).toBeNull();
    results.expect('r1');
    results.chunk('r1', 4, blank(3));
    expect(results.path('r1')).toBeNull();
    results.chunk('r1', 0, blank(3));
    results.forget('r1');
    expect(results.path('r1')).toBeNull();
  });
});
