// Every form against the library it is named after, number by number.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Point } from '../formula/define';
import { ruleText } from '../formula/define-optimizer';
import { optimizers } from './_index';
import { evaluators, scripted, surface, type Drive } from './testing/drive';

type Kind = 'rosenbrock5' | 'rosenbrock50' | 'scripted8';

interface Case {
  readonly rule: string;
  readonly form: string;
  readonly set: Readonly<Record<string, number | boolean>>;
  readonly tool: string;
  readonly case: string;
  readonly rosenbrock5: readonly Point[];
  readonly rosenbrock50: Point | readonly [null, null];
  readonly scripted8: readonly Point[];
  readonly allow?: Partial<Record<Kind, number>>;
  readonly reason?: string;
}

interface Golden {
  readonly rosenbrock: { readonly surface: string; readonly start: Point };
  readonly scripted: { readonly gradients: readonly Point[]; readonly start: Point };
  readonly tolerance: Readonly<Record<Kind, number>>;
  readonly cases: readonly Case[];
}

const golden = JSON.parse(readFileSync('reference/golden.json', 'utf8')) as Golden;
const rosenbrock = surface({ formula: golden.rosenbrock.surface, parameters: {} });
const list = scripted(golden.scripted.gradients);

const form = (id: string, name: string) => {
  const found = optimizers.get(id)?.form(name);
  if (!found) throw new Error(`no form: ${id}:${name}`);
  return found;
};

/** The largest |difference| / max(1, |expected|) over all coordinates. */
function deviation(actual: readonly Point[], expected: readonly Point[]): number {
  expect(actual).toHaveLength(expected.length);
  const each = expected.flatMap((point, k) =>
    point.map((e, i) => Math.abs(actual[k][i] - e) / Math.max(1, Math.abs(e))),
  );
  return each.some(Number.isNaN) ? NaN : Math.max(...each);
}

function check(drive: Drive, each: Case): void {
  const { rule, set, tolerance } = { ...each, tolerance: { ...golden.tolerance, ...each.allow } };
  const text = ruleText(form(rule, each.form), set);
  const path = drive(text, rosenbrock, golden.rosenbrock.start, 50);
  const found = {
    rosenbrock5: deviation(path.slice(0, 6), each.rosenbrock5),
    rosenbrock50: 0,
    scripted8: deviation(drive(text, list, golden.scripted.start, 8), each.scripted8),
  };
  const [x, y] = each.rosenbrock50;
  // A run ends where the loss is not finite, which may be before the point is.
  if (x === null) expect(path.length).toBeLessThan(51);
  else found.rosenbrock50 = deviation([path[50]], [[x, y]]);
  for (const kind of Object.keys(found) as Kind[]) expect(found[kind], kind).toBeLessThanOrEqual(tolerance[kind]);
}

describe.each(evaluators)('$name', ({ drive }) => {
  it.each(golden.cases)('$rule:$form follows $tool, case "$case"', (each) => {
    check(drive, each);
  });
});

describe('the golden cases', () => {
  it('set exactly the hyper-parameters and toggles of their form, so that nothing is left to a default', () => {
    for (const { rule, form: name, set } of golden.cases) {
      const { hyper, toggles } = form(rule, name);
      expect(Object.keys(set).sort(), `${rule}:${name}`).toEqual(
        [...Object.keys(hyper), ...Object.keys(toggles)].sort(),
      );
    }
  });

  const ten = [...optimizers].slice(0, 10);

  it("cover every form of the notebook's ten but the papers, which no library implements", () => {
    const covered = new Set(golden.cases.map((each) => `${each.rule}:${each.form}`));
    const missing = ten.flatMap(([id, { formNames }]) =>
      formNames.map((name) => `${id}:${name}`).filter((key) => !covered.has(key)),
    );
    expect(missing).toEqual([
      'momentum:paper',
      'nesterov:paper',
      'nesterov:original',
      'adagrad:paper',
      'adadelta:paper',
      'adam:paper',
      'adamax:paper',
      'amsgrad:paper',
    ]);
  });

  it('state a reason where they allow more than the tolerance', () => {
    for (const { allow, reason } of golden.cases) expect(reason !== undefined, reason).toBe(allow !== undefined);
  });

  it("include each form's own defaults wherever the library has a default", () => {
    // Keras and PyTorch have defaults for all but the momentum of SGD; Optax requires a learning rate everywhere.
    const withDefaults = golden.cases.filter(({ rule, form: name, set }) => {
      const { hyper, toggles } = form(rule, name);
      return Object.entries({ ...hyper, ...toggles }).every(([key, { default: value }]) => set[key] === value);
    });
    const covered = new Set(withDefaults.map((each) => `${each.rule}:${each.form}`));
    for (const [id, { formNames }] of ten)
      for (const name of formNames.filter((each) => each === 'keras' || each === 'pytorch'))
        if (!['momentum', 'nesterov', 'amsgrad'].includes(id))
          expect(covered, `${id}:${name}`).toContain(`${id}:${name}`);
  });
});
