// Jobs for the engine's tests: short ways to write runs, and real ones.
import { ruleText } from '../../formula/define-optimizer';
import type { RuleText, StateText } from '../../formula/text';
import { optimizers } from '../../optimizers/_index';
import type { RunJob } from '../types';

/** Gradient descent. */
export const descent = 'theta = theta - lr*g';
export const rosenbrock = '(1 - x)^2 + 100*(y - x^2)^2';
export const bowl = 'x^2 + y^2';

/** A job with lr as the only hyper-parameter unless more are given. */
export function job(
  update: string,
  formula: string,
  more: Partial<Omit<RunJob, 'rule' | 'surface'>> & {
    readonly hyper?: RuleText['hyper'];
    readonly state?: Readonly<Record<string, StateText>>;
    readonly parameters?: Readonly<Record<string, number>>;
  } = {},
): RunJob {
  const { hyper = { lr: 0.1 }, state = {}, parameters = {}, ...rest } = more;
  return {
    rule: { update, hyper, toggles: {}, state },
    surface: { formula, parameters },
    start: [1, 1],
    steps: 100,
    noise: { kind: 'none' },
    ...rest,
  };
}

/** The first form of a rule of the registry, with its defaults but for what is set. Throws where there is none. */
export function ruleOf(id: string, set: Readonly<Record<string, number | boolean>> = {}): RuleText {
  const optimizer = optimizers.get(id);
  const form = optimizer?.form(optimizer.formNames[0]);
  if (!form) throw new TypeError(`unknown rule: ${id}`);
  return ruleText(form, set);
}
