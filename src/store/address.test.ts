import { describe, expect, it } from 'vitest';
import { firstVisit } from '../scenario/defaults';
import { readLink } from '../scenario/read-link';
import type { Link } from '../scenario/scenario';
import { writeLink } from '../scenario/write-link';
import { addRun, setStart } from './acts';
import { forceTheme } from './look';
import { Address, linkOf } from './address';
import { seek } from './playhead';
import { createState } from './state';
import { HandClock } from './testing/clock';

function page() {
  const clock = new HandClock();
  const store = createState(firstVisit(), 100, false);
  const write = (link: Link) => {
    const text = writeLink(link);
    return typeof text === 'string' ? text : null;
  };
  const print = () => write(linkOf(store.getState())) ?? '';
  const address = new Address(store, clock.bar, write);
  address.start();
  clock.wait(1000);
  const follow = () => address.arrived((hash) => store.setState({ scenario: readLink(hash).link.scenario }));
  return { clock, store, print, follow, address };
}

describe('the address', () => {
  it('says the whole state soon after the page has opened', () => {
    const { clock, print } = page();
    expect(clock.bar.hash()).toBe(print());
  });

  it('says a theme that is forced, without an entry, and says it no more when it is taken back', () => {
    const { clock, store, print } = page();
    const own = clock.bar.hash();
    clock.written.length = 0;
    forceTheme(store, 'projector');
    clock.wait(1000);
    expect(clock.bar.hash()).toContain('&theme=projector&c=');
    forceTheme(store, null);
    clock.wait(1000);
    expect(clock.bar.hash()).toBe(own);
    expect(print()).toBe(own);
    expect(clock.written.map(({ kind }) => kind)).toEqual(['replace', 'replace']);
  });

  it('is rewritten once after a drag, not during it and not as an entry', () => {
    const { clock, store, print } = page();
    clock.written.length = 0;
    for (let i = 0; i < 120; i++) {
      setStart(store, [i / 100, 1], false);
      clock.wait(16);
    }
    expect(clock.written).toEqual([]);
    clock.wait(1000);
    expect(clock.written.map(({ kind }) => kind)).toEqual(['replace']);
    expect(clock.bar.hash()).toBe(print());
  });

  it('is written at once when the page is left', () => {
    const { clock, store, print, address } = page();
    addRun(store, 'adagrad');
    addRun(store, 'adamax');
    setStart(store, [0.5, 0.5], false);
    address.flush();
    expect(clock.bar.hash()).toBe(print());
    clock.written.length = 0;
    address.flush();
    expect(clock.written).toEqual([]);
  });

  it('gets an entry for each discrete act, and Back undoes them one by one', () => {
    const { clock, store, follow, print } = page();
    const states: string[] = [];
    for (const rule of ['adagrad', 'adamax', 'amsgrad']) {
      states.push(print());
      addRun(store, rule);
      clock.wait(700);
    }
    for (const state of states.reverse()) {
      clock.back();
      follow();
      expect(print()).toBe(state);
    }
  });

  it('lets an act begin where the changes before it began', () => {
    const { clock, store, print, follow } = page();
    const before = print();
    const { scenario, acts } = store.getState();
    for (const x of [0.1, 0.2, 0.3]) {
      setStart(store, [x, 1], false);
      clock.wait(2000);
    }
    store.setState({ acts: acts + 1, origin: { act: acts + 1, scenario } });
    const after = print();
    expect(clock.bar.hash()).toBe(after);
    setStart(store, [0.7, 1], true); // the act after it begins where it begins
    clock.back();
    expect(clock.bar.hash()).toBe(after);
    clock.back();
    follow();
    expect(print()).toBe(before);
  });

  it('never writes more than the strictest browser allows, however fast the acts are', () => {
    const { clock, store } = page();
    clock.written.length = 0;
    for (let i = 0; i < 200; i++) {
      setStart(store, [i / 100, 1], true);
      clock.wait(40);
    }
    clock.wait(200_000);
    expect(clock.written.filter(({ kind }) => kind === 'push')).toHaveLength(200);
    for (const { at: from } of clock.written)
      expect(clock.written.filter(({ at }) => at >= from && at < from + 30_000).length).toBeLessThanOrEqual(81);
  });

  it('says what somebody did at once, so that a reload keeps it', () => {
    const { clock, store, print } = page();
    for (const rule of ['adagrad', 'adamax', 'amsgrad']) {
      addRun(store, rule);
      expect(clock.bar.hash()).toBe(print());
    }
  });

  it('keeps where the playhead stood in the entry that an act leaves', () => {
    const { clock, store, follow } = page();
    seek(store, 42);
    addRun(store, 'adagrad');
    clock.wait(5000);
    clock.back();
    expect(clock.bar.hash()).toContain('&t=42&');
    expect(follow()).toBe(true);
  });

  it('is not written when nothing changed, nor for what it said itself', () => {
    const { clock, store, follow, print } = page();
    clock.written.length = 0;
    seek(store, 100);
    clock.wait(5000);
    expect(clock.written).toEqual([]);
    clock.open(print());
    expect(follow()).toBe(false);
  });

  it('is left alone while the race plays', () => {
    const { clock, store } = page();
    store.setState({ playback: { step: 0, playing: true, speed: 60 } });
    clock.wait(1000);
    clock.written.length = 0;
    for (let step = 1; step < 200; step++) {
      store.setState({ playback: { step, playing: true, speed: 60 } });
      clock.wait(16);
    }
    clock.wait(2000);
    expect(clock.written).toEqual([]);
  });

  it('survives a browser that refuses to write', () => {
    const { clock, store } = page();
    clock.refuses = true;
    addRun(store, 'adagrad');
    setStart(store, [0, 0], false);
    expect(() => clock.wait(5000)).not.toThrow();
  });
});
