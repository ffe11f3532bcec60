// Several runs side by side have the bits of each alone, whatever the formula, and say which of them were not finite.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { elementary } from '../../math/elementary';
import { program, start } from '../testing/programs';
import { anyNumber, bits, build, plainly, recipe } from '../testing/random-trees';
import { Trees, type Node } from '../trees';
import { emitLanes } from './emit-lanes';

const names = ['a', 'b', 'theta.x', 'theta.y', 'm', 'P', 'draw.x', 'draw.y', 't'];
const [lanes, steps] = [3, 6];

const ownNumbers = fc.record({
  constants: fc.array(anyNumber, { minLength: 2, maxLength: 2 }),
  state: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 4, maxLength: 4 }),
});

it('each lane has the rows and slots of its run alone, or says that it had a fault', () => {
  const seen = { sound: 0, faulty: 0, mixed: 0 };
  fc.assert(
    fc.property(
      recipe(),
      fc.array(fc.nat(50), { minLength: 5, maxLength: 5 }),
      fc.array(ownNumbers, { minLength: lanes, maxLength: lanes }),
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2 * steps, maxLength: 2 * steps }),
      (recipes, picks, each, drawn) => {
        const trees = new Trees();
        const nodes = build(trees, recipes, names, plainly);
        const pick = (i: number): Node => nodes[nodes.length - 1 - (picks[i] % nodes.length)];
        const slots = names.slice(2, 6).map((name, i) => ({ name, initial: trees.number(0), next: pick(i) }));
        const source = program(trees, names.slice(0, 2), pick(4), slots, names.slice(6, 8));
        const { bytes, layout } = emitLanes(source, lanes, steps);
        const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { math: elementary() });
        const { memory, run } = instance.exports as unknown as {
          memory: WebAssembly.Memory;
          run: (count: number) => void;
        };
        const doubles = new Float64Array(memory.buffer);
        doubles.set(each.flatMap(({ constants }) => constants), layout.constants); // prettier-ignore
        doubles.set(each.flatMap(({ state }) => state), layout.slots); // prettier-ignore
        doubles.set(drawn, layout.draws);
        run(steps);
        expect(doubles[layout.t]).toBe(steps);
        const faults = each.map(({ constants, state }, lane) => {
          const alone = start(source, steps, constants, state);
          alone.memory.set(drawn, alone.layout.draws);
          const rows = alone.run(steps);
          const finite =
            rows === steps && alone.memory[alone.layout.ended] === 0 && alone.slots().every(Number.isFinite);
          expect(doubles[layout.faults + lane] === 0).toBe(finite);
          if (!finite) return true;
          const at = layout.rows + 3 * steps * lane;
          expect([...doubles.subarray(at, at + 3 * steps)].map(bits)).toEqual(alone.rows(steps).map(bits));
          const own = layout.slots + 4 * lane;
          expect([...doubles.subarray(own, own + 4)].map(bits)).toEqual(alone.slots().map(bits));
          return false;
        });
        const faulty = faults.filter(Boolean).length;
        seen.faulty += faulty;
        seen.sound += lanes - faulty;
        if (faulty > 0 && faulty < lanes) seen.mixed++;
      },
    ),
    { numRuns: 250 },
  );
  expect(Math.min(seen.sound, seen.faulty, seen.mixed)).toBeGreaterThan(20);
});
