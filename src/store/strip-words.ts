// What a slider's strip shows, in words.
import { setting } from './format';
import type { Strip } from './strips';

/** Sliders whose best and worst differ by less than this make little difference. */
const little = 0.03;

/** One clause or two: where the final loss is lowest, and where the run diverges. */
export function stripSays({ values, good }: Strip): string {
  const alive = [...good.keys()].filter((i) => good[i] >= 0);
  if (alive.length === 0) return 'the run diverges at every value';
  const best = alive.reduce((all, i) => (good[i] > good[all] ? i : all));
  const worst = alive.reduce((all, i) => (good[i] < good[all] ? i : all));
  const where =
    good[best] - good[worst] < little && alive.length === good.length
      ? 'it makes little difference here'
      : `the final loss is lowest near ${setting(values[best])}`;
  return where + divergesText(values, good);
}

function divergesText(values: Strip['values'], good: Float32Array): string {
  const first = good.findIndex((each) => each < 0);
  if (first < 0) return '';
  const last = good.findLastIndex((each) => each < 0);
  const gaps = good.subarray(first, last + 1).some((each) => each >= 0);
  if (!gaps && last === good.length - 1) return `, and the run diverges from ${setting(values[first])} on`;
  if (!gaps && first === 0) return `, and the run diverges up to ${setting(values[last])}`;
  return `, and the run diverges at some values from ${setting(values[first])} to ${setting(values[last])}`;
}
