// What every rule must keep, in every form.
import fc from 'fast-check';
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
import { set } from '../formula/tex/testing/set';
import { optimizers } from './_index';
import { frozenDefaults } from './testing/frozen-defaults';

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
    // A state that no line changes remembers where the run started.
    const moving = Object.entries(form.state).filter(([, { initial }]) => initial !== 'theta');
    for (const name of ['theta', ...moving.map(([each]) => each)]) expect(assigned).toContain(name);
    for (const point of form.points) expect(assigned).toContain(point);
  });

  it('chooses between cases only as a whole line, so that the equation reads as in a paper', () => {
    for (const toggles of settings(form)) {
      const { lines } = fold(parse(form.update, 'rule', { limits: 'built-in' }), { toggles, zeros: new Set() });
      for (const { value } of lines) expect(rows(value).some(chooses)).toBe(false);
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
      surface: { formula: '(1 - x)^2 + 100*(y - x^2)^2 + sin(x)^2', parameters: {} },
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

/** What stands in the rows of a line's cases: an `otherwise` that has cases again only adds rows. */
function rows(expr: Expr): readonly Expr[] {
  if (expr.kind !== 'call' || expr.fn !== 'where') return childrenOf(expr);
  const [condition, yes, no] = expr.args;
  return [condition, yes, ...(no.kind === 'call' && no.fn === 'where' ? rows(no) : [no])];
}

const chooses = (expr: Expr): boolean =>
  (expr.kind === 'call' && expr.fn === 'where') || childrenOf(expr).some(chooses);

describe('the registry of optimizers', () => {
  it('keeps its ids, forms and defaults for ever: links leave defaults out', () => {
    const written = forms.map(({ title, form: { hyper, toggles } }) => {
      const values = Object.entries({ ...hyper, ...toggles }).map(([name, each]) => `${name}=${each.default}`);
      return [title, ...values].join(' ');
    });
    expect(written).toEqual(frozenDefaults);
  });

  it('has all that a card says of every rule: name, full name, year, authors, an idea of one sentence, sources', () => {
    for (const [id, { name, fullName, idea, references, year, authors, hyper }] of optimizers) {
      expect(name.length, id).toBeGreaterThan(0);
      expect(fullName, id).toMatch(/^[A-Z].{9,58}[a-z]$/);
      expect(fullName, id).not.toBe(name);
      expect(authors, id).toMatch(/^[A-Z]/);
      expect(year, id).toBeGreaterThan(1600);
      expect(idea, id).toMatch(/^[A-Z][^.]*\.$/);
      for (const each of references)
        for (const text of [each.authors, each.title, each.where]) expect(text, id).not.toBe('');
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
