// The loss as a rule sees it: a surface, with or without noise on its gradient, whole or by a few samples of its data.
import { compileSurface, type CompiledSurface } from '../formula/compile-surface';
import { make } from '../formula/simplify';
import type { Objective } from '../formula/step';
import { substitute } from '../formula/substitute';
import type { SurfaceText } from '../formula/text';
import type { Node, Trees } from '../formula/trees';
import type { NoiseJob } from './types';

/** A loss and its derivatives as nodes of x, y, and what is drawn for the step. */
type Seen = Pick<CompiledSurface, 'value' | 'gradient' | 'hessian'>;

/**
 * The objective of a surface. With noise the draw (inputs `draw.x`, `draw.y`: strength included, so that it is memory and no
 * part of the program) is added to every gradient of a step; the loss itself and its second derivatives have none. In mini-batches loss and derivatives are
 * those of the samples drawn (inputs `draw.0`, ...: their weights). What charts show is the surface's formula in any case.
 * Throws a FormulaError where a text does not compile.
 */
export function objectiveOf(trees: Trees, surface: SurfaceText, noise: NoiseJob['kind']): Objective {
  const shown = compileSurface(trees, surface);
  const batch = noise === 'batch' && surface.samples ? surface.samples : null;
  const seen = batch ? batchOf(trees, surface, batch) : inStep(trees, surface, shown);
  const draws = batch
    ? batch.map((_, k) => `draw.${k}`)
    : noise === 'none' || noise === 'batch'
      ? []
      : ['draw.x', 'draw.y'];
  const at = (node: Node, x: Node, y: Node): Node => substitute(trees, node, new Map([['x', x], ['y', y]])); // prettier-ignore
  const noisy = (component: Node, i: number): Node =>
    batch || draws.length === 0 ? component : make(trees, 'add', component, trees.input(draws[i]));
  return {
    trees,
    value: (x, y) => at(seen.value, x, y),
    gradient: (x, y) => [noisy(at(seen.gradient[0], x, y), 0), noisy(at(seen.gradient[1], x, y), 1)],
    hessian(x, y) {
      const [xx, xy, yy] = seen.hessian;
      return [at(xx, x, y), at(xy, x, y), at(yy, x, y)];
    },
    shown: (x, y) => at(shown.value, x, y),
    draws,
  };
}

/** What a run sees in step `t`. */
function inStep(trees: Trees, surface: SurfaceText, shown: Seen): Seen {
  return surface.inStep === undefined ? shown : compileSurface(trees, { ...surface, formula: surface.inStep });
}

/** The weighted sum of the samples' losses. */
function batchOf(trees: Trees, surface: SurfaceText, samples: NonNullable<SurfaceText['samples']>): Seen {
  const each = samples.map(({ formula }) => compileSurface(trees, { ...surface, formula }));
  const sum = (nodes: readonly Node[]): Node =>
    nodes
      .map((node, k) => make(trees, 'mul', trees.input(`draw.${k}`), node))
      .reduce((all, node) => make(trees, 'add', all, node));
  return {
    value: sum(each.map(({ value }) => value)),
    gradient: [sum(each.map(({ gradient }) => gradient[0])), sum(each.map(({ gradient }) => gradient[1]))],
    get hessian() {
      const of = (i: 0 | 1 | 2): Node => sum(each.map(({ hessian }) => hessian[i]));
      return [of(0), of(1), of(2)] as const;
    },
  };
}
