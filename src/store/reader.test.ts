// What an address says while a part of the page that reads it is not there.
import { expect, test, vi } from 'vitest';
import type { Reading } from './reader';

const race = '#v=1&s=rosenbrock&p=1,1&n=50&r=sgd,lr=0.002';

/** The modules anew, with the registries of the first download and nothing that comes later. */
async function bare() {
  vi.resetModules();
  const { readNow, reader } = await import('./reader');
  const { curable, rest, whenReadable } = await import('./rest');
  const { firstVisit } = await import('../scenario/defaults');
  return { readNow, reader, rest, curable, whenReadable, firstVisit };
}

test('nothing at all is the first visit, with nothing to say of it', async () => {
  const { readNow, firstVisit } = await bare();
  for (const hash of ['', '#'])
    expect(readNow(hash)).toEqual({
      hash,
      link: { scenario: firstVisit(), step: null, theme: null },
      problems: [],
    });
});

test('a link that cannot be read yet opens the first visit, and is read when that can be', async () => {
  const { readNow, reader, curable, firstVisit } = await bare();
  const before = readNow(race);
  expect(before.link.scenario).toEqual(firstVisit());
  expect(before.problems.map(curable)).toEqual([true]);
  await reader.get();
  const { link, problems } = readNow(race);
  expect(link.scenario).toMatchObject({ start: [1, 1], steps: 50, runs: [{ rule: 'sgd', set: { lr: 0.002 } }] });
  expect(problems.map(({ code }) => code)).toEqual(['link-cut']);
});

test('a link waits for what it needs: its reader, and the rest for noise', async () => {
  const { rest, whenReadable } = await bare();
  const opened = (hash: string) => new Promise<Reading>((done) => whenReadable(hash, done));
  const plain = await opened(race);
  expect(plain.problems.map(({ code }) => code)).toEqual(['link-cut']);
  expect(rest.now).toBeNull();
  const noisy = await opened(`${race}&z=gauss`);
  expect(noisy.link.scenario.noise).toMatchObject({ kind: 'gauss' });
  expect(rest.now).not.toBeNull();
});
