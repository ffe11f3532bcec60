// The loss as a rule sees it: a surface, with or without noise on its gradient, whole or by a few samples of its data.
import { compileSurface } from '../formula/compile-surface';
import { make } from '../formula/simplify';
import type { Objective } from '../formula/step';
import { substitute } from '../formula/substitute';
import type { SurfaceText } from '../formula/text';
import type { Node, Trees } from '../formula/trees';
import { chance, type Varied } from './chance';
import type { NoiseJob } from './types';

/**
 * The objective of a surface; what noise and changing losses make of it is in varied.ts. What charts show is the surface's formula in
 * any case. Throws a FormulaError where a text does not compile.
 */
export function objectiveOf(trees: Trees, surface: SurfaceText, noise: NoiseJob['kind']): Objective {
  const shown = compileSurface(trees, surface);
  const varies = noise !== 'none' || surface.inStep !== undefined;
  const { seen, draws, added }: Varied = varies
    ? chance().variedOf(trees, surface, shown, noise)
    : { seen: shown, draws: [], added: false };
  const at = (node: Node, x: Node, y: Node): Node => substitute(trees, node, new Map([['x', x], ['y', y]])); // prettier-ignore
  const noisy = (component: Node, i: number): Node =>
    added ? make(trees, 'add', component, trees.input(draws[i])) : component;
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
