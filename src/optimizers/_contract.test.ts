// What every rule must keep, in every form.
import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { Run } from '../engine/run';
import type { RunJob } from '../engine/types';
import type { ResolvedForm } from '../formula/define';
import { checkRule } from '../formula/check-rule';
import { ruleText } from '../formula/define-optimizer';
import { fold } from '../formula/fold';
import { parse } from '../formula/parse';
import type { Expr } from '../formula/syntax';
import { equations, type Values } from '../formula/tex/equations';
import { optimizers } from './_index';

const forms = [...optimizers].flatMap(([id, rule]) =>
  rule.formNames.map((name) => {
    const form = rule.form(name);
    if (!form) throw new Error(`no form: ${id}:${name}`);
    return { title: `${id}:${name}`, form };
  }),
);

/** All settings of the toggles. */
function settings({ toggles }: ResolvedForm): readonly Readonly<Record<string, boolean>>[] {
  return Object.keys(toggles).reduce<readonly Record<string, boolean>[]>(
    (all, name) => all.flatMap((each) => [true, false].map((value) => ({ ...each, [name]: value }))),
    [{}],
  );
}

/** Hyper-parameters with no term switched off. */
const acting = ({ hyper }: ResolvedForm): Record<string, number> =>
  Object.fromEntries(
    Object.entries(hyper).map(([name, { default: value, off }]) => [name, off === true && value === 0 ? 0.5 : value]),
  );

/** Hyper-parameters with every term switched off that can be. */
const off = ({ hyper }: ResolvedForm): Record<string, number> =>
  Object.fromEntries(Object.entries(hyper).map(([name, each]) => [name, each.off === true ? 0 : each.default]));

/** The page's options: strict, and trust for the marks alone. */
const set = (tex: string): string =>
  katex.renderToString(tex, {
    displayMode: true,
    throwOnError: true,
    strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: ({ command }) => command === '\\htmlData' || command === '\\htmlClass',
  });

const wholeTex = (form: ResolvedForm, values: Values): string => {
  const { block, start } = equations(form, values);
  return [block, start ?? ''].join(' ');
};

describe.each(forms)('$title', ({ form }) => {
  it('has a text that the checker passes', () => {
    expect(() => checkRule(parse(form.update, 'rule', { limits: 'built-in' }), ruleText(form, {}))).not.toThrow();
  });

  it('says what every name of its text is, in a few words', () => {
    const { lines } = parse(form.update, 'rule', { limits: 'built-in' });
    const names = new Set([...Object.keys(form.state), ...lines.map(({ name }) => name)]);
    names.delete('theta');
    for (const name of names) expect(form.meanings[name] ?? '', name).toMatch(/^[a-z][^.]{4,59}$/);
  });

  it('has every hyper-parameter in its equations', () => {
    const shown = settings(form).map((toggles) => wholeTex(form, { hyper: acting(form), toggles }));
    for (const name of Object.keys(form.hyper))
      expect(
        shown.some((tex) => tex.includes(`\\htmlData{name=${name}}`)),
        name,
      ).toBe(true);
  });

  it('has every toggle change its equations', () => {
    for (const name of Object.keys(form.toggles)) {
      const [on, without] = [true, false].map((value) => {
        const toggles = { ...settings(form)[0], [name]: value };
        return wholeTex(form, { hyper: acting(form), toggles });
      });
      expect(on, name).not.toBe(without);
    }
  });

  it('leaves a term out of its equations where 0 switches it off', () => {
    const toggles = settings(form)[0];
    for (const [name, each] of Object.entries(form.hyper))
      if (each.off === true) {
        const hyper = { ...acting(form), [name]: 0 };
        expect(wholeTex(form, { hyper, toggles }), name).not.toContain(`\\htmlData{name=${name}}`);
      }
  });

  it('has equations that KaTeX sets in strict mode', () => {
    for (const toggles of settings(form))
      for (const hyper of [acting(form), off(form)])
        for (const plain of [true, false]) {
          const { block, start } = equations(form, { hyper, toggles }, { plain });
          expect(set(block)).toContain('katex');
          if (start !== null) expect(set(start)).toContain('katex');
        }
  });

  it('assigns theta and every state once, nothing twice, and reads what it declares', () => {
    const { lines } = parse(form.update, 'rule', { limits: 'built-in' });
    const assigned = lines.map(({ name }) => name);
    expect(new Set(assigned).size).toBe(assigned.length);
    for (const name of ['theta', ...Object.keys(form.state)]) expect(assigned).toContain(name);
    for (const point of form.points) expect(assigned).toContain(point);
  });

  it('chooses between cases only as a whole line, so that the equation reads as in a paper', () => {
    for (const toggles of settings(form)) {
      const { lines } = fold(parse(form.update, 'rule', { limits: 'built-in' }), { toggles, zeros: new Set() });
      for (const { value } of lines) expect(childrenOf(value).some(chooses)).toBe(false);
    }
  });

  it('has defaults that it can take, on the slider or off', () => {
    for (const [name, { default: value, range, limits, scale }] of Object.entries(form.hyper)) {
      expect(range[0], name).toBeLessThan(range[1]);
      expect(value >= range[0] || value === 0, name).toBe(true);
      expect(value, name).toBeLessThanOrEqual(range[1]);
      if (limits) expect(limits[0] <= value && value <= limits[1], name).toBe(true);
      if (limits) expect(limits[0] <= range[0] && range[1] <= limits[1], name).toBe(true);
      if (scale === 'log') expect(range[0], name).toBeGreaterThan(0);
      if (scale === 'complement') expect(range[1], name).toBeLessThan(1);
    }
  });

  it('gives the same bits however its run is split', () => {
    const job = (toggles: Readonly<Record<string, boolean>>): RunJob => ({
      rule: ruleText(form, { ...acting(form), lr: 0.01, ...toggles }),
      surface: { formula: '(1 - x)^2 + 100*(y - x^2)^2 + sin(x)', parameters: {} },
      start: [-1.2, 1],
      steps: 300,
      noise: { kind: 'gauss', sigma: 0.1, seed: 7, stream: 0 },
    });
    for (const toggles of settings(form)) {
      const whole = bits(new Run(job(toggles)).take(301));
      fc.assert(
        fc.property(fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 12 }), (sizes) => {
          const run = new Run(job(toggles));
          expect([...sizes, 301].flatMap((size) => bits(run.take(size)))).toEqual(whole);
        }),
        { numRuns: 15 },
      );
    }
  });
});

/** Numbers as bits, every NaN the same. */
const bits = (rows: Float64Array): bigint[] => {
  const canonical = rows.map((each) => (Number.isNaN(each) ? NaN : each));
  return [...new BigUint64Array(canonical.buffer)];
};

function childrenOf(expr: Expr): readonly Expr[] {
  if (expr.kind === 'unary') return [expr.arg];
  if (expr.kind === 'binary') return [expr.left, expr.right];
  return expr.kind === 'call' ? expr.args : [];
}

const chooses = (expr: Expr): boolean =>
  (expr.kind === 'call' && expr.fn === 'where') || childrenOf(expr).some(chooses);

describe('the registry of optimizers', () => {
  it('keeps its ids, forms and defaults for ever: links leave defaults out', () => {
    const written = forms.map(({ title, form: { hyper, toggles } }) => {
      const values = Object.entries({ ...hyper, ...toggles }).map(([name, each]) => `${name}=${each.default}`);
      return [title, ...values].join(' ');
    });
    expect(written).toEqual([
      'sgd:keras lr=0.01',
      'sgd:pytorch lr=0.001',
      'sgd:optax lr=0.01',
      'momentum:keras lr=0.01 momentum=0.9',
      'momentum:pytorch lr=0.001 momentum=0.9 dampening=0',
      'momentum:optax lr=0.01 momentum=0.9',
      'momentum:paper lr=0.01 momentum=0.9',
      'nesterov:keras lr=0.01 momentum=0.9',
      'nesterov:pytorch lr=0.001 momentum=0.9',
      'nesterov:optax lr=0.01 momentum=0.9',
      'nesterov:paper lr=0.01 momentum=0.9',
      'adagrad:keras lr=0.001 init=0.1 eps=1e-7',
      'adagrad:pytorch lr=0.01 init=0 decay=0 eps=1e-10',
      'adagrad:optax lr=0.001 init=0.1 eps=1e-7',
      'adagrad:paper lr=0.001 eps=1e-8',
      'adadelta:keras lr=0.001 rho=0.95 eps=1e-7',
      'adadelta:pytorch lr=1 rho=0.9 eps=0.000001',
      'adadelta:optax lr=0.001 rho=0.9 eps=0.000001',
      'adadelta:paper rho=0.95 eps=0.000001',
      'rmsprop:keras lr=0.001 rho=0.9 momentum=0 eps=1e-7 centered=false',
      'rmsprop:pytorch lr=0.01 rho=0.99 momentum=0 eps=1e-8 centered=false',
      'rmsprop:optax lr=0.001 rho=0.9 momentum=0 eps=1e-8 centered=false',
      'adam:keras lr=0.001 beta1=0.9 beta2=0.999 eps=1e-7 bias=true',
      'adam:pytorch lr=0.001 beta1=0.9 beta2=0.999 eps=1e-8 bias=true',
      'adam:optax lr=0.001 beta1=0.9 beta2=0.999 eps=1e-8 bias=true',
      'adam:paper lr=0.001 beta1=0.9 beta2=0.999 eps=1e-8 bias=true',
      'adamax:keras lr=0.001 beta1=0.9 beta2=0.999 eps=1e-7 bias=true',
      'adamax:pytorch lr=0.002 beta1=0.9 beta2=0.999 eps=1e-8 bias=true',
      'adamax:optax lr=0.001 beta1=0.9 beta2=0.999 eps=1e-8 bias=true',
      'adamax:paper lr=0.002 beta1=0.9 beta2=0.999 bias=true',
      'nadam:keras lr=0.001 beta1=0.9 beta2=0.999 eps=1e-7 psi=1 bias=true',
      'nadam:pytorch lr=0.002 beta1=0.9 beta2=0.999 eps=1e-8 psi=0.004 bias=true',
      'nadam:optax lr=0.001 beta1=0.9 beta2=0.999 eps=1e-8 bias=true',
      'amsgrad:keras lr=0.001 beta1=0.9 beta2=0.999 eps=1e-7 bias=true',
      'amsgrad:pytorch lr=0.001 beta1=0.9 beta2=0.999 eps=1e-8 bias=true',
      'amsgrad:optax lr=0.001 beta1=0.9 beta2=0.999 eps=1e-8 bias=true',
      'amsgrad:paper lr=0.001 beta1=0.9 beta2=0.999',
      'armijo:paper t0=1 c=0.0001 b=0.5',
      'armijo:optax t0=1 c=0.0001 b=0.8',
      'bfgs:paper c1=0.0001 c2=0.9',
      'conjugate-gradient:fletcher-reeves c1=0.0001 c2=0.1',
      'conjugate-gradient:polak-ribiere c1=0.0001 c2=0.1',
      'damped-newton:paper delta=0.001 c=0.0001 b=0.5',
      'dogleg:paper eta=0.15 D0=1 Dmax=100',
      'dogleg:scipy eta=0.15 D0=1 Dmax=100',
      'muon:keras lr=0.001 momentum=0.95 rms_rate=0.2 wd=0.004',
      'muon:pytorch lr=0.001 momentum=0.95 wd=0.1',
      'muon:optax lr=0.001 momentum=0.95',
      'newton:paper',
      'newton:scipy',
      'shampoo:paper lr=0.1 eps=0.0001',
      'shampoo:jettify lr=0.1 eps=0.0001',
      'soap:textbook lr=0.003 beta1=0.95 beta2=0.95 eps=1e-8',
      'sophia:optax lr=0.001 beta1=0.965 beta2=0.99 gamma=0.01 eps=1e-8 k=10 wd=0.0001',
      'sophia:paper lr=0.001 beta1=0.965 beta2=0.99 gamma=0.01 eps=1e-12 k=10 wd=0.1',
      'sophia:authors lr=0.0001 beta1=0.965 beta2=0.99 rho=0.04 bs=1 k=10 wd=0.1',
    ]);
  });

  it('describes every rule: a name, an idea of one sentence, where it comes from', () => {
    for (const [id, { name, idea, references, year, authors, hyper }] of optimizers) {
      expect(name.length, id).toBeGreaterThan(0);
      expect(authors.length, id).toBeGreaterThan(0);
      expect(idea, id).toMatch(/^[A-Z][^.]*\.$/);
      expect(
        references.some((each) => each.year === year),
        id,
      ).toBe(true);
      expect(
        Object.values(hyper).every(({ label }) => /^[a-z]/.test(label)),
        id,
      ).toBe(true);
    }
  });

  it('declares nothing that no form reads', () => {
    for (const [id, rule] of optimizers) {
      const read = rule.formNames.map((name) => rule.form(name)).flatMap((form) => (form ? [form] : []));
      for (const name of Object.keys(rule.hyper))
        expect(
          read.some((form) => name in form.hyper),
          `${id} ${name}`,
        ).toBe(true);
      for (const name of Object.keys(rule.toggles ?? {}))
        expect(
          read.some((form) => name in form.toggles),
          `${id} ${name}`,
        ).toBe(true);
    }
  });
});
