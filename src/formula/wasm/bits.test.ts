// The modules and the plain evaluator compute the same bits, whatever the formula.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementary } from '../../math/elementary';
import { Evaluator } from '../interpret';
import type { StepProgram } from '../step';
import { program, start } from '../testing/programs';
import { anyNumber, bits, build, plainly, recipe } from '../testing/random-trees';
import { Trees, type Node } from '../trees';
import { emitGrid } from './emit-grid';

/** What a rule's loop does, with the plain evaluator: rows, the slots after them, and whether the last row was not finite. */
function interpret(
  { loss, slots, draws, constants }: StepProgram,
  values: readonly number[],
  initial: readonly number[],
  drawn: readonly number[],
  steps: number,
): { rows: number[]; slots: number[]; t: number; ended: boolean } {
  const evaluator = new Evaluator([loss, ...slots.map(({ next }) => next)]);
  const rows: number[] = [];
  let state = [...initial];
  for (let t = 0; t < steps; t++) {
    const inputs = new Map<string, number>([
      ...constants.map((name, i): [string, number] => [name, values[i]]),
      ...slots.map(({ name }, i): [string, number] => [name, state[i]]),
      ...draws.map((name, i): [string, number] => [name, drawn[t * draws.length + i]]),
      ['t', t + 1],
    ]);
    const [value, ...next] = evaluator.evaluate((name) => inputs.get(name) ?? NaN);
    rows.push(state[0], state[1], value);
    if (![value, ...state].every(Number.isFinite)) return { rows, slots: state, t, ended: true };
    state = next;
  }
  return { rows, slots: state, t: steps, ended: false };
}

describe('the module of a run', () => {
  const names = ['a', 'b', 'theta.x', 'theta.y', 'm', 'P', 'draw.x', 'draw.y', 't'];

  it('has the rows and states of the plain evaluator, to the bit', () => {
    let rowsSeen = 0;
    fc.assert(
      fc.property(
        recipe(),
        fc.array(fc.nat(50), { minLength: 5, maxLength: 5 }),
        fc.array(anyNumber, { minLength: 2, maxLength: 2 }),
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 4, maxLength: 4 }),
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
        (steps, picks, constants, state, drawn) => {
          const trees = new Trees();
          const nodes = build(trees, steps, names, plainly);
          const pick = (i: number): Node => nodes[nodes.length - 1 - (picks[i] % nodes.length)];
          const slots = names.slice(2, 6).map((name, i) => ({ name, initial: trees.number(0), next: pick(i) }));
          const source = program(trees, names.slice(0, 2), pick(4), slots, names.slice(6, 8));
          const expected = interpret(source, constants, state, drawn, 6);
          const module = start(source, 6, constants, state);
          module.memory.set(drawn, module.layout.draws);
          const rows = module.run(6);
          rowsSeen += rows;
          expect(module.rows(rows).map(bits)).toEqual(expected.rows.map(bits));
          expect(module.slots().map(bits)).toEqual(expected.slots.map(bits));
          expect(module.memory[module.layout.ended]).toBe(expected.ended ? 1 : 0);
          expect(module.memory[module.layout.t]).toBe(expected.t);
        },
      ),
      { numRuns: 1500 },
    );
    expect(rowsSeen).toBeGreaterThan(2500);
  });
});

describe('the module of a grid', () => {
  it('has the values of the plain evaluator at x0 + i*dx, y0 + j*dy, to the bit', () => {
    fc.assert(
      fc.property(
        recipe(),
        fc.tuple(anyNumber, anyNumber),
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (steps, constants, [x0, dx, y0, dy]) => {
          const trees = new Trees();
          const nodes = build(trees, steps, ['x', 'y', 'a', 'b'], plainly);
          const roots = nodes.slice(-3);
          const [nx, ny, capacity] = [3, 2, 7];
          const { bytes, layout } = emitGrid(roots, ['a', 'b'], capacity);
          const exports = new WebAssembly.Instance(new WebAssembly.Module(bytes), { math: { ...elementary() } })
            .exports as unknown as {
            memory: WebAssembly.Memory;
            grid(...args: [x0: number, dx: number, nx: number, y0: number, dy: number, ny: number]): void;
          };
          const memory = new Float64Array(exports.memory.buffer);
          memory.set(constants, layout.constants);
          exports.grid(x0, dx, nx, y0, dy, ny);
          const evaluator = new Evaluator(roots);
          for (let j = 0; j < ny; j++) {
            for (let i = 0; i < nx; i++) {
              const at: Record<string, number> = { x: x0 + i * dx, y: y0 + j * dy, a: constants[0], b: constants[1] };
              const expected = evaluator.evaluate((name) => at[name]);
              const got = roots.map((_, k) => memory[layout.values + k * capacity + j * nx + i]);
              expect(got.map(bits)).toEqual([...expected].map(bits));
            }
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
