// What must hold for the equations of every rule, whatever rules there are.
import { describe, expect, it } from 'vitest';
import { optimizers } from '../../optimizers/_index';
import { evaluators, surface } from '../../optimizers/testing/drive';
import type { ResolvedForm } from '../define';
import { ruleText } from '../define-optimizer';
import { fold } from '../fold';
import { namesIn } from '../names';
import { parse } from '../parse';
import { print } from '../print';
import type { RuleText } from '../text';
import { equations, symbolsOf } from './equations';
import { hasSymbol } from './symbol';
import { marked, set } from './testing/set';

type Settings = Readonly<Record<string, number | boolean>>;

const forms = [...optimizers].flatMap(([id, rule]) =>
  rule.formNames.map((name) => {
    const form = rule.form(name);
    if (!form) throw new Error(`no form: ${id}:${name}`);
    return [`${id}:${name}`, form] as const;
  }),
);

/** Every setting of the names, each to be one of two values. */
function combinations(
  choices: Readonly<Record<string, readonly [number | boolean, number | boolean]>>,
): readonly Settings[] {
  let all: readonly Settings[] = [{}];
  for (const [name, values] of Object.entries(choices))
    all = all.flatMap((settings) => values.map((value) => ({ ...settings, [name]: value })));
  return all;
}

const togglesOf = ({ toggles }: ResolvedForm): Record<string, readonly [boolean, boolean]> =>
  Object.fromEntries(Object.keys(toggles).map((name) => [name, [false, true]]));
const offOf = ({ hyper }: ResolvedForm): Record<string, readonly [number, number]> =>
  Object.fromEntries(Object.keys(hyper).flatMap((name) => (hyper[name].off ? [[name, [0, 0.5]]] : [])));

const [interpreter] = evaluators;

describe.each(forms)('%s', (_, form) => {
  it('is set by KaTeX whatever is switched on or off', () => {
    for (const settings of combinations({ ...togglesOf(form), ...offOf(form) })) {
      const { block, lines, start } = equations(form, ruleText(form, settings));
      for (const tex of [block, start ?? '']) expect(() => set(tex), JSON.stringify(settings)).not.toThrow();
      expect(lines.at(-1)?.tex).toContain('&=');
    }
  });

  it('shows every hyper-parameter that acts, and marks names of its own only', () => {
    const own = [...namesIn(form.update), 'g', 'theta'];
    for (const settings of combinations(togglesOf(form))) {
      const on = Object.fromEntries(Object.keys(offOf(form)).map((name) => [name, 0.5]));
      const { block, start } = equations(form, ruleText(form, { ...settings, ...on }));
      const names = marked(`${block} ${start ?? ''}`);
      for (const name of Object.keys(form.hyper)) expect(names, JSON.stringify(settings)).toContain(name);
      for (const name of names) expect([...own, ...Object.keys(form.hyper)]).toContain(name);
    }
  });

  it('has a letter for every name', () => {
    const { lines } = parse(form.update, 'rule', { limits: 'built-in' });
    const names = [...lines.map(({ name }) => name), ...Object.keys(form.state), ...Object.keys(form.hyper)];
    for (const name of names) expect(hasSymbol(name, symbolsOf(form)), name).toBe(true);
  });

  it('takes the same path, bit for bit, when what is off is folded away', () => {
    const ground = surface({ formula: '(1 - x)^2 + 100*(y - x^2)^2', parameters: {} });
    for (const settings of combinations({ ...togglesOf(form), ...offOf(form) })) {
      const rule = ruleText(form, settings);
      const path = (text: RuleText) => interpreter.drive(text, ground, [-1.2, 1], 40);
      expect(path(folded(form, rule)), JSON.stringify(settings)).toEqual(path(rule));
    }
  });
});

/** The rule as it is printed, with the states and hyper-parameters that are left. */
function folded(form: ResolvedForm, rule: RuleText): RuleText {
  const off = Object.keys(offOf(form));
  const { lines } = fold(parse(rule.update, 'rule', { limits: 'built-in' }), {
    toggles: rule.toggles,
    zeros: new Set(off.filter((name) => rule.hyper[name] === 0)),
    positive: new Set(off.filter((name) => rule.hyper[name] > 0)),
    copies: true,
  });
  const update = lines.map(({ name, value }) => `${name} = ${print(value)}`).join('\n');
  const first = namesIn(update);
  const state = Object.fromEntries(Object.entries(rule.state).filter(([name]) => first.has(name)));
  const read = new Set([...first, ...Object.values(state).flatMap(({ initial }) => [...namesIn(initial)])]);
  const hyper = Object.fromEntries(Object.entries(rule.hyper).filter(([name]) => read.has(name)));
  return { update, toggles: {}, state, hyper };
}
