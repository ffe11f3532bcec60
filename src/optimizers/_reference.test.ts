// Every form against the runs of the real libraries in the folder reference, row by row, within the tolerance of each case; and the
// proof record, which is what was found. After a change of rules or data: PROVE=1 npx vitest run src/optimizers/_reference.test.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { optimizers } from './_index';
import { byRelation } from './testing/by-relation';
import { compare, leftOpen, unknownNames } from './testing/compare';
import { notYet } from './testing/not-yet';
import { proofList, proofModule, type Measured, type ProofRecord } from './testing/proof';
import { referenceFiles, type Case, type Library } from './testing/reference';

interface Ready {
  readonly library: Library;
  readonly path: string;
  readonly each: Case;
}

const formOf = (key: string) => {
  const [rule, name] = key.split(':');
  return optimizers.get(rule)?.form(name) ?? null;
};

/** What must be made before a case can be run; null where nothing is missing. */
function lackOf(key: string, each: Case): string | null {
  const form = formOf(key);
  if (!form) return `form ${key}`;
  const unknown = unknownNames(form, each).at(0);
  if (unknown !== undefined) return `parameter ${unknown} of ${key}`;
  return each.modifiers.length > 0 ? `modifier ${each.modifiers.map((modifier) => modifier.name).join(' + ')}` : null;
}

const ready = new Map<string, Ready[]>();
const lacking = new Map<string, number>();
for (const { path, rule, library, cases } of referenceFiles())
  for (const each of cases)
    for (const name of each.forms) {
      const key = `${rule}:${name}`;
      const lack = lackOf(key, each);
      if (lack === null) ready.set(key, [...(ready.get(key) ?? []), { library, path, each }]);
      else lacking.set(lack, (lacking.get(lack) ?? 0) + 1);
    }

it('what cannot be compared yet is this and no more', () => {
  expect(Object.fromEntries([...lacking].sort())).toEqual(notYet);
});

const known = new Map<string, readonly Measured[]>();

/** What was found of a form, compared once. */
function measuredOf(key: string): readonly Measured[] {
  const form = formOf(key);
  if (!form) throw new Error(`no form: ${key}`);
  const measured =
    known.get(key) ?? ready.get(key)?.map(({ library, each }) => ({ library, each, ...compare(form, each) })) ?? [];
  known.set(key, measured);
  return measured;
}

describe.each([...ready])('%s', (key, cases) => {
  const form = formOf(key);
  if (!form) throw new Error(`no form: ${key}`);

  it('has every setting of its cases, and leaves none to a default that acts', () => {
    for (const { path, each } of cases) expect(leftOpen(form, each), `${path}: ${each.id}`).toEqual([]);
  });

  it(`follows the library in its ${cases.length} cases`, () => {
    const faults = measuredOf(key).flatMap(({ faults: all }, i) =>
      all.slice(0, 1).map((fault) => `${cases[i].path}, case "${cases[i].each.id}": ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('the comparison', () => {
  const cases = ready.get('adam:pytorch') ?? [];

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

  /** What holds a form that has no case: the form whose text it shares, or a test of its own. */
  const relationOf = (key: string): string | null => {
    if (ready.has(key)) return null;
    const [rule] = key.split(':');
    const twin = formOf(key)?.sharedWith.find((name) => ready.has(`${rule}:${name}`));
    return twin === undefined ? byRelation[key] : `has the text of ${rule}:${twin}`;
  };

  it('knows of every form what it was compared with', () => {
    const bare = keys.filter((key) => !ready.has(key) && !relationOf(key)?.startsWith('has the text'));
    expect(bare).toEqual(Object.keys(byRelation));
  });

  it('is what was measured; PROVE=1 writes it anew', async () => {
    const records = keys.map((key): ProofRecord => ({ key, measured: measuredOf(key), relation: relationOf(key) }));
    const files = {
      'src/optimizers/_proof.ts': proofModule(records),
      'reference/PROOF.md': proofList(records, notYet),
    };
    for (const [path, text] of Object.entries(files)) {
      if (process.env.PROVE) writeFileSync(path, await text);
      expect(readFileSync(path, 'utf8'), path).toBe(await text);
    }
  });
});
