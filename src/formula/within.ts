// A rule on a surface whose coordinates are bounded: after each step what is beyond is put back.
import type { ResolvedForm } from './define';

/** The form with the bounds as its last line; the form itself where there are none. Points at which a moving triangle is tried are kept too. */
export function within(form: ResolvedForm, bounds: readonly [from: number, to: number] | undefined): ResolvedForm {
  if (!bounds) return form;
  const [from, to] = bounds;
  const clipped = (name: string): string => `${name} = clip(${name}, ${from}, ${to})`;
  const lines = form.update.split('\n').flatMap((line) => {
    const [name] = line.split(' ', 1);
    return form.triangle && form.points.includes(name) && name !== 'theta' ? [line, clipped(name)] : [line];
  });
  return { ...form, update: [...lines, clipped('theta')].join('\n') };
}
