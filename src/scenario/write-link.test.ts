import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { View } from '../formula/define';
import { firstVisit } from './defaults';
import { readLink } from './read-link';
import { registries } from './registries';
import type { Scenario, ThemeName } from './scenario';
import { linkText } from './testing/link-text';
import { randomLink } from './testing/random-links';
import { standIns } from './testing/stand-ins';
import { writeLink } from './write-link';

const scenario: Scenario = {
  surface: { kind: 'named', id: 'rosenbrock', parameters: { b: 10, a: 1 } },
  start: [-1.2, -0],
  view: [[-2, 2], [-1, 3]],
  steps: 500,
  noise: { kind: 'none' },
  runs: [
    { key: 'r5', rule: 'sgd', form: 'keras', set: { lr: 0.01 }, colour: 0, hidden: false },
    { key: 'r2', rule: 'adam', form: 'paper', set: { bias: true, eps: 1e-7, lr: 0.1 }, colour: 1, hidden: false },
    { key: 'r3', rule: 'adam', form: 'keras', set: { bias: false }, colour: 1, hidden: true },
  ],
}; // prettier-ignore

function write(changes: Partial<Scenario>, step: number | null = null, theme: ThemeName | null = null) {
  const text = writeLink({ scenario: { ...scenario, ...changes }, step, theme }, standIns);
  return typeof text === 'string' ? text.replace(/&c=.....$/, '') : text;
}

test('parts stand in a fixed order, and what equals its default is left out', () => {
  expect(write({})).toBe(
    '#v=1&s=rosenbrock,b=10&p=-1.2,0&r=sgd;adam:paper,lr=0.1,eps=1e-7;adam,bias=0,_colour=1,_hide=1',
  );
});

test('every part can be written', () => {
  const all = write(
    {
      view: [[-1e21, 5e-324], [0, 1e-7]],
      steps: 7,
      runs: [],
      noise: { kind: 'gauss', sigma: 0, seed: 0, own: true },
    },
    99,
    'dark',
  ); // prettier-ignore
  expect(all).toBe(
    '#v=1&s=rosenbrock,b=10&p=-1.2,0&w=-1e21,5e-324,0,1e-7&n=7&r=&z=gauss,sigma=0,seed=0,own=1&t=7&theme=dark',
  );
});

test('a formula is escaped but for the characters of the alphabet', () => {
  expect(write({ surface: { kind: 'formula', text: "a=1;x*y, (z) 'é'\n~!" }, runs: [] })).toBe(
    '#v=1&f=a=1;x%2Ay,%20%28z%29%20%27%C3%A9%27%0A~%21&p=-1.2,0&w=-2,2,-1,3&r=',
  );
});

test('a formula’s own view stands behind it, unless it is the usual one', () => {
  const own = (view: View) => write({ surface: { kind: 'formula', text: 'x', view }, view: null, runs: [] });
  expect(own([[-1, 1], [0, 0.5]])).toBe('#v=1&f=x&b=-1,1,0,0.5&p=-1.2,0&r='); // prettier-ignore
  expect(own([[-5, 5], [-5, 5]])).toBe('#v=1&f=x&p=-1.2,0&r='); // prettier-ignore
});

test('half a surrogate pair does not stop the writer', () => {
  expect(write({ surface: { kind: 'formula', text: '\ud800' }, runs: [] })).toContain('f=%EF%BF%BD&');
});

test('a link that would be too long is a problem the page can show', () => {
  const text = Array(512).fill('é').join('');
  const written = writeLink(
    { scenario: { ...scenario, surface: { kind: 'formula', text } }, step: null, theme: null },
    standIns,
  );
  expect(written).toEqual({ code: 'long-link', says: 'this is too much for a link of 1900 characters: 3171' });
});

test.each([
  ['the stand-ins', standIns],
  ['the registries', registries],
])('a valid link of %s is written in the alphabet and read back the same, without complaint', (_, known) => {
  fc.assert(
    fc.property(randomLink(known), (link) => {
      const text = writeLink(link, known);
      fc.pre(typeof text === 'string');
      expect(text).toMatch(/^#[A-Za-z0-9\-_.~,:;=&%]+$/);
      expect(readLink(text, known)).toEqual({ link, problems: [] });
    }),
    { numRuns: 1_000 },
  );
});

test('writing what was read is the same text again, whatever was read', () => {
  fc.assert(
    fc.property(randomLink(standIns), fc.nat(), fc.string({ maxLength: 3 }), (link, at, junk) => {
      const text = writeLink(link, standIns);
      fc.pre(typeof text === 'string');
      const place = at % text.length;
      const once = writeLink(readLink(text.slice(0, place) + junk + text.slice(place), standIns).link, standIns);
      fc.pre(typeof once === 'string');
      expect(writeLink(readLink(once, standIns).link, standIns)).toEqual(once);
    }),
    { numRuns: 1_500 },
  );
});

test('the first visit has a short link of its own', () => {
  const link = { scenario: firstVisit(), step: null, theme: null };
  expect(linkText(link).length).toBeLessThan(200);
  expect(readLink(linkText(link))).toEqual({ link, problems: [] });
});
