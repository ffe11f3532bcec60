// A surface as plain functions, for tests.
import { compileSurface } from '../../formula/compile-surface';
import { Evaluator } from '../../formula/interpret';
import type { SurfaceText } from '../../formula/text';
import { Trees } from '../../formula/trees';

export interface Loss {
  readonly f: (x: number, y: number) => number;
  readonly gradient: (x: number, y: number) => readonly [x: number, y: number];
  readonly hessian: (x: number, y: number) => readonly [xx: number, xy: number, yy: number];
}

/** The loss and its derivatives, by the interpreter. Throws a FormulaError where the text does not compile. */
export function lossOf(text: SurfaceText): Loss {
  const { value, gradient, hessian } = compileSurface(new Trees(), text);
  const evaluate = (evaluator: Evaluator, x: number, y: number): Float64Array =>
    evaluator.evaluate((name) => {
      if (name === 'x') return x;
      return name === 'y' ? y : text.parameters[name.replace('surface.', '')];
    });
  const [f, g, h] = [[value], gradient, hessian].map((nodes) => new Evaluator(nodes));
  return {
    f: (x, y) => evaluate(f, x, y)[0],
    gradient(x, y) {
      const [dx, dy] = evaluate(g, x, y);
      return [dx, dy];
    },
    hessian(x, y) {
      const [xx, xy, yy] = evaluate(h, x, y);
      return [xx, xy, yy];
    },
  };
}
