// Every form's equations can be set in the numbers of a step, wide ones too, with noise on its gradients.
import { describe, expect, it } from 'vitest';
import { ruleText } from '../../formula/define-optimizer';
import { inPlace } from '../../formula/tex/in-place';
import { set } from '../../formula/tex/testing/set';
import { noiseOf } from '../../scenario/noise';
import { registries } from '../../scenario/registries';
import { rest } from '../../store/rest';
import { seenOf } from './seen';

const wide = [-1.2345e-7, 0.00321];

describe('equations in numbers', async () => {
  await rest.get();
  it.each([...registries.optimizers])('of %s are set', (_, rule) => {
    for (const name of rule.formNames) {
      const form = rule.form(name);
      if (!form) throw new Error(`no form ${name}`);
      const names = [...form.update.matchAll(/\b[A-Za-z]\w*/g)].map(([word]) => word);
      const values = [...new Set(names), 'g'].map((each) => ({ name: each, value: wide }));
      const seen = seenOf({}, noiseOf('gauss'));
      const at = { step: 300, now: values, before: values, theta: () => wide };
      const { block } = inPlace(form, ruleText(form, {}), at, seen ? { seen } : {});
      expect(set(block)).toContain('katex');
    }
  });
});
