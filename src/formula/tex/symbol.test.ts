// Letters of names, spelt or declared, with their indices.
import { describe, expect, it } from 'vitest';
import { hasSymbol, setSymbol, symbolOf, symbolTex } from './symbol';
import { set } from './testing/set';

describe('a name without a declared letter', () => {
  it.each([
    ['m', 'm'],
    ['lr', '\\eta'],
    ['wd', '\\lambda'],
    ['eps', '\\epsilon'],
    ['beta1', '\\beta_1'],
    ['theta', '\\theta'],
    ['eta', '\\eta'],
    ['Gamma', '\\Gamma'],
    ['mhat', '\\hat{m}'],
    ['thetabar', '\\bar{\\theta}'],
    ['vmax', 'v^{\\max}'],
    ['m12', 'm_{12}'],
    ['eps2', '\\epsilon_2'],
  ])('%s reads %s', (name, tex) => {
    expect(symbolTex(name)).toBe(tex);
    expect(hasSymbol(name, {})).toBe(true);
  });

  it.each(['mq', 'eps_root', 'hat', 'max', 'x_1', 'mhathat'])(
    '%s is spelt out, and known to have no letter',
    (name) => {
      expect(hasSymbol(name, {})).toBe(false);
      expect(symbolTex(name)).toBe(`\\mathit{${name.replaceAll('_', '\\_')}}`);
      expect(() => set(symbolTex(name))).not.toThrow();
    },
  );
});

describe('a declared letter', () => {
  it.each([
    ['v^{\\max}', 'v_t^{\\max}'],
    ['\\beta_1', '\\beta_{1,t}'],
    ['\\mu^{+}', '\\mu_t^+'],
    ['\\hat{d}', '\\hat{d}_t'],
    ['\\bar{\\theta}', '\\bar{\\theta}_t'],
    ['p^{\\mathrm{U}}', 'p_t^{\\mathrm{U}}'],
    ['\\mathcal{L}_{ij}', '\\mathcal{L}_{ij,t}'],
    ['f^\\star', 'f_t^{\\star}'],
    ["x'", "{x'}_t"],
    ['ab', '{ab}_t'],
  ])('%s takes a time index: %s', (declared, tex) => {
    expect(setSymbol(symbolOf('q', { q: declared }), 't')).toBe(tex);
    expect(() => set(tex)).not.toThrow();
  });

  it('comes before the spelling', () => {
    expect(symbolTex('lr', { lr: '\\alpha' })).toBe('\\alpha');
  });

  it('of a name every object has is not found by accident', () => {
    expect(symbolTex('constructor', {})).toBe('\\mathit{constructor}');
  });
});
