// The edge of stability on a map over settings: where theory says that a run on a quadratic begins to diverge.
import { constantCurvature } from '../engine/curvature';
import { stability, type Stability } from '../optimizers/_stability';
import type { RunSpec } from '../scenario/scenario';
import type { App } from './app';
import { shareOf, valueAt } from './places';
import { ruleOf } from './rules';
import type { MapAxis } from './settings-map';
import { surfaceEntry } from './surface';

export interface Edge {
  readonly theory: Stability;
  /** The largest curvature of the surface. */
  readonly curvature: number;
  /** The largest learning rate for these other settings. */
  readonly rate: (set: Readonly<Record<string, number>>) => number;
}

/** Places along the other axis at which the line is worked out. */
const places = 256;
/** The least curvature is as good as 0 from there on, in parts of the largest. */
const rounding = 1e-12;

/**
 * What theory says of a run as it is; null where it says nothing: on a surface that is no bowl of one curvature, of a rule without
 * theory, of one with modifiers, within bounds, or where a step sees a few samples of the data only.
 */
export function edgeOf(app: Pick<App, 'resolved' | 'store'>, run: RunSpec): Edge | null {
  const theory = Object.hasOwn(stability, `${run.rule}:${run.form}`) ? stability[`${run.rule}:${run.form}`] : null;
  const { form, plain, values } = ruleOf(run);
  const modified = Object.keys(form.hyper).length !== Object.keys(plain.hyper).length;
  const { noise, surface } = app.store.getState().scenario;
  // steps that are cut at bounds are no steps of the theory
  const bounded = surfaceEntry(surface)?.bounds !== undefined;
  if (!theory || modified || bounded || noise.kind === 'batch') return null;
  const curvature = constantCurvature(app.resolved().surface);
  if (!curvature || curvature.most <= 0 || curvature.least < -rounding * curvature.most) return null;
  const own = values as Readonly<Record<string, number>>; // toggles are no part of the theory
  return {
    theory,
    curvature: curvature.most,
    rate: (set) => theory.edge({ ...own, ...set }) / curvature.most,
  };
}

/** The line on a map with these axes, packed x, y as shares of the axes; empty where the learning rate is none of them. */
export function edgeLine(edge: Edge, axes: readonly MapAxis[]): Float32Array {
  const at = axes.findIndex(({ name }) => name === 'lr');
  if (at < 0) return new Float32Array(0);
  const other = axes.at(1 - at);
  const points: number[] = [];
  for (let i = 0; i <= places; i++) {
    const along = i / places;
    const set = other && axes.length > 1 ? { [other.name]: valueAt(other.hyper, along) } : {};
    const rate = shareOf(axes[at].hyper, edge.rate(set));
    if (rate !== null) points.push(...(at === 0 ? [rate, along] : [along, rate]));
  }
  return Float32Array.from(points);
}
