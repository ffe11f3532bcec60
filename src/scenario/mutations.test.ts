// A hundred thousand damaged links: none throws, every one opens a valid scenario, and no cut or change passes unnoticed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isValidLink } from './is-valid';
import { readLink } from './read-link';
import { randomLink } from './testing/random-links';
import { standIns } from './testing/stand-ins';
import { writeLink } from './write-link';

const originals = fc
  .sample(randomLink(standIns), { numRuns: 500, seed: 20 })
  .map((link) => writeLink(link, standIns))
  .filter((text) => typeof text === 'string');

/** Numbers of [0, below) that look random and are the same in every run. */
function* numbers(below: number): Generator<number> {
  for (let state = 1; ; state = (Math.imul(state, 1664525) + 1013904223) >>> 0)
    yield Math.floor((state / 2 ** 32) * below);
}

const random = numbers(2 ** 30);
const alphabet = 'abcxyz0189-_.~,:;=&%#/+ \0\ud800é';
const damages: readonly ((text: string, at: number) => string)[] = [
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(0, at) + alphabet[next(alphabet.length)] + text.slice(at + 1),
  (text, at) => text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << next(16))) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + alphabet[next(alphabet.length)] + text.slice(at),
];

function next(below: number): number {
  return random.next().value % below;
}

test('no cut and no change of one character passes unnoticed, and every one opens', () => {
  expect(originals.length).toBeGreaterThan(400);
  let tried = 0;
  for (let round = 0; round < 100_000; round++) {
    const original = originals[round % originals.length];
    const damaged = damages[round % damages.length](original, 1 + next(original.length - 1));
    const { link, problems } = readLink(damaged, standIns);
    if (!isValidLink(link, standIns)) expect.fail(`opens no valid scenario: ${JSON.stringify(damaged)}`);
    if (damaged === original || damaged === '#') continue;
    tried++;
    if (problems.length === 0) expect.fail(`not noticed: ${JSON.stringify(damaged)}`);
  }
  expect(tried).toBeGreaterThan(95_000);
});
