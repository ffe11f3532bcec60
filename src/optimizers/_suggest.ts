// Settings a new run of a rule starts with, made of what a surface suggests for a rule that it knows.
import type { OptimizerDefinition, Surface } from '../formula/define';

type Suggest = NonNullable<OptimizerDefinition['suggest']>;

/**
 * The learning rate that a surface suggests for another rule, times a factor, and settings of the rule's own. Nothing where the
 * surface suggests no learning rate for that rule.
 */
export function borrowed(like: string, times = 1, set: Readonly<Record<string, number>> = {}): Suggest {
  return (surface) => {
    const lr = rateFor(surface, like);
    return lr === null ? {} : { lr: rounded(lr * times), ...set };
  };
}

/**
 * The same for a rule whose learning rate has no unit of length: it is divided by the size of the view. `d0` is a share of that size
 * from which a guess of the distance begins.
 */
export function relative(like: string, times: number, d0: number | null = null): Suggest {
  return (surface) => {
    const lr = rateFor(surface, like);
    const size = sizeOf(surface);
    return lr === null ? {} : { lr: rounded((lr * times) / size), ...(d0 !== null && { d0: rounded(d0 * size) }) };
  };
}

/** The learning rate a surface suggests for a rule, null for none. */
export function rateFor({ suggest }: Surface, rule: string): number | null {
  return Object.hasOwn(suggest, rule) && Object.hasOwn(suggest[rule], 'lr') ? suggest[rule].lr : null;
}

/** How far points of the view are from its middle: a quarter of its sides, on average. */
export function sizeOf({ view: [[x0, x1], [y0, y1]] }: Surface): number {
  return (x1 - x0 + y1 - y0) / 8;
}

/** Two digits, as a person would set it. */
export function rounded(value: number): number {
  return Number(value.toPrecision(2));
}
