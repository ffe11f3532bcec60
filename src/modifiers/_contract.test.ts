// What every modifier must keep, on every form of every rule that takes it.
import { describe, expect, it } from 'vitest';
import { Run } from '../engine/run';
import { checkRule } from '../formula/check-rule';
import type { ResolvedForm } from '../formula/define';
import { ruleText } from '../formula/define-optimizer';
import { joinModifiers, modifiable } from '../formula/modify';
import { namesIn } from '../formula/names';
import { parse } from '../formula/parse';
import { equations } from '../formula/tex/equations';
import { set } from '../formula/tex/testing/set';
import { optimizers } from '../optimizers/_index';
import { modifiers } from './_index';

const forms = [...optimizers].flatMap(([id, rule]) =>
  rule.formNames.flatMap((name) => {
    const form = rule.form(name);
    return form && settings(form).length > 0 ? [{ title: `${id}:${name}`, form }] : [];
  }),
);
const formOf = (rule: string, name: string): ResolvedForm =>
  optimizers.get(rule)?.form(name) ?? expect.fail(`no form: ${rule}:${name}`);

/** The modifiers a form takes, each with every parameter at work. */
function settings(form: ResolvedForm): readonly Readonly<Record<string, number>>[] {
  const { wide } = modifiable(form, modifiers);
  const each = [...modifiers].flatMap(([id, { usual }]) => {
    if (!Object.hasOwn(wide.hyper, id) || Object.hasOwn(form.hyper, id)) return [];
    const others = Object.entries(wide.hyper).flatMap(([name, { needs, default: value }]) =>
      needs === id && !Object.hasOwn(form.hyper, name) ? [[name, value === 0 ? 0.001 : value]] : [],
    );
    return [{ [id]: usual === 'steps' ? 40 : usual, ...(Object.fromEntries(others) as Record<string, number>) }];
  });
  return [...each, Object.assign({}, ...each) as Record<string, number>].filter((set) => Object.keys(set).length > 0);
}

describe.each(forms)('modifiers of $title', ({ form }) => {
  const all = settings(form).map((values) => ({ values, joined: modifiable(form, modifiers).modified(values) }));

  it('make texts that the checker passes, and that say what every name is', () => {
    for (const { values, joined } of all) {
      const program = parse(joined.update, 'rule', { limits: 'built-in' });
      expect(() => checkRule(program, ruleText(joined, values), { modified: true })).not.toThrow();
      for (const name of [...Object.keys(joined.state), ...program.lines.map((line) => line.name)])
        if (name !== 'theta' && name !== 'g') expect(joined.meanings[name] ?? '', name).toMatch(/^[a-z][^.]{4,59}$/);
    }
  });

  it('have every parameter in equations that KaTeX sets, each with a letter of its own', () => {
    for (const { values, joined } of all) {
      const { block, start } = equations(joined, ruleText(joined, values));
      expect(set(block)).toContain('katex');
      if (start !== null) expect(set(start)).toContain('katex');
      for (const name of Object.keys(values)) expect(block + (start ?? ''), name).toContain(`\\htmlData{name=${name}}`);
      const letters = Object.keys(joined.hyper).map((name) => joined.hyper[name].symbol ?? joined.symbols[name]);
      expect(new Set(letters).size).toBe(letters.length);
    }
  });

  it('leave the run the same however it is split, and can be looked into', () => {
    // All at once: each of them compiles in milliseconds, but there are thousands.
    for (const { values, joined } of all.slice(-1)) {
      const rule = ruleText(joined, { lr: 0.01, ...values });
      const job = {
        rule,
        surface: { formula: '(1 - x)^2 + 10*(y - x^2)^2 + sin(x)^2', parameters: {} },
        start: [-1.2, 1],
        steps: 60,
        noise: { kind: 'gauss', sigma: 0.1, seed: 7, stream: 0 },
      } as const;
      const whole = new Run(job).take(Infinity);
      const run = new Run(job, { inspectable: true });
      expect([7, 30, 50].flatMap((size) => [...run.take(size)])).toEqual([...whole]);
      const last = whole.length / 3 - 1;
      const theta = run.inspect(last).values.findLast(({ name }) => name === 'theta')?.value;
      expect(theta).toEqual([...whole.slice(3 * last, 3 * last + 2)]);
    }
  });

  it('are the form itself where none is on', () => {
    const { modified } = modifiable(form, modifiers);
    expect(modified({ lr: 1, cosine_floor: 0.1, wd: 0 })).toBe(form);
    for (const { values, joined } of all) expect(modified({ ...values, lr: 2 })).toBe(joined);
  });
});

describe('the modifiers', () => {
  it('are offered where they make sense', () => {
    const offered = (form: ResolvedForm): string[] =>
      Object.keys(modifiable(form, modifiers).wide.hyper).filter((name) => modifiers.has(name));
    const every = [...modifiers.keys()];
    expect(offered(formOf('adam', 'keras'))).toEqual(every);
    // No learning rate: nothing to schedule or to decay by.
    expect(offered(formOf('adadelta', 'paper'))).toEqual(['sam', 'clipvalue', 'clipnorm', 'l2', 'lookahead', 'ema']);
    // Its gradient is taken at a point of its own, so that no clipping could reach it.
    const ahead = offered(formOf('nesterov', 'paper'));
    expect(every.filter((id) => !ahead.includes(id))).toEqual(['sam', 'clipvalue', 'clipnorm', 'l2']);
    // A rule's own name stays its own, and one that decays already decays no further.
    const adam = formOf('adam', 'keras');
    const own = { ...adam, hyper: { ...adam.hyper, wd: adam.hyper.eps, cosine: adam.hyper.eps } };
    expect(modifiable(own, modifiers).wide.hyper).toMatchObject({ wd: adam.hyper.eps, cosine: adam.hyper.eps });
    expect(Object.keys(modifiable(own, modifiers).wide.hyper)).not.toContain('l2');
  });

  it('describe themselves, and can be what they are when added', () => {
    for (const [id, { name, idea, hyper, usual, update, state = {} }] of modifiers) {
      expect(id, id).toMatch(/^[a-z][a-z0-9]*$/);
      expect(name.length, id).toBeLessThan(30);
      expect(idea, id).toMatch(/^[A-Z][^.]*\.$/);
      const [[first, main], ...others] = Object.entries(hyper);
      expect(namesIn([update, ...Object.values(state).map(({ initial }) => initial)].join(' ')).has(first), id).toBe(
        true,
      );
      expect(main.default, id).toBe(0);
      for (const [value, { range, limits = [-Infinity, Infinity] }] of [
        [usual === 'steps' ? 500 : usual, main],
        ...others.map(([, each]) => [each.default, each]),
      ] as [number, typeof main][]) {
        expect(value === 0 || (range[0] <= value && value <= range[1]), id).toBe(true);
        expect(limits[0] <= value && value <= limits[1], id).toBe(true);
      }
    }
  });

  it('act in one order whatever the order they are set in', () => {
    const { modified } = modifiable(formOf('sgd', 'keras'), modifiers);
    expect(modified({ l2: 1, clipnorm: 1 }).update).toBe(modified({ clipnorm: 1, l2: 1 }).update);
    expect(modified({ l2: 1, clipnorm: 1 }).update).toMatch(/clipnorm[^]*l2/);
  });
});

describe('the equations of modifiers', () => {
  const lines = (rule: string, form: string, values: Readonly<Record<string, number>>): string[] => {
    const added = [...modifiers].filter(([id]) => id in values);
    const joined = joinModifiers(formOf(rule, form), added);
    return equations(joined, ruleText(joined, values), { plain: true }).lines.map(({ tex }) => tex);
  };

  it('write L2 into the gradient, and decoupled decay into the step', () => {
    expect(lines('sgd', 'keras', { wd: 0.1, l2: 0.1 })).toEqual([
      'g_t &= \\nabla f(\\theta_{t-1}) + \\lambda^{\\prime} \\theta_{t-1}',
      '\\theta_t &= \\theta_{t-1} - \\eta \\lambda \\theta_{t-1} - \\eta g_t',
    ]);
  });

  it('call the gradient before clipping by a tilde, and leave the lines of the rule as they are', () => {
    expect(lines('momentum', 'pytorch', { clipnorm: 1 })).toEqual([
      '\\tilde{g}_t &= \\nabla f(\\theta_{t-1})',
      'g_t &= \\min\\mathopen{}\\left( 1, \\frac{c}{\\lVert \\tilde{g}_t \\rVert + 10^{-6}} \\right) \\tilde{g}_t',
      'b_t &= \\mu b_{t-1} + g_t',
      '\\theta_t &= \\theta_{t-1} - \\eta b_t',
    ]);
  });

  it('give a scheduled rate an index', () => {
    expect(lines('sgd', 'keras', { step: 30, warmup: 10, warmup_from: 0.1 })).toEqual([
      'g_t &= \\nabla f(\\theta_{t-1})',
      '\\eta_t &= \\eta \\gamma^{\\lfloor (t - 1)/S \\rfloor} \\left( w + (1 - w) \\, \\frac{\\min(t - 1, W)}{W} \\right)',
      '\\theta_t &= \\theta_{t-1} - \\eta_t g_t',
    ]);
  });

  it('tell the slow weights of Lookahead from the fast ones', () => {
    expect(lines('sgd', 'keras', { lookahead: 5 }).slice(1)).toEqual([
      '\\tilde{\\theta}_t &= \\theta_{t-1} - \\eta g_t',
      '\\phi_t &= \\begin{dcases} \\phi_{t-1} + \\alpha \\, (\\tilde{\\theta}_t - \\phi_{t-1}) & \\text{if } t \\bmod k = 0 \\\\ \\phi_{t-1} & \\text{otherwise} \\end{dcases}',
      '\\theta_t &= \\begin{dcases} \\phi_t & \\text{if } t \\bmod k = 0 \\\\ \\tilde{\\theta}_t & \\text{otherwise} \\end{dcases}',
    ]);
  });
});
