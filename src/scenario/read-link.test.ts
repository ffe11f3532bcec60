import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum } from './checksum';
import { defaultSteps, firstVisit } from './defaults';
import { isValidLink } from './is-valid';
import { readLink } from './read-link';
import { linkText } from './testing/link-text';
import { standIns } from './testing/stand-ins';

/** Reads a link whose check is right; gives the scenario and what was said. */
function read(body: string) {
  const { link, problems } = readLink(`#${body}&c=${checksum(body)}`, standIns);
  return { ...link.scenario, step: link.step, theme: link.theme, says: problems.map(({ says }) => says) };
}

test('a link is read part by part', () => {
  const link =
    'v=1&s=rosenbrock,b=10&p=-1.2,1&w=-3,3,-1,5&n=200&r=sgd:pytorch,lr=0.1;adam,lr=1e-3,bias=0,_colour=7,_hide=1' +
    '&z=gauss,sigma=0.5,seed=3,own=1&t=150&theme=projector';
  expect(read(link)).toEqual({
    surface: { kind: 'named', id: 'rosenbrock', parameters: { b: 10 } },
    start: [-1.2, 1],
    view: [[-3, 3], [-1, 5]],
    steps: 200,
    noise: { kind: 'gauss', sigma: 0.5, seed: 3, own: true },
    runs: [
      { key: 'r1', rule: 'sgd', form: 'pytorch', set: { lr: 0.1 }, colour: 0, hidden: false },
      { key: 'r2', rule: 'adam', form: 'keras', set: { bias: false }, colour: 7, hidden: true },
    ],
    step: 150,
    theme: 'projector',
    says: [],
  }); // prettier-ignore
});

test('an address that says nothing is the first visit, without complaint', () => {
  for (const empty of ['', '#', 'https://example.org/#'])
    expect(readLink(empty, standIns)).toEqual({
      link: { scenario: firstVisit(standIns), step: null, theme: null },
      problems: [],
    });
});

test('only what follows the first # is read', () => {
  const body = 'v=1&s=bowl&p=1,2&r=sgd';
  const whole = `https://example.org/?s=rosenbrock#${body}&c=${checksum(body)}`;
  expect(readLink(whole, standIns).problems).toEqual([]);
  expect(readLink(whole, standIns).link.scenario.surface).toMatchObject({ id: 'bowl' });
});

test('parts that are left out take their defaults', () => {
  const { surface, start, view, steps, noise, runs, step } = read('v=1&s=bowl');
  expect({ surface, start, view, steps, noise, step }).toEqual({
    surface: { kind: 'named', id: 'bowl', parameters: {} },
    start: [3, 3],
    view: null,
    steps: defaultSteps,
    noise: { kind: 'none' },
    step: null,
  });
  expect(runs.map(({ rule, set }) => [rule, set])).toEqual([['sgd', { lr: 0.1 }], ['adam', {}]]); // prettier-ignore
  expect(read('v=1&s=bowl&r=').runs).toEqual([]);
  expect(read('v=1&s=bowl&r=sgd&z=gauss').noise).toEqual({ kind: 'gauss', sigma: 0.1, seed: 1, own: false });
});

test('a formula is kept as it was typed', () => {
  const { surface, start, says } = read('v=1&f=x%5E2%20%2B%203y%5E2&r=sgd');
  expect(surface).toEqual({ kind: 'formula', text: 'x^2 + 3y^2' });
  expect(start).toEqual([-4, 3]);
  expect(says).toEqual([]);
});

test('a formula can have a view of its own, and its runs start in it', () => {
  const { surface, start, view, says } = read('v=1&f=x%5E2&b=0,10,100,200&w=1,2,3,4&r=sgd');
  expect(surface).toEqual({ kind: 'formula', text: 'x^2', view: [[0, 10], [100, 200]] }); // prettier-ignore
  expect({ start, view, says }).toEqual({ start: [1, 180], view: [[1, 2], [3, 4]], says: [] }); // prettier-ignore
  expect(read('v=1&f=x&b=-5,5,-5,5').surface).toEqual({ kind: 'formula', text: 'x' });
  expect(read('v=1&f=x&b=0,1,0,1&w=0,1,0,1').view).toBeNull();
});

test('colours nobody chose are the first that no earlier run has', () => {
  expect(read('v=1&r=sgd,_colour=1;sgd;sgd;sgd,_colour=0').runs.map(({ colour }) => colour)).toEqual([1, 0, 2, 0]);
});

test.each([
  ['v=2', 'this link was made by a newer version of this page: 2'],
  ['v=x', 'unknown version of the link: x'],
  ['s=rosenbrok', 'unknown surface (the nearest is rosenbrock): rosenbrok'],
  ['s=__proto__', 'unknown surface: __proto__'],
  ['s=rosenbrock,bb=1', 'unknown parameter of rosenbrock (the nearest is b): bb'],
  ['s=rosenbrock,c=1', 'unknown parameter of rosenbrock: c'],
  ['s=rosenbrock,b=-1', 'b of rosenbrock must be at least 0: -1'],
  ['s=rosenbrock,b=1e999', 'b of rosenbrock must be a number: 1e999'],
  ['s=rosenbrock,__proto__=1', 'unknown parameter of rosenbrock: __proto__'],
  ['s=rosenbrock,b', 'expected name=value: b'],
  ['s=bowl&f=x', 'the link says a surface and a formula; the surface stands: x'],
  ['f=x%2B', expect.stringMatching(/^formula: .+/)],
  ['f=', 'formula: the formula is empty'],
  [`f=${'x+'.repeat(256)}x`, 'a formula has at most 512 characters: 513'],
  ['f=x&b=1,0,0,1', 'the view must be four numbers x0,x1,y0,y1, the smaller first: 1,0,0,1'],
  ['s=bowl&b=0,1,0,1', 'only a formula can be given a view of its own: 0,1,0,1'],
  ['b=0,1,0,1', 'only a formula can be given a view of its own: 0,1,0,1'],
  ['f=x%2B&b=0,1,0,1', expect.stringMatching(/^formula: .+/)],
  ['p=1', 'the start must be two numbers x,y: 1'],
  ['p=1,2,3', 'the start must be two numbers x,y: 1,2,3'],
  ['p=NaN,0', 'the start must be two numbers x,y: NaN,0'],
  ['w=1,-1,0,1', 'the view must be four numbers x0,x1,y0,y1, the smaller first: 1,-1,0,1'],
  ['w=0,0,0,1', 'the view must be four numbers x0,x1,y0,y1, the smaller first: 0,0,0,1'],
  ['w=-1e308,1e308,0,1', 'the view must be four numbers x0,x1,y0,y1, the smaller first: -1e308,1e308,0,1'],
  ['n=0', 'the steps must be a whole number from 1 to 100000: 0'],
  ['n=100001', 'the steps must be a whole number from 1 to 100000: 100001'],
  ['n=1.5', 'the steps must be a whole number from 1 to 100000: 1.5'],
  ['t=501', 'the step shown must be a whole number from 0 to 500: 501'],
  ['t=-1', 'the step shown must be a whole number from 0 to 500: -1'],
  ['r=adm', 'unknown optimizer (the nearest is adam): adm'],
  ['r=constructor', 'unknown optimizer: constructor'],
  ['r=sgd;', 'unknown optimizer: '],
  ['r=adam:papr', 'unknown form of adam (the nearest is paper): papr'],
  ['r=adam:keras:paper', 'unknown form of adam: keras:paper'],
  ['r=adam,lr=-1', 'lr of adam must be at least 0: -1'],
  ['r=adam,beta1=2', 'beta1 of adam must be between 0 and 1: 2'],
  ['r=adam,bata1=0', 'unknown parameter of adam:keras (the nearest is beta1): bata1'],
  ['r=adam:paper,init=1', 'unknown parameter of adam:paper: init'],
  ['r=adam,bias=true', 'bias of adam must be 0 or 1: true'],
  ['r=adam,lr=1,lr=2', 'adam says a value twice: lr'],
  ['r=adam,_colour=16', '_colour must be a whole number from 0 to 15: 16'],
  ['r=adam,_hide=2', '_hide of adam must be 0 or 1: 2'],
  [`r=${Array(13).fill('sgd').join(';')}`, 'a link has at most 12 runs: 13'],
  ['z=gaus', 'unknown noise (the nearest is gauss): gaus'],
  ['z=gauss,sigma=-1', 'sigma of noise must be at least 0: -1'],
  ['z=gauss,seed=4294967296', 'the seed must be a whole number from 0 to 4294967295: 4294967296'],
  ['z=gauss,own=2', 'own of noise must be 0 or 1: 2'],
  ['z=gauss,nu=2', 'unknown parameter of noise: nu'],
  ['z=student,nu=0', 'nu of noise must be between 0.5 and 1000: 0'],
  ['z=student,sigma=x', 'sigma of noise must be a number: x'],
  ['z=outlier,step=1.5', 'step of noise must be a whole number: 1.5'],
  ['z=outlier,step=0', 'step of noise must be between 1 and 100000: 0'],
  ['z=batch', 'mini-batches need a surface with data: rosenbrock'],
  ['theme=drak', 'unknown theme (the nearest is dark): drak'],
  ['theme=', 'unknown theme: '],
  ['r=sgd&from=2', 'from must be the number of a run, or of two: 2'],
  ['r=sgd;adam&from=1,1', 'from must be the number of a run, or of two: 1,1'],
  ['r=sgd;adam&from=1,2,1', 'from must be the number of a run, or of two: 1,2,1'],
  ['from=', 'from must be the number of a run, or of two: '],
  ['r=sgd&over=2,lr', 'over must be the number of a run and one or two of its parameters: 2,lr'],
  ['r=sgd&over=1', 'over must be the number of a run and one or two of its parameters: 1'],
  ['r=adam&over=1,lr,lr', 'over must be the number of a run and one or two of its parameters: 1,lr,lr'],
  ['r=adam&over=1,lr,beta1,eps', 'over must be the number of a run and one or two of its parameters: 1,lr,beta1,eps'],
  ['r=adam&over=1,bata1', 'unknown parameter of adam (the nearest is beta1): bata1'],
  ['r=adam&over=1,bias', 'unknown parameter of adam: bias'],
  ['r=sgd&over=beta1', 'unknown parameter of the runs: beta1'],
  ['over=', 'unknown parameter of the runs: '],
  ['r=&over=lr', 'unknown parameter of the runs: lr'],
  ['r=sgd&by=minimum', 'unknown measure of settings: minimum'],
  ['many=sees,20', 'unknown way to run many times (the nearest is seeds): sees'],
  ['many=seeds', 'many must be a whole number from 2 to 200: '],
  ['many=seeds,1', 'many must be a whole number from 2 to 200: 1'],
  ['many=starts,201', 'many must be a whole number from 2 to 200: 201'],
  ['many=seeds,20,0.5', 'many must be seeds,number or starts,number,radius: seeds,20,0.5'],
  ['many=starts,20,1,2', 'many must be seeds,number or starts,number,radius: starts,20,1,2'],
  ['many=starts,20,0', 'the radius of starts must be above 0: 0'],
  ['many=starts,20,', 'the radius of starts must be above 0: '],
  ['many=starts,20,1e999', 'the radius of starts must be above 0: 1e999'],
  ['n=5&n=6', 'the link says a part twice: n=6'],
  ['q=1', 'unknown part of the link: q=1'],
  ['hello', 'unknown part of the link: hello'],
  ['p=%E0%A4', 'a part of the link is not percent-encoded UTF-8: p=%E0%A4'],
])('%s: the default stands, and one sentence says why', (body, says) => {
  const { says: said, ...rest } = read(body);
  expect(said).toEqual([says]);
  expect(isValidLink({ scenario: rest, step: rest.step, theme: rest.theme }, standIns)).toBe(true);
});

test('a map of starts is of runs by their numbers, and one of a run that is gone is not written', () => {
  const { link, problems } = readLink('#v=1&s=bowl&p=1,2&r=sgd;adam;sgd&from=3,2', standIns);
  expect(problems.map(({ code }) => code)).toEqual(['link-cut']);
  expect(link.scenario.from).toEqual(['r3', 'r2']);
  const runs = link.scenario.runs.slice(0, 2);
  expect(linkText({ ...link, scenario: { ...link.scenario, runs } }, standIns)).toContain('&r=sgd;adam&from=2&');
  expect(linkText({ ...link, scenario: { ...link.scenario, runs: [] } }, standIns)).not.toContain('from');
});

test('an ensemble is of seeds or of starts, within a radius that may be left out', () => {
  const manyOf = (text: string) => read(`v=1&s=bowl&p=1,2&r=sgd&many=${text}`).many;
  expect(manyOf('seeds,20')).toEqual({ kind: 'seeds', count: 20 });
  expect(manyOf('starts,200')).toEqual({ kind: 'starts', count: 200 });
  expect(manyOf('starts,2,0.5')).toEqual({ kind: 'starts', count: 2, radius: 0.5 });
});

test('what a damaged link still says is kept', () => {
  const { link, problems } = readLink('#v=1&s=bowl&p=1,oops&n=50&r=sgd,lr=0.5;adm;adam', standIns);
  expect(problems.map(({ code }) => code)).toEqual(['link-cut', 'bad-start', 'unknown-optimizer']);
  expect(link.scenario).toMatchObject({ surface: { id: 'bowl' }, start: [3, 3], steps: 50 });
  expect(link.scenario.runs.map(({ key, rule }) => [key, rule])).toEqual([['r1', 'sgd'], ['r2', 'adam']]); // prettier-ignore
});

test('a missing check and a wrong one give one problem each', () => {
  const body = 'v=1&s=bowl&p=1,2&r=sgd';
  const good = `${body}&c=${checksum(body)}`;
  const codes = (text: string) => readLink(`#${text}`, standIns).problems.map(({ code }) => code);
  expect(codes(good)).toEqual([]);
  expect(codes(body)).toEqual(['link-cut']);
  expect(codes(good.replace('p=1', 'p=2'))).toEqual(['link-changed']);
  expect(codes(good.slice(0, -1))).toEqual(['link-changed']);
  expect(codes(good.toUpperCase())).toContain('link-cut');
});

test('delimiters that a mail program encoded are still understood', () => {
  const { link, problems } = readLink('#v=1&s=rosenbrock%2Cb%3D10&p%3D1%2C2&r=sgd%3Badam%3Apaper', standIns);
  expect(problems.map(({ code }) => code)).toEqual(['link-cut']);
  expect(link.scenario).toMatchObject({ surface: { parameters: { b: 10 } }, start: [1, 2] });
  expect(link.scenario.runs.map(({ form }) => form)).toEqual(['keras', 'paper']);
});

test('a text of more than 8,000 characters is not looked at', () => {
  for (const long of ['#' + 'x'.repeat(8_001), '#v=1&s=bowl&f=' + 'y'.repeat(1_000_000)]) {
    const { link, problems } = readLink(long, standIns);
    expect(problems.map(({ code }) => code)).toEqual(['long-link']);
    expect(link.scenario).toEqual(firstVisit(standIns));
  }
});

test('whatever the text, the reader gives a valid link and never throws', () => {
  const nasty = fc.constantFrom('__proto__', '%00', '\0', '\ud800', '%XX', '%', '1e999', 'NaN', '-0', '&', '#', '=', ',', ';', ':',
    'v=1', 's=', 'f=', 'p=', 'w=', 'n=', 'r=', 'z=', 't=', 'c=', 'adam', 'sgd', 'bowl', 'lr', '_hide', '1', '-1', 'gauss', 'sigma', 'x'); // prettier-ignore
  const piece = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 4 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { link, problems } = readLink(pieces.join(''), standIns);
      expect(isValidLink(link, standIns)).toBe(true);
      for (const { says } of problems) {
        expect(says).toMatch(/^[^\p{Cc}\p{Cs}]+$/u);
        expect(says.length).toBeLessThan(200);
      }
    }),
    { numRuns: 5_000 },
  );
});
