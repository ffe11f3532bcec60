// The window of the plot: the surface's own view, zoomed and panned. Kept in the scenario's view, so that a link shows it.
import type { View } from '../formula/define';
import { viewOf } from '../scenario/defaults';
import type { Scenario } from '../scenario/scenario';
import { sameView, sensibleView } from '../scenario/view';
import { viewport, type Viewport } from '../scene/viewport';
import { neat } from './place';
import type { Store } from './state';

/** A zoom as d3 has it: a pixel p of the plot that shows the surface's own view comes to k * p + (x, y). */
export interface Zoom {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** How far one may zoom: a window may be from 1e4 down to 1e-6 of the surface's own view. */
export const zoomLimits = [1e-4, 1e6] as const;

/** Views are rounded to this share of a pixel, which nobody sees, so that links stay short. */
const grain = 0.05;

/** What a fit shows. */
export function homeView({ surface }: Scenario): View {
  return viewOf(surface);
}

/** The zoom that leads from one viewport to another of the same size. */
export function zoomBetween(home: Viewport, shown: Viewport): Zoom {
  const k = shown.scale / home.scale;
  return { k, x: shown.left - k * home.left, y: shown.top - k * home.top };
}

/**
 * The view that a zoom of `home` shows, in the shape of `home`: a plot of that size shows exactly the zoomed window, another
 * one as much of it as fits. Null where floating-point numbers are too coarse for it.
 */
export function zoomedView(home: View, { k, x, y }: Zoom, width: number, height: number): View | null {
  if (k === 1 && x === 0 && y === 0) return home;
  const base = viewport(home, width, height);
  const [cx, cy] = base.toValue([(base.width / 2 - x) / k, (base.height / 2 - y) / k]);
  const [rx, ry] = home.map(([from, to]) => (to - from) / (2 * k));
  const unit = grain / (base.scale * k);
  const [x0, y0] = neat([cx - rx, cy - ry], unit);
  const [x1, y1] = neat([cx + rx, cy + ry], unit);
  const view: View = [[x0 + 0, x1 + 0], [y0 + 0, y1 + 0]]; // prettier-ignore
  return sensibleView(view) ? view : null;
}

/**
 * Makes `view` the scenario's; null and the surface's own view are the same. A fit is an act that Back undoes, zooming and
 * panning rewrite the link.
 */
export function showView(store: Store, view: View | null, discrete: boolean): void {
  const { scenario, acts } = store.getState();
  const next = view && !sameView(view, homeView(scenario)) ? view : null;
  if (next === scenario.view || (next && scenario.view && sameView(next, scenario.view))) return;
  store.setState({ scenario: { ...scenario, view: next }, acts: discrete ? acts + 1 : acts });
}
