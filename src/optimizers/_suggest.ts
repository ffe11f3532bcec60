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

/** The learning rate a surface suggests for a rule, null for none. */
export function rateFor({ suggest }: Surface, rule: string): number | null {
  return Object.hasOwn(suggest, rule) && Object.hasOwn(suggest[rule], 'lr') ? suggest[rule].lr : null;
}

/** Two digits, as a person would set it. */
export function rounded(value: number): number {
  return Number(value.toPrecision(2));
}
