import { describe, expect, it } from 'vitest';
import type { ResolvedForm } from '../../formula/define';
import { modifiers } from '../../modifiers/_index';
import { optimizers } from '../../optimizers/_index';
import * as record from '../../optimizers/_proof';
import { allProofs, modifierProofs, proofOf } from '../../store/proof';
import type { ProofRecord } from '../../store/proof';
import { proofInShort, proofLine, relationText } from './words';

const made: ProofRecord = {
  proofs: {
    'adam:keras': [['Keras', '3.15.1', 22, 8678, 500, 1.6e-14, 1.6e-14, []]],
    'adam:pytorch': [['PyTorch', '2.13.0', 1, 40, 40, 1e-15, 1.4e-14, ['1 of 1: ends early']]],
    'adam:optax': [['Optax', '', 19, 7178, 500, 1.6e-14, 2e-9, []]],
  },
  modifierProofs: {},
  modifierRelations: {},
  relations: { 'adam:paper': 'has the text of adam:pytorch', 'amsgrad:paper': 'takes the steps of amsgrad:keras' },
};

function formOf(key: string): ResolvedForm {
  const [rule, name] = key.split(':');
  const form = optimizers.get(rule)?.form(name);
  if (!form) throw new Error(`no form: ${key}`);
  return form;
}
const proof = (key: string) => proofOf(made, key.split(':')[0], formOf(key));

describe('the proof of a form', () => {
  it('is at a glance which library it equals, and how closely', () => {
    expect(proofInShort(proof('adam:keras'))).toBe('equals Keras 3.15.1 to 1.6·10⁻¹⁴');
  });

  it('names every library that has the same text, and the largest deviation of them', () => {
    expect(proofInShort(proof('adam:pytorch'))).toBe('equals PyTorch and Optax to 2·10⁻⁹');
    expect(proofInShort(proof('adam:paper'))).toBe('equals PyTorch and Optax to 2·10⁻⁹');
    expect(proof('adam:pytorch').shared.map(({ form }) => form)).toEqual(['optax']);
  });

  it('does not say "equals" where only ends are compared', () => {
    const bfgs = proofOf(record, 'bfgs', formOf('bfgs:paper'));
    expect(proofInShort(bfgs)).toMatch(/^ends where SciPy 1\.17\.1 does, to \S+$/);
    expect(proofLine(bfgs.own[0])).toMatch(/^the ends of 6 cases, largest deviation /);
    expect(bfgs.relation).toMatch(/^takes the 41 steps/);
  });

  it('says so where no library has the form', () => {
    expect(proofInShort(proof('amsgrad:paper'))).toBe('held by a test: no library does just this');
  });

  it('is a line with cases, steps and deviation; early deviation only where the end hides it', () => {
    const [keras] = proof('adam:keras').own;
    expect(proofLine(keras)).toBe('22 cases of up to 500 steps, largest deviation 1.6·10⁻¹⁴');
    const [pytorch] = proof('adam:pytorch').own;
    expect(proofLine(pytorch)).toBe('one case of 40 steps, largest deviation 1.4·10⁻¹⁴, 10⁻¹⁵ in the first 20 steps');
  });

  it('calls forms what people call them', () => {
    const of = 'follows momentum:keras, not nothing:here';
    expect(relationText(of, 'momentum', optimizers)).toBe('follows the Keras form, not nothing:here');
    expect(relationText(of, 'sgd', optimizers)).toBe('follows the Keras form of Momentum, not nothing:here');
  });
});

describe('the record', () => {
  it('has something to say of every form of every rule', () => {
    const rules = [...optimizers].map(([id, rule]) => ({ id, rule }));
    for (const { id, forms } of allProofs(record, rules))
      for (const each of forms)
        expect(proofInShort(each), `${id}:${each.form}`).toMatch(
          /^(equals .+ to \S+|ends where .+ does, to \S+|held by .+)$/,
        );
  });

  it('has something to say of every modifier, in the order in which they act', () => {
    const all = modifierProofs(record, modifiers);
    expect(all.map(({ id }) => id)).toEqual([...modifiers.keys()]);
    for (const { id, forms } of all) {
      expect(forms.length, id).toBeGreaterThan(0);
      for (const each of forms)
        expect(proofInShort(each), id).toMatch(/^(equals .+ to \S+|ends where .+ does, to \S+|held by .+)$/);
    }
    const lookahead = all.find(({ id }) => id === 'lookahead');
    expect(lookahead?.forms.map(({ form, own }) => [form, own[0].name])).toEqual([
      ['pytorch', 'pytorch_optimizer'],
      ['optax', 'Optax'],
    ]);
  });
});
