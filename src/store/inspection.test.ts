import { describe, expect, it } from 'vitest';
import { Inspections } from './inspection';

/** Inspections with the questions they asked, and a way to answer the last. */
function desk() {
  const asked: [key: string, step: number][] = [];
  const inspections: Inspections = new Inspections(
    (key, step) => asked.push([key, step]),
    () => inspections.show(),
  );
  const answer = (key: string, step: number, generation = 1) =>
    inspections.received({ key, generation, inspection: { step, values: [{ name: 'g', value: [step, generation] }] } });
  const shown = () => inspections.store.getState().shown;
  return { asked, inspections, answer, shown };
}

describe('inspections', () => {
  it('ask for a step and the one before, one after the other', () => {
    const { asked, inspections, answer, shown } = desk();
    inspections.want('a', 7);
    expect(asked).toEqual([['a', 7]]);
    answer('a', 7);
    expect(shown()).toBeNull();
    expect(asked.at(-1)).toEqual(['a', 6]);
    answer('a', 6);
    expect(shown()).toMatchObject({ key: 'a', step: 7, now: [{ value: [7, 1] }], before: [{ value: [6, 1] }] });
    inspections.want('a', 6);
    expect(asked.length).toBe(3); // 6 is known
    inspections.want('a', 7);
    expect(shown()?.step).toBe(7);
  });

  it('skip what was wanted while a question was on its way', () => {
    const { asked, inspections, answer, shown } = desk();
    for (const step of [0, 5, 9, 1]) inspections.want('a', step);
    answer('a', 0);
    expect(asked).toEqual([['a', 0], ['a', 1]]); // prettier-ignore
    answer('a', 1);
    expect(shown()?.step).toBe(1);
  });

  it('show steps of a race that moves on with every answer', () => {
    const { asked, inspections, answer, shown } = desk();
    const seen = new Set<number | undefined>();
    for (let step = 10; step < 40; step += 3) {
      inspections.want('a', step);
      answer(...(asked.at(-1) ?? ['a', 0]));
      seen.add(shown()?.step);
    }
    expect(seen.size).toBeGreaterThan(4);
  });

  it('drop answers about another run or an older computation', () => {
    const { asked, inspections, answer, shown } = desk();
    inspections.want('a', 0);
    inspections.want('b', 1);
    answer('a', 0);
    expect(shown()).toBeNull();
    answer('b', 1, 2);
    answer('b', 0, 3);
    expect(shown()).toBeNull();
    expect(asked.at(-1)).toEqual(['b', 1]);
    answer('b', 1, 3);
    expect(shown()).toMatchObject({ key: 'b', step: 1, now: [{ value: [1, 3] }], before: [{ value: [0, 3] }] });
  });

  it('ask anew after the runs have changed', () => {
    const { asked, inspections } = desk();
    inspections.want('a', 3);
    inspections.forget();
    inspections.want('a', 3);
    expect(asked).toEqual([['a', 3], ['a', 3]]); // prettier-ignore
  });

  it('show the last step of a run that ended before', () => {
    const { inspections, answer, shown } = desk();
    inspections.want('a', 100);
    answer('a', 4);
    answer('a', 3);
    expect(shown()).toMatchObject({ step: 4 });
  });
});
