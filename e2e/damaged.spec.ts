// Damaged links in the real page: whatever the address says, something valid is shown, and nothing complains.
import { readFileSync } from 'node:fs';
import { copied, expect, open, race, settled, test } from './page';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Whole numbers of [0, below) that look random; the same in every run. */
function* random(): Generator<number, never, undefined> {
  for (let state = 7; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state;
  }
}

test('three hundred damaged links, one after the other, leave a page that works', async ({ page, context }) => {
  test.setTimeout(300_000);
  const museum = readFileSync(new URL('../src/scenario/museum.txt', import.meta.url), 'utf8');
  const links = [...museum.matchAll(/^= (#.*)$/gm)].map(([, link]) => link);
  const numbers = random();
  const below = (most: number) => numbers.next().value % most;
  const alphabet = "abz09-.,:;=&%#'<\0é\u{1f4a9}";
  const damaged = Array.from({ length: 300 }, () => {
    const link = links[below(links.length)];
    const at = 1 + below(link.length - 1);
    const other = links[below(links.length)];
    return [
      () => link.slice(0, at),
      () => link.slice(0, at) + alphabet[below(alphabet.length)] + link.slice(at + 1),
      () => link.slice(0, at) + link.slice(at + 1 + below(9)),
      () => link.slice(0, at) + other.slice(1 + below(other.length - 1)),
      () => link.replace(/\d+/g, (digits) => (below(3) === 0 ? `-${digits}e9` : digits)),
    ][below(5)]();
  });
  await open(page, race(200));
  for (let i = 0; i < damaged.length; i += 60) {
    await page.evaluate(
      async (some) => {
        for (const hash of some) {
          location.hash = hash;
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        }
      },
      damaged.slice(i, i + 60),
    );
    // What came of it is a scenario: its link opens elsewhere without complaint, and its runs are computed.
    await settled(page);
    const whole = await copied(page);
    const other = await context.newPage();
    await other.goto(`./${whole}`);
    await settled(other);
    await expect(other.locator('.problems')).toHaveCount(0);
    expect(await copied(other)).toBe(whole);
    await other.close();
    await page.bringToFront();
  }
  await page.getByRole('button', { name: 'Step back' }).click();
  expect(await copied(page)).toMatch(/&t=\d+(&[a-z]+=[^&]*)*&c=\w{5}$/);
});
