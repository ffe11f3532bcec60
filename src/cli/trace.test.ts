import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { linkText } from '../scenario/testing/link-text';
import { firstVisit } from '../scenario/defaults';
import { runTrace } from './testing/run-command';
import { trace } from './trace';

test('SGD on Rosenbrock gives the numbers of the reference', async () => {
  const { code, out, err } = await runTrace('--surface', 'rosenbrock', '--steps', '3', '--run', 'sgd,lr=0.001');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [header, ...rows] = out.trimEnd().split('\n');
  expect(header).toBe('run,optimizer,step,x,y,loss');
  expect(rows.map((row) => row.split(',').slice(0, 3).join())).toEqual([0, 1, 2, 3].map((k) => `0,sgd:keras,${k}`));
  // to the bit: Keras 3, float64 (17 digits)
  expect(rows.map((row) => row.split(',').slice(3, 5).map(Number))).toEqual([
    [-1.2, 1],
    [-0.98439999999999994, 1.0880000000000001],
    [-1.0272715665664001, 1.0642086720000001],
    [-1.0268830682337082, 1.0624243118951573],
  ]);
  expect(Number(rows[0].split(',')[5])).toBeCloseTo(24.2, 12);
});

test('the example of the help runs', async () => {
  const example = '--surface beale --start -1,1.5 --steps 200 --run adam:keras,lr=0.01 --run sgd,lr=0.001';
  const { out, err } = await runTrace(...example.split(' '));
  const rows = out.trimEnd().split('\n').slice(1).map((row) => row.split(',')); // prettier-ignore
  expect(err).toBe('');
  expect(rows).toHaveLength(402);
  expect([rows[0], rows[201]].map((row) => row.slice(0, 5).join())).toEqual([
    '0,adam:keras,0,-1,1.5',
    '1,sgd:keras,0,-1,1.5',
  ]);
});

test('with --every the first row, each n-th and the last are printed, with the same numbers', async () => {
  const parameters = ['--steps', '50', '--run', 'adam,lr=0.1', '--noise', '0.1'];
  const every = (await runTrace(...parameters, '--every', '20')).out.trimEnd().split('\n');
  const all = (await runTrace(...parameters)).out.trimEnd().split('\n');
  expect(all).toHaveLength(52);
  expect(every).toEqual([0, 1, 21, 41, 51].map((line) => all[line]));
  const few = await runTrace(...parameters, '--every', '1000');
  expect(few.out.trimEnd().split('\n')).toEqual([0, 1, 51].map((line) => all[line]));
});

test.each([1, 4, 1000])('rows end where the run ends, every %i', async (every) => {
  const { out } = await runTrace('--run', 'sgd,lr=1', '--every', String(every));
  const last = out.trimEnd().split('\n').at(-1) ?? '';
  expect(last.split(',')[2]).toBe('4');
  expect(last).toMatch(/,Infinity$/);
});

test('no steps at all is the start', async () => {
  const { out } = await runTrace('--steps', '0', '--run', 'sgd', '--start=1,1');
  expect(out).toBe('run,optimizer,step,x,y,loss\n0,sgd:keras,0,1,1,0\n');
});

test('JSON has the names of the columns, and strings for what is not finite', async () => {
  const { out } = await runTrace('--run', 'sgd,lr=1', '--run', 'adam', '--steps', '4', '--format', 'json');
  const rows = JSON.parse(out) as Record<string, unknown>[];
  expect(rows).toHaveLength(10);
  expect(rows[0]).toEqual({ run: 0, optimizer: 'sgd:keras', step: 0, x: -1.2, y: 1, loss: 24.199999999999996 });
  expect(rows[4]).toMatchObject({ step: 4, loss: 'Infinity' });
  expect(rows[9]).toMatchObject({ run: 1, optimizer: 'adam:keras', step: 4 });
});

test('a run takes modifiers, and says why it does not', async () => {
  const plain = await runTrace('--steps', '3', '--run', 'sgd,lr=0.001');
  const clipped = await runTrace('--steps', '3', '--run', 'sgd,lr=0.001,clipnorm=1');
  expect(clipped.out).not.toBe(plain.out);
  expect((await runTrace('--steps', '3', '--run', 'sgd,lr=0.001,clipnorm=0')).out).toBe(plain.out);
  // Decay alone: theta_1 = theta_0 - lr*wd*theta_0, on ground that is level.
  const { out } = await runTrace('--surface=0*x', '--start', '2,4', '--steps', '1', '--run', 'sgd,lr=0.5,wd=0.5');
  expect(out).toContain('0,sgd:keras,1,1.5,3,0\n');
  const wrong = async (run: string) => (await runTrace('--run', run)).err;
  expect(await wrong('sgd,clip=1')).toBe('trace: --run: unknown parameter of sgd:keras: clip\n');
  expect(await wrong('sgd,cosine=9.5')).toBe('trace: --run: cosine of sgd must be a whole number: 9.5\n');
  expect(await wrong('sgd,wd=-1')).toBe('trace: --run: wd of sgd must be at least 0: -1\n');
  expect(await wrong('sgd,cosine_floor=0.1')).toBe('trace: --run: cosine_floor of sgd means nothing without: cosine\n');
  expect(await wrong('nesterov:paper,clipnorm=1')).toBe(
    'trace: --run: nesterov:paper takes its gradient at another place, so it cannot be given: clipnorm\n',
  );
});

test('a formula is a surface too, also one that looks like an id', async () => {
  for (const formula of ['x^2 + y^2', 'max(x, y)', 'x-y', 'x', '-x^2']) {
    const { code, err } = await runTrace(`--surface=${formula}`, '--start', '1,2', '--steps', '2', '--run', 'sgd');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  }
});

test('a surface takes parameters', async () => {
  const { out } = await runTrace('--surface', 'rosenbrock,b=10,a=0', '--steps', '0', '--run', 'sgd', '--start', '1,0');
  expect(out).toContain('0,sgd:keras,0,1,0,11\n');
});

test('noise has a seed, and runs share it unless each has its own', async () => {
  const paths = async (...parameters: string[]) => {
    const { out } = await runTrace('--steps', '3', '--run', 'sgd,lr=0.001', '--run', 'sgd,lr=0.001', ...parameters);
    const rows = out.trimEnd().split('\n').slice(1).map((row) => row.replace(/^\d/, '')); // prettier-ignore
    return [rows.slice(0, 4).join(), rows.slice(4).join()];
  };
  const [plain] = await paths();
  const [shared, same] = await paths('--noise', '0.1');
  const [own, other] = await paths('--noise', 'gauss,sigma=0.1,own=1');
  expect(same).toBe(shared);
  expect(other).not.toBe(own);
  expect(shared).not.toBe(plain);
  expect((await paths('--noise', 'gauss,sigma=0.1,seed=1'))[0]).toBe(shared);
  expect((await paths('--noise', '0.1', '--seed', '2'))[0]).not.toBe(shared);
  expect((await paths('--noise', 'none', '--seed', '2'))[0]).toBe(plain);
});

test('a link gives the whole scenario, and options beside it replace its parts', async () => {
  const link = `https://example.org/${linkText({ scenario: firstVisit(), step: 7, theme: 'projector' })}`;
  const whole = await runTrace('--link', link);
  expect(whole.err).toBe('');
  expect(whole.out.trimEnd().split('\n')).toHaveLength(5 * 501 + 1);
  const part = await runTrace('--link', link, '--steps', '2', '--start', '0,0', '--run', 'sgd');
  expect(part.out.trimEnd().split('\n')).toHaveLength(4);
  expect(part.out).toContain('0,sgd:keras,0,0,0,1\n');
});

test('a damaged link is said in one line, and what it still says runs', async () => {
  const { code, out, err } = await runTrace('--link', '#v=1&s=beale&p=1,oops&n=2&r=sgd;adm');
  expect(code).toBe(0);
  expect(err).toBe(
    'trace: --link: this link has lost its end, or was written by hand; the start must be two numbers x,y: 1,oops; ' +
      'unknown optimizer (the nearest is adam): adm\n',
  );
  expect(out.trimEnd().split('\n')).toHaveLength(4);
});

test('help names every option, every rule and every surface', async () => {
  const { code, out, err } = await runTrace('--help');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const words = ['--surface', '--start', '--steps', '--run', '--link', '--every', '--noise', '--seed', '--format'];
  for (const word of [...words, 'adam', 'pytorch', 'beale', 'clipnorm', 'cosine_floor=0']) expect(out).toContain(word);
});

test('a reader that leaves ends it quietly', async () => {
  const gone = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
  });
  const err = new Writable({ write: () => expect.fail('something was said') });
  expect(await trace(['--run', 'sgd,lr=0.0001', '--steps', '100000000'], gone, err)).toBe(0);
});

test('a rule that needs a sum of squares says so where there is none, before anything is printed', async () => {
  const { code, out, err } = await runTrace('--surface', 'ackley', '--run', 'sgd', '--run', 'levenberg-marquardt');
  const why = 'needs a sum of squares, which this surface is not: levenberg-marquardt:textbook';
  expect({ code, out, err }).toEqual({ code: 2, out: '', err: `trace: --run: ${why}\n` });
  const linked = await runTrace('--link', '#v=1&s=ackley&p=1,1&n=2&r=sgd,lr=0.1;levenberg-marquardt');
  expect({ code: linked.code, rows: linked.out.split('\n').length }).toEqual({ code: 0, rows: 5 });
  expect(linked.err).toBe(`trace: --link: this link has lost its end, or was written by hand; ${why}\n`);
});

test('a typed formula that is a sum of squares runs by its squares', async () => {
  const { code, out } = await runTrace(
    ...['--surface', '(x - 1)^2 + 4(y + 2)^2', '--steps', '6', '--every', '6', '--run', 'levenberg-marquardt'],
  );
  expect(code).toBe(0);
  const [, , , x, y] = (out.trimEnd().split('\n').at(-1) ?? '').split(',').map(Number);
  expect([x, y].map((each) => Math.round(1e6 * each) / 1e6)).toEqual([1, -2]);
});
