// The value of an expression where it stands in a step, worked out from the values of the names in it.
import { Evaluator } from './interpret';
import { lower, type LowerScope, type Value } from './lower';
import { stepsBack } from './steps-back';
import { make } from './simplify';
import type { Expr, Line } from './syntax';
import { pastValue, type NamedValues, type StepValues } from './tex/in-place';
import { Trees } from './trees';

type Settings = Readonly<Record<string, number>>;

/**
 * One number or a pair, by the language's own arithmetic; NaN where a name's value is not known, or for f(v) and grad(v).
 * @param line the expression stands in this one of `lines`: names assigned above it are new, others old
 */
export function valueInStep(
  expr: Expr,
  line: number,
  lines: readonly Line[],
  hyper: Settings,
  at: StepValues,
): readonly number[] {
  const trees = new Trees();
  const numbers = (value: readonly number[] | null): Value => (value ?? [NaN]).map((each) => trees.number(each));
  const past = (name: string, back: number) => pastValue(at, name, back);
  const scope: LowerScope = {
    trees,
    name(name) {
      if (name === 't') return numbers([at.step]);
      if (name === 'pi') return numbers([Math.PI]);
      const above = lines.slice(0, line).findLast((each) => each.name === name);
      if (name === 'g' || above) return numbers(valueOf(at.now, name, above?.version));
      return numbers(Object.hasOwn(hyper, name) ? [hyper[name]] : past(name, 1));
    },
    power: (base, exponent) => make(trees, 'pow', base, exponent),
    call(fn, args) {
      const [of] = args;
      return numbers(fn === 'prev' && of.kind === 'name' ? past(of.name, stepsBack(args) ?? 1) : null);
    },
  };
  return [...new Evaluator(lower(expr, scope)).evaluate(() => NaN)];
}

/** The value of this number among those a name has in a step; the last where that is not known. */
function valueOf(now: NamedValues, name: string, version: number | undefined): readonly number[] | null {
  const all = now.filter((each) => each.name === name);
  return (version === undefined ? all.at(-1) : (all[version] ?? all.at(-1)))?.value ?? null;
}
