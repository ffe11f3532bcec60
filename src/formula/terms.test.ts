// What of each rule can be drawn, told from its text alone.
import { describe, expect, it } from 'vitest';
import { optimizers } from '../optimizers/_index';
import { defineOptimizer, ruleText } from './define-optimizer';
import type { ResolvedForm } from './define';
import { print } from './print';
import { termsOf } from './terms';

/** Terms in short: `g slope, m slope | 1/(sqrt(v) + eps) of v`. */
function told(form: ResolvedForm, set: Record<string, number | boolean> = {}): string {
  const { vectors, scales } = termsOf(form, ruleText(form, set));
  const arrows = vectors.map(({ name, kind }) => `${name} ${kind}`).join(', ');
  const divisors = scales.map(({ over, under, names }) => {
    const factors = over.map(print).join('*');
    return ` | ${factors === '' ? '1' : factors}/(${print(under)}) of ${names.join(', ')}`;
  });
  return arrows + divisors.join('');
}

function formOf(id: string, name: string): ResolvedForm {
  const form = optimizers.get(id)?.form(name);
  if (!form) throw new Error(`no form: ${id}:${name}`);
  return form;
}

/** Every text there is: forms that share one stand once. With all that can be switched on. */
const expected: Readonly<Record<string, string>> = {
  'sgd:keras': 'g slope',
  'momentum:keras': 'g slope, v displacement',
  'momentum:pytorch': 'g slope, b slope',
  'momentum:optax': 'g slope, b slope',
  'momentum:paper': 'g slope',
  'nesterov:keras': 'g slope, v displacement',
  'nesterov:pytorch': 'g slope, b slope',
  'nesterov:paper': 'y point, grad(y) slope, v displacement',
  'nesterov:original': 'g slope, x point',
  'adagrad:keras': 'g slope | 1/(sqrt(s + eps)) of s',
  'adagrad:pytorch': 'g slope | 1/(sqrt(s) + eps) of s',
  'adagrad:optax': 'g slope, u direction | 1/(sqrt(s + eps)) of s',
  'adagrad:paper': 'g slope | 1/(eps + sqrt(s)) of s',
  'adadelta:keras': 'g slope, delta displacement | sqrt(D + eps)/(sqrt(G + eps)) of D, G',
  'adadelta:paper': 'g slope, delta displacement | sqrt(D + eps)/(sqrt(G + eps)) of D, G',
  'rmsprop:keras': 'g slope, a slope, m displacement | 1/(sqrt(v - a^2 + eps)) of v',
  'rmsprop:pytorch': 'g slope, a slope, b direction | 1/(sqrt(v - a^2) + eps) of v',
  'adam:keras': 'g slope, m slope | 1/(sqrt(v) + eps) of v',
  'adam:pytorch': 'g slope, m slope, mhat slope | 1/(sqrt(vhat) + eps) of vhat, v',
  'adamax:keras': 'g slope, m slope | 1/(u + eps) of u',
  'adamax:pytorch': 'g slope, m slope | 1/(u) of u',
  'adamax:paper': 'g slope, m slope | 1/(u) of u',
  'nadam:keras': 'g slope, m slope, mhat slope | 1/(sqrt(vhat) + eps) of vhat, v',
  'nadam:optax': 'g slope, m slope, mhat slope | 1/(sqrt(vhat) + eps) of vhat, v',
  'amsgrad:keras': 'g slope, m slope | 1/(sqrt(vmax) + eps) of vmax, v',
  'amsgrad:pytorch': 'g slope, m slope, mhat slope | 1/(sqrt(vhat) + eps) of vhat, vmax, v',
  'amsgrad:optax': 'g slope, m slope, mhat slope | 1/(sqrt(vmax) + eps) of vmax, v',
  'amsgrad:paper': 'g slope, m slope | 1/(sqrt(vmax)) of vmax, v',
};

describe('the terms of every rule and form', () => {
  const all = [...optimizers].map(([id, rule]) => rule.formNames.map((name) => [id, name] as const));

  /** With everything on that can be. */
  const whole = (form: ResolvedForm): string => {
    const acting: (readonly [string, number | boolean])[] = Object.entries(form.hyper).map(
      ([key, { default: value, off }]) => [key, off && value === 0 ? 0.5 : value],
    );
    const on: (readonly [string, boolean])[] = Object.keys(form.toggles).map((key) => [key, true]);
    return told(form, Object.fromEntries<number | boolean>([...acting, ...on]));
  };

  it.each(all.slice(0, 10).flat())('%s:%s are told from its text', (id, name) => {
    const form = formOf(id, name);
    const title = [name, ...form.sharedWith]
      .map((each) => `${id}:${each}`)
      .find((each) => Object.hasOwn(expected, each));
    expect(whole(form)).toBe(expected[title ?? '']);
  });

  it('of the other rules are those of terms.txt', async () => {
    const lines = all
      .slice(10)
      .flat()
      .map(
        ([id, name]) =>
          `${id}:${name}\n  ${told(formOf(id, name))}\n  with all that can be on: ${whole(formOf(id, name))}`,
      );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./testing/terms.txt');
  });

  it('leave out what a toggle or a zero takes out of the equations', () => {
    const keras = formOf('rmsprop', 'keras');
    expect(told(keras, { momentum: 0, centered: false })).toBe('g slope | 1/(sqrt(v + eps)) of v');
    const pytorch = formOf('adam', 'pytorch');
    expect(told(pytorch, { bias: false })).toBe('g slope, m slope | 1/(sqrt(v) + eps) of v');
  });
});

describe('the terms of other texts', () => {
  const rule = (update: string, state: Record<string, string>, hyper: Record<string, number> = {}): ResolvedForm => {
    const form = defineOptimizer({
      name: 'Test', fullName: 'A test', year: 2000, authors: '', family: 'plain', idea: '', references: [],
      hyper: Object.fromEntries(
        Object.entries({ lr: 0.1, c: 0.9, ...hyper }).map(([name, value]) => [
          name,
          { label: name, does: name, range: [0, 1], scale: 'linear', default: value },
        ]),
      ),
      forms: {
        paper: {
          update,
          state: Object.fromEntries(Object.entries(state).map(([name, initial]) => [name, { type: 'vector', initial }])),
        },
      },
    }).form('paper'); // prettier-ignore
    if (!form) throw new Error('no form');
    return form;
  };

  it.each([
    // a state that starts at theta and an average of points are points
    [
      'y = (1 - c)*z + c*theta\nz = z - lr*grad(y)\ntheta = c*theta + (1 - c)*z',
      { z: 'theta' },
      'y point, grad(y) slope, z point',
    ],
    // an average that starts at 0 is nothing the plane has a place for
    ['a = c*a + (1 - c)*theta\ntheta = theta - lr*g + 0.1*(theta - a)', { a: '0' }, 'g slope'],
    // the difference of points
    ['d = theta - prev(theta, 2)\ntheta = theta - lr*g + c*d', {}, 'g slope, d displacement'],
    // signs have no unit, absolute values and largest gradients no direction
    ['h = sign(g)\nu = max(c*u, abs(g))\ntheta = theta - lr*h/u', { u: '0' }, 'g slope, h direction | 1/(u) of u'],
    // products that are neither
    ['q = g*abs(g)\ntheta = theta - lr*q', {}, 'g slope'],
    // a norm scales all directions alike: no ellipse
    ['h = g/norm(g)\ntheta = theta - lr*h', {}, 'g slope, h direction'],
  ] as const)('%s', (update, state, terms) => {
    expect(told(rule(update, { ...state }))).toBe(terms);
  });
});
