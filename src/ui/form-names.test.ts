import { describe, expect, it } from 'vitest';
import { optimizers } from '../optimizers/_index';
import { formGroups } from './form-groups';
import { formTitle } from './form-names';

describe('formGroups(rule)', () => {
  it('names every form of every rule exactly once', () => {
    for (const [id, rule] of optimizers) {
      const forms = formGroups(rule).flatMap((group) => group.forms);
      expect([...forms].sort(), id).toEqual([...rule.formNames].sort());
    }
  });

  it('puts forms together only where text and defaults agree', () => {
    for (const [id, rule] of optimizers) {
      for (const { forms } of formGroups(rule)) {
        const prints = forms.map((name) => {
          const form = rule.form(name);
          return JSON.stringify([form?.update, form?.hyper, form?.toggles]);
        });
        expect(new Set(prints).size, `${id} ${forms.join()}`).toBe(1);
      }
    }
  });

  it('names those of Adam', () => {
    const adam = optimizers.get('adam');
    expect(adam && formGroups(adam).map((group) => group.title)).toEqual(['Keras', 'PyTorch, Optax, paper']);
  });
});

describe('formTitle(form)', () => {
  it('spells names as their makers do, and leaves others as they are', () => {
    expect(formTitle('pytorch')).toBe('PyTorch');
    expect(formTitle('constructor')).toBe('constructor');
  });
});
