import { describe, expect, test } from 'vitest';
import { compileSurface, type CompiledSurface } from './compile-surface';
import { Evaluator } from './interpret';
import { reachable } from './order';
import { Trees, type Node } from './trees';

const rosenbrock = { formula: '(a - x)^2 + b*(y - x^2)^2', parameters: { a: 1, b: 100 } };
const inputs: Readonly<Record<string, number>> = { x: -1.2, y: 1, 'surface.a': 1, 'surface.b': 100, t: 3 };
const valuesOf = (nodes: readonly Node[]) => [...new Evaluator(nodes).evaluate((name) => inputs[name])];
const inputsOf = ({ value, gradient }: CompiledSurface) =>
  reachable([value, ...gradient]).flatMap((node) => (node.kind === 'input' ? [node.name] : []));

describe('a surface', () => {
  test('has its loss, gradient and Hessian', () => {
    const { value, gradient, hessian, constants } = compileSurface(new Trees(), rosenbrock);
    const [loss, ...derivatives] = valuesOf([value, ...gradient, ...hessian]);
    expect(loss).toBeCloseTo(24.2, 12);
    expect(derivatives.map((each) => Number(each.toFixed(9)))).toEqual([-215.6, -88, 1330, 480, 200]);
    expect(constants).toEqual(['surface.a', 'surface.b']);
  });

  test('may build its loss in lines', () => {
    const lines = { formula: 'u = a - x; w = y - x^2\nu^2 + b w^2', parameters: rosenbrock.parameters };
    const trees = new Trees();
    const [direct, built] = [compileSurface(trees, rosenbrock), compileSurface(trees, lines)];
    expect(built.value).toBe(direct.value);
    expect(built.gradient).toEqual(direct.gradient);
  });

  test('reads the step number only if its text does', () => {
    expect(inputsOf(compileSurface(new Trees(), { formula: 'x^2', parameters: {} }))).toEqual(['x']);
    expect(inputsOf(compileSurface(new Trees(), { formula: 'x^2 + t', parameters: {} }))).toContain('t');
  });

  test('a power of the step number is no running product: a surface has no memory', () => {
    const { value } = compileSurface(new Trees(), { formula: '2^t*x', parameters: {} });
    expect(valuesOf([value])).toEqual([-9.6]);
  });
});
