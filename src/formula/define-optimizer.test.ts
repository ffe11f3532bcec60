// What a rule's definition becomes.
import { describe, expect, it } from 'vitest';
import type { Hyper, OptimizerDefinition } from './define';
import { defineOptimizer, ruleText } from './define-optimizer';

const hyper = (value: number): Hyper => ({
  label: 'a number',
  does: 'nothing',
  range: [0, 1],
  scale: 'linear',
  default: value,
});

const definition: OptimizerDefinition = {
  name: 'Test',
  year: 2000,
  fullName: 'A test',
  authors: 'Nobody',
  family: 'plain',
  idea: 'Nothing.',
  hyper: { lr: hyper(0.1), init: { ...hyper(0.2), symbol: 's_0' }, spare: hyper(0.3) },
  toggles: { half: { label: 'half', default: false }, unread: { label: 'unread', default: true } },
  state: { s: { type: 'vector', initial: 'init' } },
  symbols: { s: 'S' },
  forms: {
    keras: {
      update: `
        # a comment that names spare
        s = s + g
        theta = theta - lr*where(half, s/2, s)`,
      defaults: { lr: 0.5 },
    },
    optax: { like: 'keras', defaults: { half: true } },
    paper: {
      update: 'theta = theta - 1e-3*spare*g',
      state: {},
      symbols: { spare: '\\sigma' },
      points: ['theta', 'other'],
      note: 'short',
    },
  },
  references: [],
};

function form(name: string) {
  const found = defineOptimizer(definition).form(name);
  if (!found) throw new Error(`no form: ${name}`);
  return found;
}

describe('defineOptimizer', () => {
  it('lists the forms in the order of their declaration, the default first', () => {
    expect(defineOptimizer(definition).formNames).toEqual(['keras', 'optax', 'paper']);
  });

  it('gives null for a form the rule does not have, also for names every object has', () => {
    const rule = defineOptimizer(definition);
    expect(rule.form('pytorch')).toBeNull();
    expect(rule.form('constructor')).toBeNull();
    expect(rule.form('__proto__')).toBeNull();
  });

  it('gives the same object each time it is asked for a form', () => {
    const rule = defineOptimizer(definition);
    expect(rule.form('keras')).toBe(rule.form('keras'));
  });

  it('keeps only the hyper-parameters and toggles that the text and the initial state read', () => {
    expect(Object.keys(form('keras').hyper)).toEqual(['lr', 'init']);
    expect(Object.keys(form('keras').toggles)).toEqual(['half']);
    expect(Object.keys(form('paper').hyper)).toEqual(['spare']);
    expect(form('paper').toggles).toEqual({});
  });

  it('removes comments and padding from the text', () => {
    expect(form('keras').update).toBe('s = s + g\ntheta = theta - lr*where(half, s/2, s)');
  });

  it('shares the text of the form named by like, but neither its defaults nor its note', () => {
    const shared = form('optax');
    expect(shared.update).toBe(form('keras').update);
    expect(shared.state).toEqual({ s: { type: 'vector', initial: 'init' } });
    expect(shared.hyper.lr.default).toBe(0.1);
    expect(form('keras').hyper.lr.default).toBe(0.5);
    expect(shared.toggles.half.default).toBe(true);
  });

  it('names the other forms with the same text', () => {
    expect(form('keras').sharedWith).toEqual(['optax']);
    expect(form('optax').sharedWith).toEqual(['keras']);
    expect(form('paper').sharedWith).toEqual([]);
  });

  it('lets a form replace the state, add symbols, also for a hyper-parameter, and name its points', () => {
    expect(form('paper').state).toEqual({});
    expect(form('paper').symbols).toEqual({ s: 'S', spare: '\\sigma' });
    expect(form('paper').hyper.spare.symbol).toBe('\\sigma');
    expect(form('keras').hyper.init.symbol).toBe('s_0');
    expect(form('paper').points).toEqual(['theta', 'other']);
    expect(form('keras').points).toEqual(['theta']);
  });

  it('refuses a rule without forms, a default that no text reads, and a form that is like a shared one', () => {
    expect(() => defineOptimizer({ ...definition, forms: {} })).toThrow(TypeError);
    const wrong = { ...definition.forms, optax: { like: 'keras', defaults: { spare: 1 } } } as const;
    expect(() => defineOptimizer({ ...definition, forms: wrong }).form('optax')).toThrow(/does not read: spare/);
    const circle = { ...definition.forms, pytorch: { like: 'optax' } } as const;
    expect(() => defineOptimizer({ ...definition, forms: circle }).form('pytorch')).toThrow(/text of its own: optax/);
  });
});

describe('ruleText', () => {
  it('writes every hyper-parameter and toggle out, defaults where nothing is set', () => {
    expect(ruleText(form('optax'), { init: 0.7 })).toEqual({
      update: form('keras').update,
      hyper: { lr: 0.1, init: 0.7 },
      toggles: { half: true },
      state: { s: { type: 'vector', initial: 'init' } },
    });
  });

  it('ignores names the form does not have and values of the other kind', () => {
    const plain = ruleText(form('keras'), {});
    expect(ruleText(form('keras'), { spare: 1, lr: true, half: 1, toString: 3 })).toEqual(plain);
  });

  it('survives a copy to another thread', () => {
    const text = ruleText(form('keras'), { half: true });
    expect(structuredClone(text)).toEqual(text);
  });
});
