// What tests of relations between forms begin with: a form by its name, and when two paths are as good as one.
import { expect } from 'vitest';
import type { Point } from '../../formula/define';
import { ruleText } from '../../formula/define-optimizer';
import type { RuleText } from '../../formula/text';
import { optimizers } from '../_index';
import { surface } from './drive';

/** What differs from a form's defaults. */
export type Settings = Readonly<Record<string, number | boolean>>;

export const rosenbrock = surface({ formula: '(1 - x)^2 + 100*(y - x^2)^2', parameters: {} });

/** @param written such as "adam:keras" */
export function spec(written: string, set: Settings): RuleText {
  const [id, name] = written.split(':');
  const found = optimizers.get(id)?.form(name);
  if (!found) throw new Error(`no form: ${written}`);
  return ruleText(found, set);
}

/** Holds two paths to a tolerance, relative where coordinates are above 1. */
export function close(a: readonly Point[], b: readonly Point[], tolerance: number): void {
  expect(a).toHaveLength(b.length);
  const most = Math.max(...a.flatMap((p, k) => p.map((v, i) => Math.abs(v - b[k][i]) / Math.max(1, Math.abs(v)))));
  expect(most).toBeLessThanOrEqual(tolerance);
}
