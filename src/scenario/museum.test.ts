// Links that were given away open with the same picture for ever: see museum.txt.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Run } from '../engine/run';
import { numberText } from './number-text';
import { keys, readLink } from './read-link';
import { resolveScenario } from './resolve';
import { linkText } from './testing/link-text';

const text = readFileSync(new URL('./museum.txt', import.meta.url), 'utf8');
const exhibits = text
  .replace(/^#!.*\n/gm, '')
  .trim()
  .split('\n\n')
  .map((exhibit) => exhibit.split('\n'));

test('the museum is not empty', () => {
  expect(exhibits.length).toBeGreaterThanOrEqual(50);
  for (const exhibit of exhibits) expect(exhibit.map((line) => line.slice(0, 2))).toEqual(['> ', '= ', '~ ']);
});

test('every released rule, form, surface and setting, and every key, is in a link of the museum', () => {
  const seen = new Set<string>();
  for (const [, canonical] of exhibits) {
    for (const [, key] of canonical.matchAll(/[#&](\w+)=/g)) seen.add(key);
    const { surface, runs } = readLink(canonical.slice(2)).link.scenario;
    if (surface.kind === 'named') add(seen, `surface ${surface.id}`, surface.parameters);
    for (const { rule, form, set } of runs) {
      add(seen, `form ${rule}:${form}`, set);
      for (const id of Object.keys(set)) add(seen, `modifier ${id.split('_')[0]}`, set);
    }
  }
  expect([...keys, ...releasedNames()].filter((name) => !seen.has(name))).toEqual([]);
});

function add(seen: Set<string>, name: string, set: object): void {
  for (const each of [name, ...Object.keys(set).map((setting) => `${name} ${setting}`)]) seen.add(each);
}

/** 'surface rosenbrock', 'surface rosenbrock a', 'form adam:keras', 'form adam:keras lr', 'modifier cosine cosine_floor', ... */
function releasedNames(): string[] {
  const frozen = readFileSync(new URL('./frozen.txt', import.meta.url), 'utf8');
  return [...frozen.matchAll(/^(surface [\w-]+|form \S+|modifier \w+) = (.*)$/gm)].flatMap(([, name, settings]) => {
    const names = [...settings.matchAll(/(\w+)=\S+/g)].map(([, setting]) => setting);
    return [name, ...names.filter((each) => each !== 'view' && each !== 'start').map((each) => `${name} ${each}`)];
  });
}

test.each(exhibits)('%s', (given, canonical, ends) => {
  const { link } = readLink(given.slice(2));
  expect(linkText(link)).toBe(canonical.slice(2));
  expect(readLink(canonical.slice(2)).problems).toEqual([]);
  expect(endsOf(given.slice(2))).toBe(ends.slice(2));
});

/** Where each run ends: its last row, to the bit. */
function endsOf(link: string): string {
  const { jobs } = resolveScenario(readLink(link).link.scenario);
  const rows = jobs.map(({ job }) => {
    const run = new Run(job);
    run.skip(Infinity);
    const { step, x, y, loss } = run.lastRow ?? { step: 0, x: NaN, y: NaN, loss: NaN };
    return [step, x, y, loss].map(numberText).join(',');
  });
  return rows.join(' ') || 'none';
}
