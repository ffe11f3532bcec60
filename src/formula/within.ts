// A rule on a surface whose coordinates are bounded: one more line, which puts theta back.
import type { ResolvedForm } from './define';

/** The form with its last point projected onto [from, to] in each coordinate, as text: engine and equations both read it. */
export function within(form: ResolvedForm, bounds: readonly [from: number, to: number] | undefined): ResolvedForm {
  if (!bounds) return form;
  return { ...form, update: `${form.update}\ntheta = clip(theta, ${bounds.join(', ')})` };
}
