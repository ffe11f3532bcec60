// Time indices and what a rule's equations leave out, on texts of any kind.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hyper, ResolvedForm } from '../define';
import { print } from '../print';
import { randomExpr } from '../testing/random-expr';
import { equations } from './equations';
import { set } from './testing/set';

const hyper = (symbol?: string): Hyper => ({
  label: 'a number',
  does: 'nothing',
  ...(symbol === undefined ? {} : { symbol }),
  range: [0, 1],
  scale: 'linear',
  default: 0.5,
});

function form(update: string, parts: Partial<ResolvedForm> = {}): ResolvedForm {
  const state = { m: { type: 'vector', initial: '0' } } as const;
  const rest = {
    toggles: {},
    symbols: {},
    meanings: {},
    points: ['theta'],
    told: [],
    triangle: null,
    note: '',
    sharedWith: [],
  };
  return { id: 'paper', update, hyper: { lr: hyper(), beta1: hyper() }, state, ...rest, ...parts };
}

const values = { hyper: { lr: 0.5, beta1: 0.5 }, toggles: {} };
const lines = (update: string, parts: Partial<ResolvedForm> = {}): string[] =>
  equations(form(update, parts), values, { plain: true }).lines.map(({ tex }) => tex);

describe('time indices', () => {
  it('a state is old before its line and new after it', () => {
    expect(lines('theta = theta - m; m = m + g; theta = theta + m').slice(1)).toEqual([
      '\\tilde{\\theta}_t &= \\theta_{t-1} - m_{t-1}',
      'm_t &= m_{t-1} + g_t',
      '\\theta_t &= \\tilde{\\theta}_t + m_t',
    ]);
  });

  it('prev is one step back, or as many as it says, wherever it stands', () => {
    expect(
      lines('theta = theta - prev(g) + prev(theta, 2); m = theta - prev(theta); theta = theta + m').slice(1),
    ).toEqual([
      '\\tilde{\\theta}_t &= \\theta_{t-1} - g_{t-1} + \\theta_{t-2}',
      'm_t &= \\tilde{\\theta}_t - \\theta_{t-1}',
      '\\theta_t &= \\tilde{\\theta}_t + m_t',
    ]);
  });

  it('what depends on hyper-parameters only has none, and neither has a state that nothing changes', () => {
    const state = { p0: { type: 'vector', initial: 'theta' } } as const;
    const symbols = { p0: '\\theta_0' };
    expect(lines('c = sqrt(beta1); d = c/2; a = c*t; theta = p0 - a*d*g', { state, symbols }).slice(1)).toEqual([
      'c &= \\sqrt{\\beta_1}',
      'd &= \\frac{c}{2}',
      'a_t &= c t',
      '\\theta_t &= \\theta_0 - a_t d g_t',
    ]);
  });

  it('values that are replaced in the same step differ from the one that stays', () => {
    expect(lines('g = g/norm(g); theta = theta - g')).toEqual([
      '\\tilde{g}_t &= \\nabla f(\\theta_{t-1})',
      'g_t &= \\frac{\\tilde{g}_t}{\\lVert \\tilde{g}_t \\rVert}',
      '\\theta_t &= \\theta_{t-1} - g_t',
    ]);
    expect(lines('m = m + 1; m = 2*m; m = m^2; theta = theta - m')).toEqual([
      'm_t^{(1)} &= m_{t-1} + 1',
      'm_t^{(2)} &= 2 m_t^{(1)}',
      'm_t &= (m_t^{(2)})^2',
      '\\theta_t &= \\theta_{t-1} - m_t',
    ]);
  });

  it('a gradient, rate or position that is replaced and read once is written where it is read', () => {
    expect(lines('g = g + theta; lr = 2*lr; theta = theta/2; theta = theta - lr*g')).toEqual([
      'g_t &= \\nabla f(\\theta_{t-1}) + \\theta_{t-1}',
      '\\eta_t &= 2 \\eta',
      '\\theta_t &= \\frac{\\theta_{t-1}}{2} - \\eta_t g_t',
    ]);
  });

  it('nothing is written to where one of its names has changed', () => {
    expect(lines('theta = theta + m; m = m + g; theta = theta - m')).toEqual([
      'g_t &= \\nabla f(\\theta_{t-1})',
      '\\tilde{\\theta}_t &= \\theta_{t-1} + m_{t-1}',
      'm_t &= m_{t-1} + g_t',
      '\\theta_t &= \\tilde{\\theta}_t - m_t',
    ]);
  });

  it('a schedule gives the learning rate an index', () => {
    expect(lines('lr = lr/t; theta = theta - lr*grad(theta)')).toEqual([
      '\\eta_t &= \\frac{\\eta}{t}',
      '\\theta_t &= \\theta_{t-1} - \\eta_t \\, \\nabla f(\\theta_{t-1})',
    ]);
  });
});

describe('initial values', () => {
  const start = (state: ResolvedForm['state'], parts: Partial<ResolvedForm> = {}): string | null =>
    equations(form('theta = theta - a*b*z; a = a + 1; b = b + a; z = z + a', { state, ...parts }), values, {
      plain: true,
    }).start;

  it('are told where they are not 0', () => {
    const zero = { type: 'scalar', initial: '0' } as const;
    expect(start({ a: zero, b: zero, z: zero })).toBeNull();
    expect(
      start({
        a: { type: 'scalar', initial: '1' },
        b: { type: 'scalar', initial: '2*lr' },
        z: { type: 'vector', initial: 'a*theta' },
      }),
    ).toBe('a_0 = 1,\\quad b_0 = 2 \\eta,\\quad z_0 = a_0 \\theta_0');
  });

  it('are not told of a state that has the symbol of its value', () => {
    const state = { p0: { type: 'vector', initial: 'theta' } } as const;
    expect(equations(form('theta = p0 - g', { state, symbols: { p0: '\\theta_0' } }), values).start).toBeNull();
    expect(equations(form('theta = p0 - g', { state }), values, { plain: true }).start).toBe('p_0 = \\theta_0');
  });

  it('show the number where the hyper-parameter has the very symbol', () => {
    const state = { a: { type: 'scalar', initial: 'init' } } as const;
    const shown = equations(form('theta = theta - a*g; a = a + 1', { state, hyper: { init: hyper('a_0') } }), {
      hyper: { init: 0.25 },
      toggles: {},
    });
    expect(shown.start).toBe('\\htmlData{name=init}{a_0} = 0.25');
  });
});

it('names are marked, but for t and pi', () => {
  const { lines: marked } = equations(form('m = beta1^t*m^2; theta = theta - pi*m'), values);
  expect(marked.map(({ tex }) => tex)).toEqual([
    '\\htmlData{name=m}{m_t} &= \\htmlData{name=beta1}{\\beta_1^t} \\htmlData{name=m}{m_{t-1}^2}',
    '\\htmlData{name=theta}{\\theta_t} &= \\htmlData{name=theta}{\\theta_{t-1}} - \\pi \\htmlData{name=m}{m_t}',
  ]);
});

it('KaTeX sets any text that parses, with any letters', () => {
  const name = fc.constantFrom('m', 'theta', 'g', 'beta1', 'vmax', 'some_name', 'xhat');
  const letter = fc.constantFrom(
    '\\beta_1',
    'v^{\\max}',
    '\\hat{d}',
    "x'",
    'p^{\\mathrm{U}}_{1,2}',
    '\\mathcal{L}',
    'ab',
  );
  const line = fc.record({ name, value: randomExpr('rule') });
  const symbols = fc.dictionary(name, letter);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), symbols, fc.boolean(), (text, letters, zero) => {
      const update = text.map((each) => `${each.name} = ${print(each.value)}`).join('\n');
      const state = {
        m: { type: 'vector', initial: zero ? 'lr' : '1e-9' },
        vmax: { type: 'scalar', initial: 'm' },
      } as const;
      const off = { ...hyper(), off: true } as const;
      const written = form(`${update}\ntheta = theta + m`, {
        symbols: letters,
        state,
        hyper: { lr: hyper(), beta1: off },
      });
      const { block, start } = equations(written, { hyper: { lr: 0.1, beta1: zero ? 0 : 1 }, toggles: {} });
      expect(() => set(block)).not.toThrow();
      expect(() => set(start ?? '')).not.toThrow();
    }),
    { numRuns: 200 },
  );
});
