// What a hyper-parameter does, in words with its present value.
import type { Hyper } from '../formula/define';
import { count, short } from './format';

/** Large numbers are said in two digits: nobody counts 1,234 steps of memory. */
const digits = 2;

/** A share of 1 in per cent, to its last digit: 99.9 %. */
function percent(share: number): string {
  return `${Number((100 * share).toPrecision(9))}\u00a0%`;
}

function about(value: number): string {
  const rounded = Number(value.toPrecision(digits));
  return Number.isInteger(rounded) && rounded < 1e6 ? count(rounded) : short(rounded, digits);
}

const fillings: Readonly<Record<string, (value: number) => string>> = {
  value: (value) => short(value),
  share: percent,
  rest: (value) => percent(1 - value),
  span: (value) => about(1 / (1 - value)),
  inverse: (value) => about(1 / value),
};

/** One clause: "keeps 90 % of the old average each step, so that it remembers about 10 gradients". */
export function doesSay({ does, doesAtZero }: Pick<Hyper, 'does' | 'doesAtZero'>, value: number): string {
  if (value === 0 && doesAtZero !== undefined) return doesAtZero;
  return does.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(fillings, name) ? fillings[name](value) : whole,
  );
}
