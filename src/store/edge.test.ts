// Theory's edge of stability, held against what runs do on either side of it.
import { describe, expect, it } from 'vitest';
import { constantCurvature } from '../engine/curvature';
import { Run } from '../engine/run';
import { optimizers } from '../optimizers/_index';
import { stability } from '../optimizers/_stability';
import { readLink } from '../scenario/read-link';
import { surfaces } from '../surfaces/_index';
import { edgeLine, edgeOf } from './edge';
import { resolver } from './resolved';
import { mapped } from './settings-map';
import { createState } from './state';

function scene(link: string) {
  const store = createState(readLink(link).link.scenario, 0, false);
  return { store, resolved: resolver(store) };
}

/** The edge of the first run of a link. */
function edgeIn(link: string) {
  const app = scene(link);
  return edgeOf(app, app.store.getState().scenario.runs[0]);
}

/** How many times its loss at the start the first run ends at; Infinity where it diverges. */
function growth(link: string): number {
  const { resolved } = scene(link);
  const run = new Run(resolved().jobs[0].job);
  const rows = run.take(Infinity);
  return run.end?.kind === 'budget' ? rows[rows.length - 1] / rows[2] : Infinity;
}

const momenta = [0, 0.3, 0.6, 0.9, 0.98];
const forms = Object.keys(stability);

it('theory is of rules and forms there are', () => {
  for (const each of forms) {
    const [rule, form] = each.split(':');
    expect(optimizers.get(rule)?.formNames).toContain(form);
  }
});

describe.each(['quadratic,kappa=20,angle=30', 'noisy-quadratic,kappa=7', 'booth', 'matyas'])('on %s', (surface) => {
  const cases = forms.flatMap((form) => (form.startsWith('sgd') ? [0] : momenta).map((beta) => [form, beta] as const));

  it.each(cases)('%s at momentum %s falls inside the edge and grows beyond it', (form, beta) => {
    const set = form.startsWith('sgd') ? '' : `,momentum=${beta}`;
    const rate = edgeIn(`#v=1&s=${surface}&p=1.3,0.4&r=${form}${set}`)?.rate({}) ?? NaN;
    expect(rate).toBeGreaterThan(0);
    const at = (times: number) => growth(`#v=1&s=${surface}&p=1.3,0.4&n=6000&r=${form},lr=${times * rate}${set}`);
    expect(at(0.97)).toBeLessThan(1e-3);
    expect(at(1.03)).toBeGreaterThan(1e3);
  });
});

describe('dampening', () => {
  it.each([0.2, 0.5, 0.8])('by %s moves the edge of PyTorch’s form', (tau) => {
    const link = (lr: number) =>
      `#v=1&s=quadratic&p=-4,1&n=6000&r=momentum:pytorch,lr=${lr},momentum=0.7,dampening=${tau}`;
    const rate = edgeIn(link(0.1))?.rate({}) ?? NaN;
    expect(growth(link(0.97 * rate))).toBeLessThan(1e-3);
    expect(growth(link(1.03 * rate))).toBeGreaterThan(1e3);
  });
});

describe('an edge is drawn', () => {
  it.each([
    ['s=quadratic&r=sgd', 0.1],
    ['s=quadratic,kappa=50&r=momentum,momentum=0.5', 0.06],
    ['s=quadratic&r=nesterov,momentum=0.5', 0.075],
    ['f=x^2%2B3y^2&r=sgd', 1 / 3],
    ['s=quadratic&r=sgd&z=gauss', 0.1],
  ])('%s: %s', (parts, rate) => {
    expect(edgeIn(`#v=1&${parts}`)?.rate({})).toBeCloseTo(rate, 12);
  });

  it.each([
    's=rosenbrock&r=sgd',
    's=saddle&r=sgd',
    's=quadratic&r=adam',
    's=quadratic&r=nesterov:original',
    's=quadratic&r=sgd,l2=0.1',
    's=reddi-periodic&r=sgd',
    's=reddi-stochastic&r=sgd',
    's=linear-regression&r=sgd&z=batch',
    'f=x^2-y^2&r=sgd',
    'f=x%2By&r=sgd',
    'f=|x|&r=sgd',
  ])('not for %s', (parts) => {
    expect(edgeIn(`#v=1&${parts}`)).toBe(null);
  });

  it('along the other axis, straight where that makes no difference', () => {
    const line = (parts: string) => {
      const app = scene(`#v=1&s=quadratic&r=momentum:pytorch,lr=0.01;momentum:pytorch,lr=0.01,l2=0.1&${parts}`);
      const map = mapped(app);
      if (!map) return [];
      const edge = edgeOf(app, map.run);
      return edge ? [...edgeLine(edge, map.axes)] : [];
    };
    const upright = line('over=1,lr,momentum');
    expect(upright[1]).toBe(0);
    expect(upright.at(-1)).toBe(1);
    expect(upright[0]).toBeCloseTo(Math.log10(0.1 / 1e-5) / 6, 3);
    expect(upright.at(-2)).toBeCloseTo(Math.log10(0.1999 / 1e-5) / 6, 3);
    const level = line('over=1,momentum,lr');
    expect(level.slice(0, 2)).toEqual([upright[1], upright[0]]);
    const alone = line('over=1,lr');
    expect(alone[0]).toBeCloseTo(alone.at(-2) ?? NaN, 12);
    expect(line('over=1,momentum')).toEqual([]);
    expect(line('over=2,lr,momentum')).toEqual([]);
  });
});

it('constant curvature is found by the second derivatives, whatever the surface is called', () => {
  const flat = [...surfaces].flatMap(([id, surface]) => (constantCurvature(surface.text({})) ? [id] : []));
  // a straight line has one curvature too: none
  expect(flat.sort()).toEqual([
    'booth',
    'linear-regression',
    'matyas',
    'noisy-quadratic',
    'quadratic',
    'reddi-stochastic',
  ]);
  expect(constantCurvature({ formula: '(x + 2*y - 7)^2 + (2*x + y - 5)^2', parameters: {} })).toEqual({
    least: 2,
    most: 18,
  });
});
