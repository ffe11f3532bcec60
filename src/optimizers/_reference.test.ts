// Every form and every modifier against the runs of the real libraries in the folder reference, row by row, within the tolerance of each
// case; and the proof record, which is what was found. After a change: PROVE=1 npx vitest run src/optimizers/_reference.test.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modifiers } from '../modifiers/_index';
import { modifiersOf } from '../modifiers/testing/library-names';
import { compareRates, rateLists } from '../modifiers/testing/rates';
import { optimizers } from './_index';
import { byRelation, modifierByRelation } from './testing/by-relation';
import { compare, lackOf, leftOpen } from './testing/compare';
import { reasonsOf } from './testing/exceptions';
import { leftOut } from './testing/left-out';
import { proofList, proofModule, type Measured, type ProofRecord, type Proven } from './testing/proof';
import { referenceFiles, type Case, type Library } from './testing/reference';

/** A case that can be run by a form. */
interface Ready {
  /** `rule:form`. */
  readonly key: string;
  readonly library: Library;
  readonly path: string;
  readonly each: Case;
}

const formOf = (key: string) => {
  const [rule, name] = key.split(':');
  return optimizers.get(rule)?.form(name) ?? null;
};

/** By `rule:form` without modifiers, by `modifier:form` with them. */
const plain = new Map<string, Ready[]>();
const modified = new Map<string, Ready[]>();
const lacking = new Map<string, number>();
const add = (to: Map<string, Ready[]>, key: string, one: Ready) => to.set(key, [...(to.get(key) ?? []), one]);
for (const { path, rule, library, cases } of referenceFiles())
  for (const each of cases)
    for (const name of each.forms) {
      const key = `${rule}:${name}`;
      const lack = lackOf(key, formOf(key), each);
      const one = { key, library, path, each };
      if (lack !== null) lacking.set(lack, (lacking.get(lack) ?? 0) + 1);
      else if (each.modifiers.length === 0) add(plain, key, one);
      else for (const id of modifiersOf(each.modifiers).ids) add(modified, `${id}:${name}`, one);
    }
const rates = rateLists();
for (const { form, schedule, modifier } of rates)
  if (modifier === null) lacking.set(`schedule ${schedule.kind} of ${form}`, 1);

it('what is not compared is this and no more, each with its reason', () => {
  expect(Object.fromEntries(lacking)).toEqual(
    Object.fromEntries(Object.entries(leftOut).map(([what, { cases }]) => [what, cases])),
  );
});

const known = new Map<Ready, Measured>();

/** What was found in a case, compared once. */
function measuredOf(one: Ready): Measured {
  const form = formOf(one.key);
  if (!form) throw new Error(`no form: ${one.key}`);
  const { library, each } = one;
  const measured = known.get(one) ?? { library, reasons: reasonsOf(each), ...compare(form, each) };
  known.set(one, measured);
  return measured;
}

describe.each([...plain, ...modified])('%s', (_, cases) => {
  it('has every setting of its cases, and leaves none to a default that acts', () => {
    for (const { key, path, each } of cases) {
      const form = formOf(key);
      if (!form) throw new Error(`no form: ${key}`);
      expect(leftOpen(form, each), `${path}: ${each.id}`).toEqual([]);
    }
  });

  it(`follows the library in its ${cases.length} cases`, () => {
    const faults = cases.flatMap((one) =>
      measuredOf(one)
        .faults.slice(0, 1)
        .map((fault) => `${one.path}, ${one.key}, case "${one.each.id}": ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('the comparison', () => {
  const cases = plain.get('adam:pytorch') ?? [];

  it('finds a form that is another: each case of adam:pytorch tells it from adam:keras', () => {
    const keras = formOf('adam:keras');
    if (!keras) throw new Error('no form: adam:keras');
    for (const { each } of cases.filter(({ each: { hyper } }) => hyper.eps !== 0))
      expect(compare(keras, each).faults, each.id).not.toEqual([]);
  });

  it('finds a run that goes on where the library overflowed', () => {
    const pytorch = formOf('adam:pytorch');
    if (!pytorch) throw new Error('no form: adam:pytorch');
    const last = cases[0].each.rows[cases[0].each.rows.length - 1][0];
    const each = { ...cases[0].each, ends: { after: last, because: 'not finite' } };
    expect(compare(pytorch, each).faults).toEqual([`step ${last + 1}: still finite`]);
  });
});

describe('the proof record', () => {
  const keys = [...optimizers].flatMap(([id, { formNames }]) => formNames.map((name) => `${id}:${name}`));

  const ids = [...modifiers].flatMap(([id, { forms = {} }]) => {
    const compared = [...modified.keys(), ...rates.map(({ modifier, form }) => `${modifier}:${form}`)];
    const names = ['keras', 'pytorch', 'optax', ...Object.keys(forms)];
    const found = compared.filter((key) => key.startsWith(`${id}:`)).sort((a, b) => at(a, names) - at(b, names));
    return found.length > 0 ? [...new Set(found)] : [id];
  });
  function at(key: string, names: readonly string[]): number {
    return names.indexOf(key.split(':')[1]);
  }

  /** Whether a library's steps are compared, and not only where it ends. */
  const isFollowed = (key: string): boolean => plain.get(key)?.some(({ each }) => each.compare === 'path') ?? false;

  /** What holds a form whose steps no library takes: the form whose text it shares, or a test of its own. */
  const relationOf = (key: string): string | null => {
    if (isFollowed(key)) return null;
    const [rule] = key.split(':');
    const twin = formOf(key)?.sharedWith.find((name) => isFollowed(`${rule}:${name}`));
    return twin === undefined ? byRelation[key] : `has the text of ${rule}:${twin}`;
  };

  /** The rates that libraries' schedules give alone. */
  const ratesOf = (key: string): readonly Measured[] =>
    rates
      .filter(({ modifier, form }) => `${modifier}:${form}` === key)
      .map((each) => {
        const { why } = each.schedule.tolerance;
        return { library: each.library, reasons: why.includes('float32') ? [why] : [], ...compareRates(each) };
      });

  const proven = (): Proven => ({
    forms: keys.map((key): ProofRecord => ({
      key,
      measured: plain.get(key)?.map(measuredOf) ?? [],
      relation: relationOf(key),
    })),
    modifiers: ids.map((key): ProofRecord => ({
      key,
      measured: [...(modified.get(key)?.map(measuredOf) ?? []), ...ratesOf(key)],
      relation: modifierByRelation[key] ?? null,
    })),
  });

  it('knows of every form and modifier what it was compared with', () => {
    const bare = keys.filter((key) => !isFollowed(key) && !relationOf(key)?.startsWith('has the text'));
    expect(bare).toEqual(Object.keys(byRelation));
    expect(ids.filter((key) => !key.includes(':'))).toEqual(Object.keys(modifierByRelation));
  });

  it('is what was measured; PROVE=1 writes it anew', async () => {
    const files = {
      'src/optimizers/_proof.ts': proofModule(proven()),
      'reference/PROOF.md': proofList(proven(), leftOut),
    };
    for (const [path, text] of Object.entries(files)) {
      if (process.env.PROVE) writeFileSync(path, await text);
      expect(readFileSync(path, 'utf8'), path).toBe(await text);
    }
  });
});
