// Turning a surface into a formula, and editing that.
import { expect, test } from 'vitest';
import { firstVisit } from './defaults';
import { openFormula, setFormula, setOwnView, turnOwn } from './edit-own';
import { setSurface } from './edit-scene';
import { isValid } from './is-valid';
import { isProblem } from './problem';
import { resolveScenario } from './resolve';
import type { Problem, Scenario } from './scenario';

const before: Scenario = { ...firstVisit(), start: [1, 2], view: [[0, 1], [0, 1]], steps: 77 }; // prettier-ignore

function scenarioOf(edited: Scenario | Problem): Scenario {
  if (isProblem(edited)) throw new Error(edited.says);
  expect(isValid(edited)).toBe(true);
  return edited;
}

test('any surface turns into a formula of the same picture', () => {
  const rosenbrock = scenarioOf(turnOwn(before));
  expect(rosenbrock).toEqual({
    ...before,
    surface: { kind: 'formula', text: '(1 - x)^2 + 100*(y - x^2)^2', view: [[-2, 2], [-1, 3]] },
  }); // prettier-ignore
  expect(turnOwn(rosenbrock)).toBe(rosenbrock);
  const quadratic = scenarioOf(
    setSurface(before, { kind: 'named', id: 'quadratic', parameters: { kappa: 50, angle: 0 } }),
  );
  const own = scenarioOf(turnOwn(quadratic));
  expect(own.surface).toMatchObject({ text: expect.stringContaining('0.5*(u^2 + 50*v^2)') as unknown });
  expect(resolveScenario(own).home).toEqual(resolveScenario(quadratic).home);
});

test('another text keeps start, views and runs; one that is no formula is refused', () => {
  const own = scenarioOf(turnOwn(before));
  const edited = scenarioOf(setFormula(own, 'x^2 + y^2'));
  expect(edited).toEqual({ ...own, surface: { ...own.surface, text: 'x^2 + y^2' } });
  expect(setFormula(own, 'x^2 +')).toMatchObject({ code: 'bad-formula' });
});

test('a view of its own is shown at once, and the usual one is left out', () => {
  const own = scenarioOf(turnOwn(before));
  const edited = scenarioOf(setOwnView(own, [[-1, 1], [-2, 2]])); // prettier-ignore
  expect(edited).toMatchObject({ surface: { view: [[-1, 1], [-2, 2]] }, view: null }); // prettier-ignore
  expect(scenarioOf(setOwnView(own, [[-5, 5], [-5, 5]])).surface).not.toHaveProperty('view'); // prettier-ignore
  expect(setOwnView(own, [[1, 1], [0, 1]])).toMatchObject({ code: 'bad-view' }); // prettier-ignore
  expect(setOwnView(before, [[0, 1], [0, 1]])).toMatchObject({ code: 'needless-view' }); // prettier-ignore
});

test('a formula with view and start takes the place of any surface; runs keep their settings', () => {
  const opened = scenarioOf(openFormula(before, '|x| + |y|', [[-3, 3], [-3, 3]], [2, 1])); // prettier-ignore
  expect(opened).toEqual({
    ...before,
    surface: { kind: 'formula', text: '|x| + |y|', view: [[-3, 3], [-3, 3]] },
    start: [2, 1],
    view: null,
  }); // prettier-ignore
});

test('a formula that is too long to be edited stays what it is', () => {
  const long = scenarioOf(setSurface(before, { kind: 'named', id: 'rnn-cliff', parameters: {} }));
  expect(turnOwn(long)).toMatchObject({ code: 'long-formula' });
});
