// What is left of a link while a part of the page is missing. Tests begin with everything, so the registries are replaced here.
import { expect, test, vi } from 'vitest';

const link = '#v=1&s=beale&p=1,1&n=50&r=adagrad,lr=0.1&t=5&c=00000';

/** The modules anew, with the registries of the first download: they follow the link while a chunk is missing, which comes when it is let. */
async function following() {
  vi.resetModules();
  const arrival = { fails: true };
  vi.doMock('../scenario/rest', async (original) => {
    if (arrival.fails) throw new Error('404');
    return original();
  });
  const { Follower } = await import('./follow');
  const { reader, readNow } = await import('./reader');
  await reader.get();
  const { rest } = await import('./rest');
  const { createState } = await import('./state');
  const { firstVisit } = await import('../scenario/defaults');
  const store = createState(firstVisit(), 0, false);
  const follower = new Follower(store);
  follower.start();
  const coming = rest.get();
  await vi.advanceTimersByTimeAsync(10);
  follower.follow(readNow(link));
  const arrives = async () => {
    arrival.fails = false;
    await vi.advanceTimersByTimeAsync(30_000);
    await coming;
  };
  return { follower, store, arrives };
}

test('a link that needs a part which is missing keeps its address, says so, and is shown whole when the part comes', async () => {
  vi.useFakeTimers();
  const { follower, store, arrives } = await following();
  const part = store.getState();
  expect(part.problems.map(({ code }) => code)).toEqual(['part-missing', 'link-changed']);
  expect(follower.isPart({ scenario: part.scenario, step: 3, theme: null })).toBe(true);
  await arrives();
  const { scenario, problems, playback } = store.getState();
  expect(scenario).toMatchObject({ surface: { id: 'beale' }, steps: 50, runs: [{ rule: 'adagrad' }] });
  expect(playback.step).toBe(5);
  expect(problems.map(({ code }) => code)).toEqual(['link-changed']);
  expect(follower.isPart({ scenario, step: 3, theme: null })).toBe(false);
  vi.useRealTimers();
});

test('what somebody did meanwhile stands', async () => {
  vi.useFakeTimers();
  const { follower, store, arrives } = await following();
  const { scenario } = store.getState();
  const own = { ...scenario, steps: 77 };
  store.setState({ scenario: own });
  expect(follower.isPart({ scenario: own, step: 3, theme: null })).toBe(false);
  await arrives();
  expect(store.getState().scenario).toBe(own);
  vi.useRealTimers();
});
