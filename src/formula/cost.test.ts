import { describe, expect, it } from 'vitest';
import { programOf } from '../engine/compile';
import { optimizers } from '../optimizers/_index';
import { costOf, type Asked, type Cost } from './cost';
import type { Form, ResolvedForm } from './define';
import { defineOptimizer, ruleText } from './define-optimizer';

const hyper = {
  lr: { label: 'rate', does: 'x', range: [0, 1], scale: 'linear', default: 0.1 },
  beta: { label: 'decay', does: 'x', range: [0, 1], scale: 'linear', off: true, default: 0.9 },
} as const;

function formOf(update: string, state: Form['state'] = {}): ResolvedForm {
  const rule = defineOptimizer({
    name: 'Test',
    year: 2000,
    fullName: 'A test',
    authors: 'Nobody',
    family: 'plain',
    idea: 'Nothing.',
    hyper,
    forms: { paper: { update, state } },
    references: [],
  });
  const form = rule.form('paper');
  if (!form) throw new Error('no form');
  return form;
}

function cost(form: ResolvedForm, set: Readonly<Record<string, number>> = {}): Cost {
  return costOf(form, ruleText(form, set));
}

/** Costs what the compiler counts: evaluations, and slots beyond theta, what stands for t, a search's notes, and what follows from pairs. */
function expectCompiled(form: ResolvedForm, set: Readonly<Record<string, number>> = {}): void {
  const { evaluations, kept } = cost(form, set);
  const program = programOf(ruleText(form, set), { formula: 'x^2 + y^4', parameters: {} }, 'none');
  for (const [kind, { least, most }] of Object.entries(evaluations)) {
    const counted: number | string = program.evaluations[kind as Asked];
    // The compiler sums up what is not the same in every step.
    if (typeof counted === 'number') expect(most, kind).toBe(counted);
    else expect(least, kind).toBeLessThan(most);
  }
  const slots = program.slots.filter(
    ({ name }) => !/^(?:theta\.|power\d|count\.|known\.|pairs\.|pair\d+\.r$)/.test(name),
  );
  expect(kept.reduce((sum, { size }) => sum + size, 0)).toBe(slots.length);
}

const vector = { type: 'vector', initial: '0' } as const;

describe('costOf(form, values)', () => {
  it.each([
    ['nothing but a gradient', 'theta = theta - lr*g', {}],
    ['an average', 'm = beta*m + g\ntheta = theta - lr*m', { m: vector }],
    ['a number and a power', 'P = P*beta\ntheta = theta - lr*P*beta^t*g', { P: { type: 'scalar', initial: '1' } }],
    ['a state that is never read', 'm = beta*g\ntheta = theta - lr*m', { m: vector }],
    ['two points', 'y = theta - beta*g\ntheta = y - lr*grad(y)', {}],
    ['the same point twice', 'h = grad(theta)\ntheta = theta - lr*(g + h)', {}],
    ['the same words at two points', 'theta = theta - lr*grad(theta)\ntheta = theta - lr*grad(theta)', {}],
    ['the loss', 'theta = theta - lr*(f(theta) + f(theta - g))*g', {}],
    ['a look back', 'theta = theta - lr*g + beta*(theta - prev(theta, 2))', {}],
    ['gradients of before', 'theta = theta - lr*(g + prev(g) + prev(g, 3))', {}],
    ['a state of before', 'm = beta*m + g\ntheta = theta - lr*(m + prev(m) + prev(m, 2))', { m: vector }],
  ] as const)('counts as the compiler does: %s', (_, update, state) => {
    expectCompiled(formOf(update, state));
  });

  it.each(
    [...optimizers].flatMap(([id, rule]) => rule.formNames.map((name) => [`${id}:${name}`, rule.form(name)] as const)),
  )('counts as the compiler does: %s', (_, form) => {
    if (!form) throw new Error('no form');
    // With every term that a zero would switch off: the compiler keeps those.
    const acting = Object.entries(form.hyper).flatMap(([name, { default: value, off }]) =>
      off === true && value === 0 ? [[name, 0.5]] : [],
    );
    const set = Object.fromEntries(acting) as Readonly<Record<string, number>>;
    expectCompiled(form, set);
  });

  it('says what is remembered, and from when', () => {
    const form = formOf('m = beta*m + g + prev(g)\ntheta = theta - lr*m + prev(theta, 2)', { m: vector });
    expect(cost(form).kept).toEqual([
      { name: 'm', size: 2, back: 0 },
      { name: 'g', size: 2, back: 1 },
      { name: 'theta', size: 2, back: 1 },
    ]);
  });

  it('leaves out what a zero switches off, as the equations do', () => {
    const form = formOf('m = beta*m + g\ntheta = theta - lr*m', { m: vector });
    expect(cost(form, { beta: 0 }).kept).toEqual([]);
  });

  it('tells what every step costs from what some do', () => {
    const form = formOf('h = where(t < 3, f(theta), 1)\ntheta = theta - lr*g/h');
    expect(cost(form).evaluations).toMatchObject({ f: { least: 0, most: 1 }, grad: { least: 1, most: 1 } });
  });
});
