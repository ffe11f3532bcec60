// What is tuned of which rule, and from where.
import { describe, expect, it } from 'vitest';
import { startCounts } from './fair';
import { all } from './rest';
import { isTunable, searchedOf, tuningStarts } from './tune-plan';

const names = (rule: string, two = true) => {
  const form = all.optimizers.get(rule)?.formNames[0] ?? '';
  return searchedOf({ rule, form }, two, all).map(({ name }) => name);
};

describe('what is tuned', () => {
  it.each([
    ['sgd', ['lr']],
    ['momentum', ['lr', 'momentum']],
    ['adam', ['lr', 'beta1']],
    ['rmsprop', ['lr', 'rho']],
    ['prodigy', ['lr', 'beta1']],
    ['asgd', ['lr']],
    ['armijo', ['t0']],
    ['polyak', ['hmax']],
    ['nelder-mead', ['size']],
    ['dogleg', ['D0']],
    ['levenberg-marquardt', ['tau']],
    ['newton', []],
    ['bfgs', []],
  ])('of %s: %j', (rule, expected) => {
    expect(names(rule)).toEqual(expected);
    expect(names(rule, false)).toEqual(expected.slice(0, 1));
  });

  it('is the learning rate of every form that has one, over its slider', () => {
    for (const [rule, optimizer] of all.optimizers)
      for (const form of optimizer.formNames) {
        const hyper = optimizer.form(form)?.hyper ?? {};
        if (!Object.hasOwn(hyper, 'lr')) continue;
        expect(searchedOf({ rule, form }, false, all)).toEqual([{ name: 'lr', range: hyper.lr.range, scale: 'log' }]);
        expect(isTunable({ rule, form }, all)).toBe(true);
      }
  });
});

describe('where it starts', () => {
  const home = [[-2, 2], [0, 10]] as const; // prettier-ignore

  it('is as many places as are said, in the view or about the start', () => {
    for (const count of startCounts) {
      const starts = tuningStarts(count, [1, 5], home);
      expect(new Set(starts.map(String)).size).toBe(count);
      expect(starts.every(([x, y]) => x > -2 && x < 2 && y > 0 && y < 10)).toBe(true);
    }
    expect(tuningStarts(5, [1, 5], home)).toEqual([[1, 5], [0.6, 5], [1.4, 5], [1, 4], [1, 6]]); // prettier-ignore
    expect(tuningStarts(9, [7, 7], home)[4]).toEqual([0, 5]);
  });
});
