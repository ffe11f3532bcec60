// What must hold of modifiers that no library has, and between modifiers and the rules that have the same built in.
import { describe, expect, it } from 'vitest';
import type { Point } from '../formula/define';
import { ruleText } from '../formula/define-optimizer';
import { modifiable } from '../formula/modify';
import { optimizers } from '../optimizers/_index';
import { evaluators, named, scripted, surface } from '../optimizers/testing/drive';
import { modifiers } from './_index';

type Set = Readonly<Record<string, number>>;
const rosenbrock = surface({ formula: '(1 - x)^2 + 100*(y - x^2)^2', parameters: {} });
const start: Point = [-1.2, 1];

const textOf = (rule: string, form: string, set: Set) => {
  const plain = optimizers.get(rule)?.form(form) ?? expect.fail(`no form: ${rule}:${form}`);
  return ruleText(modifiable(plain, modifiers).modified(set), set);
};

describe.each(evaluators)('$name', ({ drive }) => {
  const path = (rule: string, form: string, set: Set): number[] =>
    drive(textOf(rule, form, set), rosenbrock, start, 100).flat();
  const close = (a: readonly number[], b: readonly number[], within: number) => {
    expect(a).toHaveLength(b.length);
    expect(Math.max(...a.map((each, i) => Math.abs(each - b[i])))).toBeLessThanOrEqual(within);
  };

  it('SGD with SAM is the rule of that name', () => {
    const [form] = optimizers.get('sam')?.formNames ?? expect.fail('no rule: sam');
    close(path('sgd', 'keras', { lr: 0.001, sam: 0.1 }), path('sam', form, { lr: 0.001, rho: 0.1 }), 1e-15);
  });

  it('Adam with decoupled decay is AdamW', () => {
    const set = { lr: 0.05, wd: 0.1, eps: 1e-8 };
    close(path('adam', 'keras', set), path('adamw', 'keras', set), 1e-12);
  });

  it('L2 and decoupled decay are the same for plain descent, and no longer with momentum', () => {
    const decayed = (rule: string, name: string) => path(rule, 'keras', { lr: 0.001, [name]: 0.1 });
    close(decayed('sgd', 'l2'), decayed('sgd', 'wd'), 1e-13);
    expect(decayed('momentum', 'l2').at(-1)).not.toBeCloseTo(decayed('momentum', 'wd').at(-1) ?? NaN, 6);
  });

  it('a limit that nothing reaches changes nothing, and neither does Lookahead that goes all the way', () => {
    const plain = path('momentum', 'keras', { lr: 0.001 });
    for (const set of [{ clipvalue: 1e9 }, { clipnorm: 1e9 }, { lookahead: 5, lookahead_alpha: 1 }] as readonly Set[])
      close(path('momentum', 'keras', { lr: 0.001, ...set }), plain, 1e-12);
  });
});

it('the inverse square root rises to the whole rate at the end of its warm-up, and falls as 1/sqrt(t)', () => {
  const rates = named(textOf('sgd', 'keras', { lr: 0.5, invsqrt: 16 }), scripted([[1, 1]]), [0, 0], 64, 'lr').map(([rate]) => rate); // prettier-ignore
  rates.forEach((rate, k) => {
    const t = k + 1;
    expect(rate).toBeCloseTo(0.5 * Math.sqrt(16) * Math.min(1 / Math.sqrt(t), t / 16 ** 1.5), 14);
  });
  expect([rates[15], rates[63]]).toEqual([0.5, 0.25]);
});
