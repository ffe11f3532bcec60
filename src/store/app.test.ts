import { describe, expect, it } from 'vitest';
import type { Reply, Request } from '../worker/messages';
import type { WorkerPort } from '../worker/port';
import type { SearchReply, SearchRequest } from '../worker/search/serve';
import { setFormula } from '../scenario/edit-own';
import { addRun, removeRun, setStart, setSurface, setValue } from './acts';
import { dismissProblems } from './look';
import { put } from './put';
import { createApp } from './app';
import { askedOf } from './asked';
import { statusNow } from './status';
import { HandClock } from './testing/clock';
import { searchBy } from './typed-search';

const link = '#v=1&s=rosenbrock&p=-1.2,1&r=sgd,lr=0.001;adam,lr=0.1&t=7';

/** An app over a worker that only writes down what it is asked, and answers when told. */
function page(hash: string, calm = false) {
  const clock = new HandClock();
  if (hash !== '') clock.open(hash);
  const asked: Request[] = [];
  const port: WorkerPort = {
    postMessage: (message) => asked.push(message as Request),
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
  };
  const searches: { request: SearchRequest; answer: (reply: SearchReply) => void; ended: boolean }[] = [];
  const spawnSearch = () => {
    const search: WorkerPort = {
      postMessage: (request) =>
        searches.push({
          request: request as SearchRequest,
          answer: (data) => search.onmessage?.({ data } as MessageEvent),
          ended: false,
        }),
      onmessage: null,
      onerror: null,
      terminate: () => Object.assign(searches.at(-1) ?? {}, { ended: true }),
    };
    return Promise.resolve(search);
  };
  const begin = searchBy(spawnSearch);
  const search = { now: begin, get: () => Promise.resolve(begin), follow: () => () => undefined };
  const surroundings = { bar: clock.bar, frames: clock.frames, calm, roomy: true, spawn: () => port, search };
  const app = createApp(surroundings);
  const answer = (reply: Reply) => port.onmessage?.({ data: reply } as MessageEvent);
  const runs = () => asked.filter((request) => request.kind === 'run').map(({ key }) => key);
  const done = () => {
    asked.length = 0;
  };
  const state = () => app.store.getState();
  return { app, clock, asked, answer, searches, runs, done, state };
}

describe('the app', () => {
  it('plays the first visit at once, and asks for its runs before anything is drawn', () => {
    const { state, runs, app } = page('');
    expect(state().playback).toMatchObject({ step: 0, playing: true });
    expect(runs()).toHaveLength(state().scenario.runs.length);
    app.close();
  });

  it('shows the finished race, paused, to people who asked for less motion', () => {
    const { state, app } = page('', true);
    expect(state().playback).toMatchObject({ step: state().scenario.steps, playing: false });
    app.close();
  });

  it('shows the step a link names, paused, and says in a line what it did not understand', () => {
    const { state, app } = page(`${link}&q=1`);
    expect(state().playback).toMatchObject({ step: 7, playing: false });
    expect(state().problems.map(({ code }) => code)).toContain('unknown-part');
    app.close();
  });

  it('computes only the run that changed', () => {
    const { app, runs, done } = page(link);
    done();
    setValue(app.store, 'r2', 'lr', 0.2, false);
    expect(runs()).toEqual(['r2']);
    app.close();
  });

  it('computes all runs when the start moves, and drops one that is removed', () => {
    const { app, runs, asked, done } = page(link);
    done();
    setStart(app.store, [0, 0], false);
    expect(runs()).toEqual(['r1', 'r2']);
    removeRun(app.store, 'r1');
    expect(asked.at(-1)).toMatchObject({ kind: 'drop', key: 'r1' });
    app.close();
  });

  it('asks about a step for whoever wants it, tells all the answer, and asks anew when the runs have changed', () => {
    const { app, asked, answer, clock } = page(link);
    const { questions, inspections } = askedOf(app);
    expect(askedOf(app).questions).toBe(questions);
    const inspected = () => asked.flatMap((request) => (request.kind === 'inspect' ? [request.step] : []));
    const generation = asked.find((request) => request.kind === 'run')?.generation ?? NaN;
    answer({ kind: 'chunk', key: 'r1', generation, from: 0, rows: new Float64Array(9) });
    const heard: number[] = [];
    questions.listen((_, step) => heard.push(step));
    inspections.want('r1', 0);
    expect(inspected()).toEqual([0]);
    answer({ kind: 'inspected', key: 'r1', generation, inspection: { step: 0, values: [] } });
    expect(heard).toEqual([0]);
    clock.frame(16);
    expect(inspections.store.getState().shown).toMatchObject({ key: 'r1', step: 0 });
    questions.ask('r1', 2);
    questions.ask('r1', 2);
    setStart(app.store, [0, 0], false);
    questions.ask('r1', 2);
    expect(inspected()).toEqual([0, 2, 2]);
    app.close();
  });

  it('asks for contours when the plot shows a window, and again only when something about them changed', () => {
    const { app, asked } = page(link);
    const fields = () => asked.filter((request) => request.kind === 'field').length;
    const window = [[-2, 2], [-1, 3]] as const; // prettier-ignore
    app.showWindow(window);
    app.showWindow(window);
    setStart(app.store, [0, 0], false);
    expect(fields()).toBe(1);
    setSurface(app.store, 'beale');
    expect(fields()).toBe(2);
    app.close();
  });

  it('searches a typed surface for stationary points, and relabels the runs by what is found', async () => {
    const at = '#v=1&f=x%5E2%2By%5E2&b=-2,2,-1,1&p=1,1&r=sgd;adam&t=0';
    const { app, asked, answer, searches, runs, done, state } = page(at);
    await Promise.resolve();
    const [search] = searches;
    expect(search.request).toMatchObject({ surface: { formula: 'x^2+y^2' }, view: [[-2, 2], [-1, 1]] }); // prettier-ignore
    const first = asked.flatMap((request) => (request.kind === 'run' ? [request] : []));
    for (const { key, generation } of first)
      answer({ kind: 'chunk', key, generation, from: 0, rows: Float64Array.of(1, 1, 2) });
    done();
    const point = { at: [0, 0], kind: 'minimum', value: 0, kink: false } as const;
    search.answer({ kind: 'alive' });
    search.answer({ kind: 'found', found: { points: [point], total: 1, lower: false } });
    expect(search.ended).toBe(true);
    expect(app.resolved().stationary).toEqual([point]);
    expect(asked).toMatchObject([
      { kind: 'run', key: 'r1', have: 1, labels: { stationary: [point] } },
      { kind: 'run', key: 'r2', have: 1, labels: { stationary: [point] } },
    ]);
    expect(app.results.path('r1')?.length).toBe(1);
    done();
    setStart(app.store, [0.5, 0.5], false);
    expect(runs()).toEqual(['r1', 'r2']);
    await Promise.resolve();
    expect(searches).toHaveLength(1);
    put(app.store, setFormula(state().scenario, 'x^2 + 2y^2'), false);
    expect(app.resolved().stationary).toEqual([]);
    await Promise.resolve();
    expect(searches).toHaveLength(2);
    setSurface(app.store, 'beale');
    await Promise.resolve();
    expect(searches.map(({ ended }) => ended)).toEqual([true, true]);
    expect(app.resolved().stationary).toHaveLength(3);
    app.close();
  });

  it('tells the store of many rows once a frame', () => {
    const { app, clock, asked, answer, state } = page(link);
    const request = asked.find((each) => each.kind === 'run');
    if (request?.kind !== 'run') throw new Error('no run was asked for');
    const { key, generation } = request;
    for (let from = 0; from < 5; from++)
      answer({ kind: 'chunk', key, generation, from, rows: Float64Array.of(from, 0, 1) });
    expect(state().results).toBe(0);
    clock.frame(16);
    expect(state().results).toBe(1);
    expect(app.results.path(key)?.length).toBe(5);
    app.close();
  });

  it('refuses a thirteenth run, and says so', () => {
    const { app, state } = page(link);
    for (let i = 0; i < 11; i++) addRun(app.store, 'sgd');
    expect(state().scenario.runs).toHaveLength(12);
    expect(state().notice).toBe('there is room for 12 runs: 13');
    app.close();
  });

  it('says why nothing can be computed until something is, and brings no sentence back that was put away', () => {
    const { app, clock, asked, answer, state } = page(link);
    answer({ kind: 'unable', says: 'no WebAssembly' });
    expect(state().broken).toEqual({ says: 'no WebAssembly', dismissed: false });
    expect(statusNow(app, 'r1').says).toBe('not computed');
    dismissProblems(app.store);
    app.retry();
    answer({ kind: 'unable', says: 'no WebAssembly' });
    expect(state().broken).toEqual({ says: 'no WebAssembly', dismissed: true });
    app.retry();
    const request = asked.findLast((each) => each.kind === 'run');
    if (request?.kind !== 'run') throw new Error('no run was asked for');
    const { key, generation } = request;
    answer({ kind: 'chunk', key, generation, from: 0, rows: Float64Array.of(0, 0, 1) });
    clock.frame(16);
    expect(state().broken).toBeNull();
    app.close();
  });

  it('gives a link that opens at the very step it was copied', () => {
    const { app } = page(link);
    expect(app.link()).toContain('&t=7&c=');
    app.close();
  });

  it('follows a link that is pasted into the address', () => {
    const { app, clock, state } = page(link);
    clock.open('#v=1&s=beale&p=1,1&r=sgd&t=3');
    app.arrived();
    expect(state().scenario.surface).toMatchObject({ id: 'beale' });
    expect(state().playback.step).toBe(3);
    app.close();
  });
});
