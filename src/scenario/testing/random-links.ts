// Random valid links over a registry, for property tests.
import fc from 'fast-check';
import type { Point, ResolvedForm, View } from '../../formula/define';
import { defaultCharts, type Charts, type Measure } from '../charts';
import { startCounts } from '../fair';
import { axes, knownCharts, mostCharts } from '../link-charts';
import { noiseOn } from '../noise';
import { parametersOf } from '../over';
import type { Registries } from '../registries';
import {
  limits,
  themeNames,
  type Fair,
  type Link,
  type Many,
  type Noise,
  type Over,
  type RunSpec,
  type Scenario,
  type SurfaceChoice,
} from '../scenario';
import { checkNumber } from '../refusals';
import { parametersFor, settingsFor, widened } from '../settings';
import { sensibleView } from '../view';

const plain = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const handy = fc.constantFrom(0, 1e-7, 0.001, 0.1, 0.5, 0.9, 0.999, 1, 2.5, 100, 1e21, -1.2, 5e-324);
const number = fc.oneof(plain, handy);
const point: fc.Arbitrary<Point> = fc.tuple(number, number);
const side = fc.tuple(number, number);
const view: fc.Arbitrary<View> = fc.tuple(side, side).filter(sensibleView);
const drawn = { seed: fc.integer({ min: 0, max: limits.seed }), own: fc.boolean() };
const positive = number.filter((value) => value >= 0);
const noise: fc.Arbitrary<Noise> = fc.oneof(
  fc.constant<Noise>({ kind: 'none' }),
  fc.record({ kind: fc.constant('gauss' as const), sigma: positive, ...drawn }),
  fc.record({ kind: fc.constant('student' as const), nu: fc.double({ min: 0.5, max: 1000, noNaN: true }), sigma: positive, ...drawn }),
  fc.record({ kind: fc.constant('outlier' as const), step: fc.integer({ min: 1, max: limits.steps }), size: positive, ...drawn }),
  fc.record({ kind: fc.constant('batch' as const), size: fc.integer({ min: 1, max: 8 }), ...drawn }),
); // prettier-ignore

const measure = fc.constantFrom<Measure>(
  'loss',
  'distance',
  'gradient',
  'step',
  'angle',
  'rate:x',
  'rate:y',
  'state:m',
  'state:v.x',
  'state:G_2.y',
);
const randomCharts: fc.Arbitrary<Charts> = fc.record({
  list: fc.uniqueArray(fc.record({ measure, scale: fc.constantFrom('log', 'linear') }), {
    selector: (chart) => chart.measure,
    minLength: 1,
    maxLength: mostCharts,
  }),
  axis: fc.constantFrom(...axes),
  tolerance: number.filter((value) => value > 0),
});

const many: fc.Arbitrary<Many> = fc.integer({ min: 2, max: limits.many }).chain((count) =>
  fc.oneof(
    fc.constant<Many>({ kind: 'seeds', count }),
    fc.constant<Many>({ kind: 'starts', count }),
    number.filter((radius) => radius > 0).map((radius): Many => ({ kind: 'starts', count, radius })),
  ),
);

const isUnusual = (charts: Charts): boolean => knownCharts.write(charts, false).length > 0;

const count = fc.integer({ min: 1, max: limits.steps });
const fair: fc.Arbitrary<Fair> = fc.oneof(
  fc.tuple(count),
  fc.tuple(count, count),
  fc.tuple(count, count, fc.constantFrom(...startCounts.slice(1))),
);

/** Any valid link, spelled canonically: keys r1, r2, ..., nothing that equals its default. */
export function randomLink(known: Registries): fc.Arbitrary<Link> {
  return fc
    .record({
      surface: randomSurface(known),
      start: point,
      view: fc.option(view),
      steps: fc.oneof(fc.constant(500), fc.integer({ min: 1, max: limits.steps })),
      noise,
      runs: fc
        .array(randomRun(known), { maxLength: limits.runs })
        .map((runs) => runs.map((run, index) => ({ ...run, key: `r${index + 1}` }))),
    })
    .map((scenario) => ({ ...scenario, noise: noiseOn(scenario.surface, scenario.noise, known) }))
    .chain((scenario) => {
      const keys = scenario.runs.map(({ key }) => key);
      const some = fc.shuffledSubarray(keys, { maxLength: Math.min(2, keys.length) });
      return some.map((from) => (from.length > 0 ? { ...scenario, from } : scenario));
    })
    .chain((scenario) => randomOver(scenario.runs, known).map((over) => ({ ...scenario, ...over })))
    .chain((scenario) =>
      fc.option(many, { nil: undefined }).map((each) => ({ ...scenario, ...(each && { many: each }) })),
    )
    .chain((scenario) => fc.option(fair).map((given) => (given ? { ...scenario, fair: given } : scenario)))
    .chain((scenario: Scenario) =>
      fc.record({
        scenario: fc.constant(scenario),
        step: fc.option(fc.nat(scenario.steps)),
        theme: fc.option(fc.constantFrom(...themeNames)),
        charts: fc.option(randomCharts, { nil: undefined }),
      }),
    )
    .map(({ charts, ...link }) => {
      if (link.scenario.fair) return { ...link, charts: charts ?? { ...defaultCharts, axis: 'evaluations' } };
      return { ...link, ...(charts && isUnusual(charts) && { charts }) };
    });
}

/** A map of one of the runs over some of its parameters, a comparison of all over one that some run has; both, or neither. */
function randomOver(runs: readonly RunSpec[], known: Registries): fc.Arbitrary<{ over?: Over; by?: 'steps' }> {
  const maps = runs.flatMap((run) => {
    const all = Object.keys(parametersOf(run, known));
    if (all.length === 0) return [];
    const some = fc.shuffledSubarray(all, { minLength: 1, maxLength: Math.min(2, all.length) });
    return [some.map((names) => ({ run: run.key, names }))];
  });
  const names = runs.flatMap((run) => Object.keys(parametersOf(run, known)));
  const over: fc.Arbitrary<Over> =
    names.length === 0
      ? fc.constant({})
      : fc.record({ map: fc.oneof(...maps), all: fc.constantFrom(...names) }, { requiredKeys: [] });
  return fc
    .record({ over, by: fc.option(fc.constant('steps' as const), { nil: undefined }) })
    .map(({ over: each, by }) => ({ ...(Object.keys(each).length > 0 && { over: each }), ...(by && { by }) }));
}

function randomSurface(known: Registries): fc.Arbitrary<SurfaceChoice> {
  const formula = fc
    .constantFrom('x^2 + 3y^2', 'sin(x)*cos(y)', 'r = x^2 + y^2\nexp(-r)', '|x| + where(x > 0 && y != 1, y, -y)')
    .chain((text) =>
      fc.option(view).map((own): SurfaceChoice => ({ kind: 'formula', text, ...(own && { view: own }) })),
    );
  const named = fc.constantFrom(...known.surfaces).chain(([id, { parameters }]) => {
    const values = Object.entries(parameters).map(([name, declared]) =>
      fc.tuple(
        fc.constant(name),
        number.filter((value) => checkNumber(declared, name, id, value) === null),
      ),
    );
    return fc.tuple(...values).map((pairs): SurfaceChoice => ({
      kind: 'named',
      id,
      parameters: parametersFor(parameters, Object.fromEntries(pairs)),
    }));
  });
  return fc.oneof(formula, named);
}

function randomRun(known: Registries): fc.Arbitrary<RunSpec> {
  const forms = [...known.optimizers].flatMap(([rule, optimizer]) =>
    optimizer.formNames.flatMap((name) => {
      const form = optimizer.form(name);
      return form ? [{ rule, form }] : [];
    }),
  );
  return fc.constantFrom(...forms).chain(({ rule, form }) =>
    fc.record({
      key: fc.constant('r1'),
      rule: fc.constant(rule),
      form: fc.constant<string>(form.id),
      set: randomSettings(rule, form, known),
      colour: fc.nat(limits.colours - 1),
      hidden: fc.boolean(),
    }),
  );
}

function randomSettings(rule: string, form: ResolvedForm, known: Registries): fc.Arbitrary<RunSpec['set']> {
  const numbers = Object.entries(widened(form, known).hyper).map(([name, hyper]) =>
    fc.tuple(
      fc.constant(name),
      (hyper.whole ? fc.nat(1000) : number).filter((value) => checkNumber(hyper, name, rule, value) === null),
    ),
  );
  const flags = Object.keys(form.toggles).map((name) => fc.tuple(fc.constant(name), fc.boolean()));
  const some = fc.subarray<fc.Arbitrary<[string, number | boolean]>>([...numbers, ...flags], {
    maxLength: Math.min(10, numbers.length + flags.length),
  });
  return some
    .chain((chosen) => fc.tuple(...chosen))
    .map((pairs) => settingsFor(form, Object.fromEntries(pairs), known));
}
