// Zooming and panning as arithmetic: there and back, within a fraction of a pixel, whatever the size.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { View } from '../formula/define';
import { firstVisit } from '../scenario/defaults';
import { readLink } from '../scenario/read-link';
import { writeLink } from '../scenario/write-link';
import { viewport } from '../scene/viewport';
import { createState } from './state';
import { homeView, showView, zoomBetween, zoomedView } from './window';

const home: View = [
  [-2, 2],
  [-1, 3],
];
const pixels = fc.integer({ min: 200, max: 4000 });
/** A zoom about some pixel of the plot, within the limits. */
const zoom = fc.tuple(fc.double({ min: -4, max: 6, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));

describe('the window', () => {
  it('shows what the zoom shows, to a tenth of a pixel', () => {
    fc.assert(
      fc.property(pixels, pixels, zoom, (width, height, [tens, share]) => {
        const k = 10 ** tens;
        const at = { k, x: share * width * (1 - k), y: share * height * (1 - k) };
        const view = zoomedView(home, at, width, height);
        const shown = viewport(view ?? home, width, height);
        const base = viewport(home, width, height);
        for (const pixel of [
          [0, 0],
          [width, height],
          [width / 3, height / 2],
        ] as const) {
          const [px, py] = shown.toPixel(base.toValue([(pixel[0] - at.x) / k, (pixel[1] - at.y) / k]));
          expect(Math.abs(px - pixel[0])).toBeLessThan(0.6);
          expect(Math.abs(py - pixel[1])).toBeLessThan(0.6);
        }
      }),
    );
  });

  it('finds the zoom back from what is shown', () => {
    const base = viewport(home, 800, 600);
    const view = zoomedView(home, { k: 8, x: -1200, y: -300 }, 800, 600);
    expect(view).not.toBeNull();
    const found = zoomBetween(base, viewport(view ?? home, 800, 600));
    expect(found.k).toBeCloseTo(8, 3);
    expect(Math.abs(found.x + 1200)).toBeLessThan(0.6);
    expect(Math.abs(found.y + 300)).toBeLessThan(0.6);
    expect(zoomBetween(base, base)).toEqual({ k: 1, x: 0, y: 0 });
  });

  it('is the surface’s own view where nothing is zoomed', () => {
    expect(zoomedView(home, { k: 1, x: 0, y: 0 }, 800, 600)).toBe(home);
  });

  it('is refused where numbers are too coarse', () => {
    expect(zoomedView([[1e9, 1e9 + 1], [0, 1]], { k: 1e6, x: 0, y: 0 }, 800, 600)).toBeNull(); // prettier-ignore
  });

  it('is in the link, and a link brings it back', () => {
    const store = createState(firstVisit(), 0, false);
    showView(store, [[-0.5, 0.25], [0.5, 1.25]], false); // prettier-ignore
    const text = writeLink({ scenario: store.getState().scenario, step: 0, theme: null });
    expect(text).toContain('&w=-0.5,0.25,0.5,1.25&');
    expect(readLink(typeof text === 'string' ? text : '').link.scenario.view).toEqual(store.getState().scenario.view);
  });

  it('rewrites the link while one zooms, and is an act when one fits', () => {
    const store = createState(firstVisit(), 0, false);
    const own = homeView(store.getState().scenario);
    showView(store, own, true);
    expect(store.getState()).toMatchObject({ acts: 0, scenario: { view: null } });
    showView(store, [[0, 1], [0, 1]], false); // prettier-ignore
    expect(store.getState().acts).toBe(0);
    showView(store, null, true);
    expect(store.getState()).toMatchObject({ acts: 1, scenario: { view: null } });
  });
});
