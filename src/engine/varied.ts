// The loss of a step where it is not the one shown: with noise on its gradient, of a few samples of the data, or changing with the step.
import { compileSurface } from '../formula/compile-surface';
import { make } from '../formula/simplify';
import type { SurfaceText } from '../formula/text';
import type { Node, Trees } from '../formula/trees';
import type { Seen, Varied } from './chance';
import type { NoiseJob } from './types';

/**
 * What a run sees. Noise (inputs `draw.x`, `draw.y`: strength included, so that it is memory and no part of the program) is added
 * to every gradient of a step; the loss itself and its second derivatives have none. In mini-batches loss and derivatives are
 * those of the samples drawn (inputs `draw.0`, ...: their weights). Throws a FormulaError where a text does not compile.
 */
export function variedOf(trees: Trees, surface: SurfaceText, shown: Seen, noise: NoiseJob['kind']): Varied {
  if (noise === 'batch' && surface.samples) {
    const draws = surface.samples.map((_, k) => `draw.${k}`);
    return { seen: batchOf(trees, surface, surface.samples), draws, added: false };
  }
  const added = noise !== 'none' && noise !== 'batch';
  return { seen: inStep(trees, surface, shown), draws: added ? ['draw.x', 'draw.y'] : [], added };
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
