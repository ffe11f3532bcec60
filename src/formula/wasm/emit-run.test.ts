// How a run module behaves: its size, splitting, the last row, and what it refuses.
import { describe, expect, it } from 'vitest';
import { FormulaError } from '../error';
import { adamOnRosenbrock, calculator, program, start, type Running } from '../testing/programs';
import { bits } from '../testing/random-trees';
import { Trees, type Node } from '../trees';
import { emitRun } from './emit-run';

const capacity = 512;
const adam = (lr = 0.01): Running =>
  start(adamOnRosenbrock(), capacity, [lr, 0.9, 0.999, 1e-8, 1, 100], [-1.2, 1, 0, 0, 0, 0, 1, 1]);

describe('a run module', () => {
  it('of Adam on Rosenbrock is small and imports nothing', () => {
    const { bytes, imports } = emitRun(adamOnRosenbrock(), capacity);
    expect(bytes.length).toBeLessThan(800);
    expect(imports).toEqual([]);
  });

  it('imports what it calls and nothing else', () => {
    const trees = new Trees();
    const op = calculator(trees);
    const loss = op('add', op('pow', 'theta.x', 'theta.y'), op('add', op('exp', 'theta.x'), op('pow', 'theta.x', 7)));
    const slots = ['theta.x', 'theta.y'].map((name) => ({ name, initial: trees.number(0), next: trees.input(name) }));
    expect(emitRun(program(trees, [], loss, slots), capacity).imports).toEqual(['exp', 'pow']);
  });

  it('comes to the same bits however a run is split', () => {
    const whole = adam();
    expect(whole.run(300)).toBe(300);
    const rows = whole.rows(300).map(bits);
    for (const parts of [[150, 150], [1, 298, 1], [7, 0, 93, 200], Array.from({ length: 300 }, () => 1)]) {
      const split = adam();
      const seen = parts.flatMap((n) => {
        expect(split.run(n)).toBe(n);
        return split.rows(n).map(bits);
      });
      expect(seen).toEqual(rows);
      expect(split.slots().map(bits)).toEqual(whole.slots().map(bits));
      expect(split.memory[split.layout.t]).toBe(300);
    }
  });

  it('advances to where it runs to', () => {
    const [run, advance] = [adam(), adam()];
    run.run(400);
    expect(advance.advance(400)).toBe(400);
    expect(advance.slots().map(bits)).toEqual(run.slots().map(bits));
    expect(advance.memory[advance.layout.t]).toBe(400);
    expect(adam().advance(100_000)).toBe(100_000);
  });

  it('does nothing when asked for nothing', () => {
    const module = adam();
    expect([module.run(0), module.advance(0), module.run(-3)]).toEqual([0, 0, 0]);
    expect(module.slots()).toEqual([-1.2, 1, 0, 0, 0, 0, 1, 1]);
  });
});

/** theta.x grows by a factor each step, theta.y by `next`. */
function growing(
  factor: number,
  {
    loss,
    y,
  }: { loss?: (op: ReturnType<typeof calculator>) => Node; y?: (op: ReturnType<typeof calculator>) => Node } = {},
): Running {
  const trees = new Trees();
  const op = calculator(trees);
  const slots = [
    { name: 'theta.x', initial: trees.number(1), next: op('mul', 'theta.x', factor) },
    { name: 'theta.y', initial: trees.number(1), next: y ? y(op) : trees.input('theta.y') },
  ];
  return start(program(trees, [], loss ? loss(op) : op('sub', 'theta.y', 1), slots), capacity, [], [1, 1]);
}

describe('a run that is not finite any more', () => {
  it('ends with the row that is not, the slots as they are there', () => {
    for (const call of ['run', 'advance'] as const) {
      const module = growing(1e100); // 1, 1e100, 1e200, 1e300, Infinity
      expect(module[call](100)).toBe(5);
      expect(module.memory[module.layout.ended]).toBe(1);
      expect(module.memory[module.layout.t]).toBe(4);
      expect(module.slots()).toEqual([Infinity, 1]);
      if (call === 'run')
        expect(module.rows(5).filter((_, i) => i % 3 === 0)).toEqual([1, 1e100, 1e200, 1e300, Infinity]);
    }
  });

  it('ends there however it is split, and not before that row is asked for', () => {
    const module = growing(1e100);
    expect([module.run(2), module.run(2)]).toEqual([2, 2]);
    expect(module.slots()).toEqual([Infinity, 1]);
    expect(module.memory[module.layout.ended]).toBe(0);
    expect(module.run(7)).toBe(1);
    expect(module.memory[module.layout.ended]).toBe(1);
    expect(module.memory[module.layout.t]).toBe(4);
  });

  it('ends where only the loss is not finite', () => {
    const module = growing(2, { loss: (op) => op('log', op('sub', 8, 'theta.x')) }); // log(0) in row 3
    expect(module.run(10)).toBe(4);
    expect(module.rows(4)[11]).toBe(-Infinity);
    expect(module.slots()).toEqual([8, 1]);
  });

  it('ends where a state is infinite for one step only', () => {
    // y is 1/0 in row 4 and 1 again in row 5: no later number would tell
    const y = (op: ReturnType<typeof calculator>): Node =>
      op('select', op('lt', 'theta.y', 2), op('div', 1, op('abs', op('sub', 8, 'theta.x'))), 1);
    const module = growing(2, { y, loss: () => new Trees().number(0) });
    expect(module.run(10)).toBe(5);
    expect(module.slots()).toEqual([16, Infinity]);
  });

  it('ends at once where it starts so', () => {
    const module = growing(1);
    module.memory[module.layout.slots] = NaN;
    expect(module.advance(50)).toBe(1);
    expect(module.memory[module.layout.t]).toBe(0);
  });

  it('goes on where all numbers are finite and only their sum is not', () => {
    const module = growing(1, { loss: () => new Trees().number(1.7e308) });
    module.memory.set([1.7e308, 1.7e308], module.layout.slots);
    expect([module.run(100), module.advance(100)]).toEqual([100, 100]);
    expect(module.memory[module.layout.ended]).toBe(0);
  });
});

describe('a formula too long for an engine', () => {
  it('is refused as a FormulaError', () => {
    const trees = new Trees();
    const op = calculator(trees);
    let node: Node = trees.input('theta.x');
    const parts: Node[] = [];
    for (let i = 0; i < 60_000; i++) parts.push((node = op('add', 'theta.y', op('mul', node, i + 0.5))));
    for (const part of parts.reverse()) node = op('add', node, part);
    const slots = ['theta.x', 'theta.y'].map((name) => ({ name, initial: trees.number(0), next: node }));
    expect(() => emitRun(program(trees, [], node, slots), capacity)).toThrow(FormulaError);
  });

  it('is no matter of depth', () => {
    const trees = new Trees();
    const op = calculator(trees);
    let node: Node = trees.input('theta.x');
    for (let i = 0; i < 20_000; i++) node = op('add', 'theta.y', op('mul', 0.5, node));
    const slots = ['theta.x', 'theta.y'].map((name) => ({ name, initial: trees.number(0), next: node }));
    const module = start(program(trees, [], node, slots), capacity, [], [1, 1]);
    expect(module.run(3)).toBe(3);
    expect(module.slots()).toEqual([8, 8]);
  });
});
