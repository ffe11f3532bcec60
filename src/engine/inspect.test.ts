// Looking inside a step: every named value, with the bits of the run.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Evaluator } from '../formula/interpret';
import { optimizers } from '../optimizers/_index';
import { constantsOf, programOf } from './compile';
import { draw } from './noise';
import { Run } from './run';
import { bowl, job, rosenbrock, ruleOf } from './testing/jobs';
import type { RunJob } from './types';

/** Named values of every step up to `steps`, by the interpreter alone, from the start, with no machine. */
function interpreted(each: RunJob, steps: number): (readonly { name: string; value: number[] }[])[] {
  const program = programOf(each.rule, each.surface, each.noise.kind);
  const values = new Map([['theta0.x', each.start[0]], ['theta0.y', each.start[1]]]); // prettier-ignore
  const constants = constantsOf(program, each);
  program.constants.forEach((name, i) => values.set(name, constants[i]));
  const inputs = (name: string) => values.get(name) ?? NaN;
  const initial = new Evaluator(program.slots.map((slot) => slot.initial)).evaluate(inputs);
  program.slots.forEach(({ name }, i) => values.set(name, initial[i]));
  const named = program.named.flatMap(({ nodes }) => nodes);
  const step = new Evaluator([...named, ...program.slots.map((slot) => slot.next)]);
  return Array.from({ length: steps }, (_, k) => {
    values.set('t', k + 1);
    const drawn = new Float64Array(2);
    if (each.noise.kind === 'gauss') draw(each.noise, k + 1, 1, drawn, 0);
    program.draws.forEach((name, i) => values.set(name, drawn[i]));
    const all = [...step.evaluate(inputs)];
    program.slots.forEach(({ name }, i) => values.set(name, all[named.length + i]));
    return program.named.map(({ name, nodes }) => ({ name, value: all.splice(0, nodes.length) }));
  });
}

const surfaces = { rosenbrock, waves: '(sin(3*x)*cos(2*y) + 1)^2 + x^2 + y^2 + exp(-x^2)^2' };
const gauss = { kind: 'gauss', sigma: 0.1, seed: 9, stream: 2 } as const;

describe('inspect', () => {
  it.each([...optimizers.keys()])('gives the bits of the run for %s, wherever it is asked', (id) => {
    for (const [i, formula] of Object.values(surfaces).entries()) {
      const noise = i === 0 ? ({ kind: 'none' } as const) : gauss;
      const each: RunJob = { ...job('', formula, { steps: 2500, noise }), rule: ruleOf(id, { lr: 0.002 }) };
      const run = new Run(each, { inspectable: true });
      const rows = run.take(Infinity);
      const expected = interpreted(each, 2500);
      expect(run.end).toEqual({ kind: 'budget', step: 2500 });
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 2500 }), (step) => {
          const { values } = run.inspect(step);
          expect(values).toEqual(expected[step - 1]);
          expect(values.find(({ name }) => name === 'theta')?.value).toEqual([rows[3 * step], rows[3 * step + 1]]);
        }),
        { numRuns: 20, examples: [[1], [1024], [1025], [2048], [2049], [2500]] },
      );
    }
  });

  it('gives what a run starts with for step 0', () => {
    const state = { m: { type: 'vector', initial: '0' }, c: { type: 'scalar', initial: '2*lr' } } as const;
    const run = new Run(job('m = m*lr + g\nc = c + 1\nh = 2*m\ntheta = theta - h/c', bowl, { state }), {
      inspectable: true,
    });
    run.take(3);
    expect(run.inspect(0)).toEqual({
      step: 0,
      values: [
        { name: 'm', value: [0, 0] },
        { name: 'c', value: [0.2] },
        { name: 'theta', value: [1, 1] },
      ],
    });
    expect(run.inspect(1).values.map(({ name }) => name)).toEqual(['g', 'm', 'c', 'h', 'theta']);
  });

  it('shows the step that broke a run', () => {
    const run = new Run(job('h = log(theta - 1)\ntheta = theta - lr*g*h', bowl, { start: [0.5, 2] }), {
      inspectable: true,
    });
    run.skip(Infinity);
    expect(run.end).toMatchObject({ kind: 'undefined', step: 1 });
    expect(run.inspect(1).values.find(({ name }) => name === 'h')?.value).toEqual([NaN, 0]);
  });

  it('refuses steps that are not there yet', () => {
    const run = new Run(job('theta = theta - lr*g', bowl), { inspectable: true });
    run.take(5);
    for (const step of [5, -1, 0.5, NaN]) expect(() => run.inspect(step)).toThrow(RangeError);
    expect(run.inspect(4).step).toBe(4);
  });
});
