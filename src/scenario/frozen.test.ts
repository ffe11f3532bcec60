// What links leave out means the same for ever: see frozen.txt.
import { appendFileSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runStyle } from '../scene/palette';
import { readLink } from './read-link';
import { released } from './testing/released';

const file = new URL('./frozen.txt', import.meta.url);
const frozen = new Map(
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#!'))
    .map((line) => line.split(' = ', 2) as [string, string]),
);
const now = released();

/** Words of a list that are gone, or stand for something else. */
function broken(name: string, was: string): string | null {
  const is = now.get(name);
  if (is === undefined) return `${name} is gone`;
  const words = new Set(is.split(' '));
  const gone = was.split(' ').filter((word) => !words.has(word));
  if (name === 'most') return gone.some((word) => shrunk(word, words)) ? `${name}: ${was} became ${is}` : null;
  const first = name.startsWith('rule ') && is.split(' ')[0] !== was.split(' ')[0];
  return gone.length > 0 || first ? `${name}: ${was} became ${is}` : null;
}

/** A limit may grow. */
function shrunk(word: string, words: ReadonlySet<string>): boolean {
  const [name, value] = word.split('=');
  const is = [...words].find((each) => each.startsWith(`${name}=`))?.split('=')[1];
  return is === undefined || Number(is) < Number(value);
}

const advice = `Links that people have given away leave these values out, so changing one changes their picture.
Keep the released value. For another one: give a rule a new form or a new id, a surface a new id, or write the value into what
the page makes from now on (a surface's "suggest" table, which links spell out). See docs/adr/0006-links-are-for-ever.md.`;

test('nothing that a released link may leave out has changed', () => {
  const changes = [...frozen].flatMap(([name, was]) => broken(name, was) ?? []);
  expect(changes, `released defaults have changed.\n${advice}`).toEqual([]);
});

test('what is new can be frozen with FREEZE=1', () => {
  const fresh = [...now].filter(([name]) => !frozen.has(name));
  if (process.env.FREEZE) appendFileSync(file, fresh.map(([name, value]) => `${name} = ${value}\n`).join(''));
  // A rule or a surface that was added is no fault; that the file holds nothing would be one.
  expect(frozen.size).toBeGreaterThan(60);
});

test('a reader takes the frozen values for what a link leaves out', () => {
  const { link } = readLink('#v=1&z=gauss');
  expect([link.scenario.steps, link.scenario.surface]).toMatchObject([Number(frozen.get('steps')), { id: frozen.get('surface') }]); // prettier-ignore
  expect(link.scenario.noise).toEqual({ kind: 'gauss', sigma: 0.1, seed: 1, own: false });
});

/** Where a colour stands on the wheel, in degrees. */
function hue(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return (Math.atan2(Math.sqrt(3) * (g - b), 2 * r - g - b) * 180) / Math.PI;
}

test('a run keeps its marker and its hue: shades may be tuned, their order stays', () => {
  const hues = [210, 202, 338, 23, 164, 258, 45, 338];
  const looks = Array.from({ length: 16 }, (_, index) => runStyle({ name: 'light', runInk: null }, index));
  looks.forEach(({ colour }, index) => {
    const away = Math.abs(hue(colour) - hues[index % 8]) % 360;
    expect(Math.min(away, 360 - away), `colour ${index} became ${colour}.\n${advice}`).toBeLessThan(20);
  });
  expect(looks.map(({ marker }) => marker)).toEqual([
    'circle',
    'square',
    'triangle',
    'diamond',
    'star',
    'down-triangle',
    'hexagon',
    'cross',
    'down-triangle',
    'hexagon',
    'cross',
    'circle',
    'square',
    'triangle',
    'diamond',
    'star',
  ]);
});
