// The loss as a rule sees it: a surface, with or without noise on its gradient.
import type { CompiledSurface } from '../formula/compile-surface';
import { make } from '../formula/simplify';
import type { Objective } from '../formula/step';
import { substitute } from '../formula/substitute';
import type { Node } from '../formula/trees';
import type { NoiseJob } from './types';

/**
 * The objective of a surface. With noise the draw (inputs `draw.x`, `draw.y`: standard deviation included, so that it is
 * memory and no part of the program) is added to every gradient of a step; the loss itself and its second derivatives have none.
 */
export function objectiveOf(surface: CompiledSurface, noise: NoiseJob['kind']): Objective {
  const { trees, value, gradient } = surface;
  const at = (node: Node, x: Node, y: Node): Node => substitute(trees, node, new Map([['x', x], ['y', y]])); // prettier-ignore
  const draws = noise === 'none' ? [] : ['draw.x', 'draw.y'];
  const noisy = (component: Node, i: number): Node =>
    i < draws.length ? make(trees, 'add', component, trees.input(draws[i])) : component;
  return {
    trees,
    value: (x, y) => at(value, x, y),
    gradient: (x, y) => [noisy(at(gradient[0], x, y), 0), noisy(at(gradient[1], x, y), 1)],
    hessian(x, y) {
      const [xx, xy, yy] = surface.hessian;
      return [at(xx, x, y), at(xy, x, y), at(yy, x, y)];
    },
    shown: (x, y) => at(value, x, y),
    draws,
  };
}
