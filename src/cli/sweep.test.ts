// `sweep`: each cell is what `trace` says of its run alone, and a wrong argument is one line.
import { expect, test } from 'vitest';
import { runSweep, runTrace } from './testing/run-command';

const rowsOf = (out: string) => out.trimEnd().split('\n').slice(1).map((row) => row.split(',')); // prettier-ignore

/** x, y and loss of the last row, as trace prints them. */
async function last(...parameters: string[]): Promise<readonly string[]> {
  const { out } = await runTrace(...parameters, '--every', '1000000');
  return rowsOf(out).at(-1)?.slice(2) ?? [];
}

test.each([
  [['--noise', '0.5', '--seed', '4']],
  [['--surface', 'x^4 + y^2 - x*y']],
  [['--surface', 'linear-regression', '--noise', 'batch,size=2']],
])('a map over two parameters has the losses of trace, with %j', async (more) => {
  const scene = [...more, '--steps', '150'];
  const over = ['--over', 'lr=0.001..2/4log', '--over', 'beta1=0..0.99/3'];
  const { code, out, err } = await runSweep(...scene, '--run', 'adam', ...over);
  expect({ code, err, head: out.split('\n')[0] }).toEqual({ code: 0, err: '', head: 'lr,beta1,loss' });
  const cells = rowsOf(out);
  expect(cells.map(([lr]) => Number(lr)).slice(0, 4)).toEqual([
    0.001,
    expect.closeTo(0.0126),
    expect.closeTo(0.1587),
    2,
  ]);
  expect(cells.map(([, beta1]) => beta1).filter((_, i) => i % 4 === 0)).toEqual(['0', '0.495', '0.99']);
  for (const [lr, beta1, loss] of cells)
    expect((await last(...scene, '--run', `adam,lr=${lr},beta1=${beta1}`))[3]).toBe(loss);
});

test('a modifier that is off is no part of the run', async () => {
  const { out } = await runSweep('--run', 'sgd,lr=0.001', '--over', 'wd=0..0.5/3', '--steps', '40');
  for (const [wd, loss] of rowsOf(out))
    expect((await last('--run', `sgd,lr=0.001,wd=${wd}`, '--steps', '40'))[3]).toBe(loss);
});

test('steps to a tolerance are counted as trace counts them', async () => {
  const scene = ['--surface', 'beale', '--steps', '400'];
  const { out } = await runSweep(...scene, '--run', 'adam', '--over', 'lr=0.001..100/6log', '--measure', 'steps', '--tolerance', '0.5'); // prettier-ignore
  const words = rowsOf(out).map(([, steps]) => steps);
  for (const [lr, steps, loss] of rowsOf(out)) {
    const rows = rowsOf((await runTrace(...scene, '--run', `adam,lr=${lr}`)).out);
    const first = rows.find((row) => Number(row[5]) <= 0.5);
    expect([steps, loss]).toEqual([first?.[2] ?? 'none', rows.at(-1)?.[5]]);
  }
  expect(words).toContain('none');
  expect(new Set(words).size).toBeGreaterThan(2);
});

test('a basin map says of every start where it leads', async () => {
  const scene = ['--surface', 'himmelblau', '--run', 'momentum,lr=0.02', '--steps', '200'];
  const { out } = await runSweep(...scene, '--over', 'start', '--size', '6', '--measure', 'minimum');
  expect(out.split('\n')[0]).toBe('x,y,minimum,steps,loss');
  const cells = rowsOf(out);
  expect(cells).toHaveLength(36);
  expect(cells[0].slice(0, 2)).toEqual(['-5', '-5']);
  expect(cells[1].slice(0, 2)).toEqual(['-3', '-5']);
  expect(new Set(cells.map(([, , minimum]) => minimum))).toEqual(new Set(['0', '1', '2', '3', 'diverged']));
  const minima = [[3, 2], [-2.805, 3.131], [-3.779, -3.283], [3.584, -1.848]]; // prettier-ignore
  for (const [x, y, minimum, steps, loss] of cells) {
    const end = await last(...scene, `--start=${x},${y}`);
    expect(end[3]).toBe(loss);
    if (minimum === 'diverged') expect(end[0]).toBe(steps);
    else expect([Number(end[1]), Number(end[2])]).toEqual(minima[Number(minimum)].map((at) => expect.closeTo(at, 1) as number)); // prettier-ignore
  }
});

test('the minima of a typed surface are found', async () => {
  const { out } = await runSweep('--surface', '(x^2-1)^2 + y^2', '--run', 'sgd,lr=0.05', '--over', 'start', '--size', '4', '--measure', 'minimum'); // prettier-ignore
  expect(rowsOf(out).map(([, , minimum]) => minimum)).toContain('1');
});

test('help says how', async () => {
  const { code, out } = await runSweep('--help');
  expect(code).toBe(0);
  expect(out).toContain('npm run --silent sweep -- --surface rosenbrock --run adam --over lr=0.0001..1/64log');
});

const adam = ['--run', 'adam'];

test.each([
  [[], 'no run given: --run'],
  [[...adam, '--run', 'sgd', '--over', 'start'], 'a sweep takes one run: 2'],
  [adam, 'nothing to go over: --over'],
  [[...adam, '--every', '3'], 'unknown argument: --every'],
  [[...adam, '--over', 'lr'], '--over: expected start or name=from..to/count, with log behind it if so: lr'],
  [[...adam, '--over', 'lr=0..1/x'], '--over: the values must be a whole number from 1 to 4096: x'],
  [[...adam, '--over', 'lr=0..1/0'], '--over: the values must be a whole number from 1 to 4096: 0'],
  [[...adam, '--over', 'lr=0..one/9'], '--over: a range must be two numbers from..to: 0..one'],
  [[...adam, '--over', 'lr=0..1/9log'], '--over: a range by equal factors must be above 0: 0'],
  [[...adam, '--over', 'lr=-1..1/3'], '--over: lr of adam must be at least 0: -1'],
  [[...adam, '--over', 'bta1=0..1/3'], '--over: unknown parameter of adam:keras (the nearest is beta1): bta1'],
  [[...adam, '--over', 'bias=0..1/2'], '--over: not a number: bias'],
  [[...adam, '--over', 'lr=0..1/3', '--over', 'lr=0..2/3'], '--over: given twice: lr'],
  [[...adam, '--over', 'lr=0..1/3', '--over', 'beta1=0..0.9/3', '--over', 'eps=0..1/3'], '--over: more than two: eps=0..1/3'],
  [[...adam, '--over', 'start', '--over', 'lr=0..2/3'], '--over: start goes with no other: lr=0..2/3'],
  [[...adam, '--over', 'lr=0..1/3', '--size', '4'], '--size: means nothing without: --over start'],
  [[...adam, '--over', 'start', '--size', '4096'], '--size: the size must be a whole number from 1 to 2048: 4096'],
  [[...adam, '--over', 'start', '--measure', 'los'], '--measure: unknown measure (the nearest is loss): los'],
  [[...adam, '--over', 'start', '--tolerance', '1'], '--tolerance: means nothing without: --measure steps'],
  [[...adam, '--over', 'start', '--measure', 'steps', '--tolerance', '-1'], '--tolerance: the tolerance must be a number, at least 0: -1'],
  [[...adam, '--over', 'start', '--measure', 'steps', '--surface', 'x'], '--measure: the lowest loss must be known on this surface: steps'],
  [[...adam, '--over', 'lr=0.1..0.2/4096', '--over', 'beta1=0..0.9/4096'], 'more than 4194304 cells: 16777216'],
])('%j', async (parameters, says) => {
  expect(await runSweep(...parameters)).toEqual({ code: 2, out: '', err: `sweep: ${says}\n` });
}); // prettier-ignore
