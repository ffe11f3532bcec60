// Every form of every rule on every surface, alone and with each modifier it takes: nothing throws, and every run ends in a way it can tell.
// Of the 20,000 triples of rule, modifier and surface a fifth runs, so chosen that every two of them meet; FULL=1 runs all.
import { describe, expect, it } from 'vitest';
import { Run } from '../engine/run';
import { whyUnfit } from '../engine/unfit';
import type { RunJob } from '../engine/types';
import type { ResolvedForm, Surface } from '../formula/define';
import { ruleText } from '../formula/define-optimizer';
import { modifiable } from '../formula/modify';
import { within } from '../formula/within';
import { modifiers } from '../modifiers/_index';
import { optimizers } from '../optimizers/_index';
import { all } from '../scenario/rest';
import { suggestionsOf } from '../scenario/defaults';
import { surfaces } from './_index';

/** Long enough for every rule to have left its start behind: averages corrected, curvature looked at again, a schedule stepped. */
const steps = 24;

/** Settings of a modifier that is on, with its other parameters at work; null where the form does not take it. */
function switched(form: ResolvedForm, id: string): Readonly<Record<string, number>> | null {
  const { wide } = modifiable(form, modifiers);
  const usual = modifiers.get(id)?.usual ?? expect.fail(`no modifier: ${id}`);
  if (!Object.hasOwn(wide.hyper, id) || Object.hasOwn(form.hyper, id)) return null;
  const others = Object.entries(wide.hyper).filter(
    ([name, { needs }]) => needs === id && !Object.hasOwn(form.hyper, name),
  );
  return {
    [id]: usual === 'steps' ? 10 : usual,
    ...Object.fromEntries(others.map(([name, { default: value }]) => [name, value === 0 ? 0.001 : value] as const)),
  };
}

function job(form: ResolvedForm, surface: Surface, set: Readonly<Record<string, number | boolean>>): RunJob {
  return {
    rule: ruleText(within(form, surface.bounds), set),
    surface: surface.text({}),
    start: surface.start,
    steps,
    noise: { kind: 'none' },
  };
}

/** Runs to the end. What is wrong with the rows; null where nothing is. */
function fault(each: RunJob): string | null {
  const run = new Run(each);
  const rows = run.take(Infinity);
  const last = rows.length / 3 - 1;
  const { end } = run;
  if (end?.kind === 'budget') return last === steps && rows.every(Number.isFinite) ? null : `budget with ${last} rows`;
  return end !== null && rows.slice(0, -3).every(Number.isFinite) ? null : `${end?.kind ?? 'no end'} after ${last}`;
}

/** The numbers of a rule, a modifier and a surface add up to a multiple of it. */
const sieve = process.env.FULL ? 1 : 5;

const ids = [...optimizers.keys()];
const others = [...modifiers.keys()];

describe.each([...surfaces])('on %s', (ground, surface) => {
  const turn = [...surfaces.keys()].indexOf(ground);
  const forms = [...optimizers].flatMap(([id, rule]) =>
    rule.formNames.map((name) => ({ id, name, form: rule.form(name) ?? expect.fail(`no form: ${id}:${name}`) })),
  );
  /** Sums of squares need a formula that is one. */
  const fit = forms.filter(({ form }) => whyUnfit(job(form, surface, {})) === null);

  it('run all rules but those that say why they cannot', () => {
    const unfit = forms.filter((each) => !fit.includes(each)).map(({ id }) => id);
    expect(unfit.filter((id) => id !== 'levenberg-marquardt')).toEqual([]);
    expect(fit.length).toBeGreaterThanOrEqual(forms.length - 1);
  });

  it('end each form as it can tell, with the settings of its library and with those suggested', () => {
    const faults = fit.flatMap(({ id, name, form }) =>
      [{}, suggestionsOf(surface, id, all)].flatMap((set) => {
        const found = fault(job(form, surface, set));
        return found === null ? [] : [`${id}:${name} ${JSON.stringify(set)}: ${found}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('end each rule so with each modifier it takes', () => {
    const faults = fit
      .filter(({ id, name }) => optimizers.get(id)?.formNames[0] === name)
      .flatMap(({ id, name, form }) =>
        others.flatMap((modifier, k) => {
          const set = (ids.indexOf(id) + k + turn) % sieve === 0 ? switched(form, modifier) : null;
          if (set === null) return [];
          const joined = modifiable(form, modifiers).modified(set);
          const found = fault(job(joined, surface, { ...suggestionsOf(surface, id, all), ...set }));
          return found === null ? [] : [`${id}:${name} with ${modifier}: ${found}`];
        }),
      );
    expect(faults).toEqual([]);
  });
});
