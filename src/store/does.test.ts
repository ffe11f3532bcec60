import { describe, expect, it } from 'vitest';
import { optimizers } from '../optimizers/_index';
import { doesSay } from './does';

const say = (rule: string, name: string, value: number): string => {
  const hyper = optimizers.get(rule)?.hyper[name];
  return hyper ? doesSay(hyper, value) : '';
};

describe('what a hyper-parameter does', () => {
  it('changes with its value', () => {
    expect(say('adam', 'beta1', 0.9)).toBe(
      'keeps 90\u00a0% of the old average each step, so that it remembers about 10 gradients',
    );
    expect(say('adam', 'beta1', 0.999)).toContain('keeps 99.9\u00a0% of the old average');
    expect(say('adam', 'beta1', 0.999)).toContain('about 1\u202f000 gradients');
    expect(say('adam', 'beta1', 0)).toBe('no memory: the average is the newest gradient');
    expect(say('adamax', 'beta2', 0.99)).toContain('fade by 1\u00a0% each step');
    expect(say('adagrad', 'decay', 0.02)).toBe('the learning rate has halved after 50 steps');
    expect(say('sgd', 'lr', 1e-7)).toBe('a slope of 1 makes a step of 10⁻⁷');
  });

  it('is said of every hyper-parameter of every rule, at every value, and stays short', () => {
    for (const [id, { hyper }] of optimizers)
      for (const [name, each] of Object.entries(hyper))
        for (const value of [0, 1e-12, 0.5, 0.99999, each.default, ...each.range]) {
          const text = doesSay(each, value);
          expect(text, `${id} ${name} at ${value}`).toMatch(/^[a-z][^{}]{8,99}$/);
          expect(text, `${id} ${name} at ${value}`).not.toMatch(/NaN|undefined|\.$/);
        }
  });
});
