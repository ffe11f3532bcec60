// Plain, serialisable texts: what a registry entry or a person's formula becomes before it is compiled. The engine is
// handed these and never looks a rule up.
import type { ValueType } from './syntax';

/** An optimizer form with the values of one run. */
export interface RuleText {
  /** Lines `name = expression`. */
  readonly update: string;
  /** Every hyper-parameter the form declares, with the value to use. */
  readonly hyper: Readonly<Record<string, number>>;
  /** Every toggle the form declares, with its setting. */
  readonly toggles: Readonly<Record<string, boolean>>;
  /** State in declaration order: explicit type and an initial expression in hypers, `theta` (= theta_0) and earlier states. */
  readonly state: Readonly<Record<string, StateText>>;
  /** Named points that are drawn, besides theta: their lines stay though theta does not hang on them. */
  readonly points?: readonly string[];
}

export interface StateText {
  readonly type: ValueType;
  readonly initial: string;
}

/** A loss surface: expression in x, y and the named parameters, after optional lines `name = expression`. */
export interface SurfaceText {
  readonly formula: string;
  readonly parameters: Readonly<Record<string, number>>;
  /** Where the loss changes from step to step: the loss a run sees in step `t`. `formula` is then the average, which is shown. */
  readonly inStep?: string;
  /** The losses of single samples of data, of which `formula` is the mean. Mini-batches are drawn from them. */
  readonly samples?: readonly Sample[];
}

/** A sample of data, or `count` of them that are alike. */
export interface Sample {
  /** Its loss, in the inputs of the surface. */
  readonly formula: string;
  readonly count: number;
}

/** How many samples a surface's data has; 0 where there is none. */
export function sampleCount({ samples = [] }: Pick<SurfaceText, 'samples'>): number {
  return samples.reduce((sum, { count }) => sum + count, 0);
}

/** Matrices and searches; and choices that ask the loss, which are counted. */
const beyondFirst =
  /\b(?:hess|outer|eigmin|eigvecs|orth|descending|newtonschulz|armijo|wolfe|eye)\b|where\(.*\b(?:f|grad)\(/;

/** Whether a rule needs the part of the language that is learnt later (extension.ts). */
export function isSecondOrder({ update, state }: Pick<RuleText, 'update' | 'state'>): boolean {
  return beyondFirst.test(update) || Object.values(state).some(({ type }) => type === 'matrix');
}

/** The name of a gradient that a rule's text takes at a point of its own, as it is written there: `grad(y)`. */
export function gradientName(text: string, at: { readonly start: number; readonly end: number }): string {
  return `grad(${text.slice(at.start, at.end).replace(/\s/g, '')})`;
}
