// The equations of a form with the numbers of one step in place of the names, and what each line gives.
import type { ResolvedForm } from '../define';
import type { Names, SeenLoss } from './call';
import { reader, type Options, type Values } from './equations';
import { expressionTex } from './expression';
import { powersOfTime } from './in-place-powers';
import { measuredPiece, settingPiece } from './in-place-values';
import type { Piece } from './piece';
import type { Expr, Line } from '../syntax';
import { Tellings } from './told';
import type { Times } from './times';

/** Values by name, as an inspection of the engine gives them: of a name with several lines, one for each. */
export type NamedValues = readonly { readonly name: string; readonly value: readonly number[] }[];

/** What is known of one step. */
export interface StepValues {
  /** Number of the step, from 1. */
  readonly step: number;
  /** The values of the step. */
  readonly now: NamedValues;
  /** The values of the step before; before the first, what the run starts with. */
  readonly before: NamedValues;
  /** theta that many steps before this one, for rules that look further back; null where it is not known. */
  readonly theta: (back: number) => readonly number[] | null;
}

export interface LineInPlace {
  /** The name it defines. */
  readonly name: string;
  /** TeX of what it defines. */
  readonly left: string;
  /** Its right side with numbers in place. */
  readonly right: string;
  /** Its value, null where the step does not tell. */
  readonly result: string | null;
}

export interface InPlace {
  readonly lines: readonly LineInPlace[];
  /** All lines as one block for KaTeX: each with its numbers, and its value in a row below. */
  readonly block: string;
}

/**
 * The lines of `equations` with every name replaced by its value in a step: old values of states from the step before,
 * powers of t as one number, vectors as pairs. A value that is not known leaves its letter. Every number carries the
 * `data-name` of its name unless `plain`. Throws FormulaError where the form's text does not parse.
 */
export function inPlace(
  form: ResolvedForm,
  values: Values,
  at: StepValues,
  { plain = false, seen }: Options = {},
): InPlace {
  const { lines, times, setting } = reader(form, values, plain, seen);
  const names = new Numbers(times, values, at, plain);
  const tellings = new Tellings(setting);
  const set: LineInPlace[] = [];
  const rows: string[] = [];
  for (const { name, value } of lines) {
    const right = expressionTex(powersOfTime(value, values.hyper, at.step), names);
    const left = times.assign(name, value).tex;
    const told = tellings.of(name);
    const result = names.valueOf(name);
    const line = { name, left, right, result: result && measuredPiece(result, plain ? null : name).tex };
    if (told) rows.push(...names.told(told, lines));
    else {
      set.push(line);
      rows.push(rowOf(line));
    }
  }
  return { lines: set, block: `\\begin{aligned} ${rows.join(' \\\\[0.4em] ')} \\end{aligned}` };
}

/** Names as numbers. What a name means where it stands is told by the same reader that gives letters their indices. */
class Numbers implements Names {
  readonly seen?: SeenLoss;
  readonly #times: Times;
  readonly #values: Values;
  readonly #at: StepValues;
  readonly #plain: boolean;

  constructor(times: Times, values: Values, at: StepValues, plain: boolean) {
    this.#times = times;
    if (times.seen) this.seen = times.seen;
    this.#values = values;
    this.#at = at;
    this.#plain = plain;
  }

  symbol(name: string): Piece {
    if (name === 't') return settingPiece(this.#at.step, null);
    const { line } = this.#times.reading(name);
    const { hyper } = this.#values;
    if (line === 0 && Object.hasOwn(hyper, name)) return settingPiece(hyper[name], this.#plain ? null : name);
    return this.#set(name, this.valueOf(name), () => this.#times.symbol(name));
  }

  past(name: string, back: number): Piece {
    return this.#set(name, pastValue(this.#at, name, back), () => this.#times.past(name, back));
  }

  gradient(at: Expr, set: Piece): Piece {
    const name = this.#times.gradientName(at);
    return name === null ? set : this.#set(name, last(this.#at.now, name), () => set);
  }

  isVector: Names['isVector'] = (expr) => this.#times.isVector(expr);

  /** What the name means at this place of the text, null where that is not known. */
  valueOf(name: string): readonly number[] | null {
    const { back, line, lines, version } = this.#times.reading(name);
    if (back === 1) return name === 'theta' ? this.#at.theta(1) : last(this.#at.before, name);
    const all = this.#at.now.filter((each) => each.name === name);
    return (line < lines ? all[version] : all.at(-1))?.value ?? null;
  }

  /** What is told by hand, and below it what the names in it have become. */
  told(
    { tex, names }: { readonly tex: string; readonly names: readonly string[] },
    lines: readonly Line[],
  ): readonly string[] {
    if (tex === '') return [];
    const results = lines.flatMap(({ name }) => {
      const value = names.includes(name) ? last(this.#at.now, name) : null;
      return value === null
        ? []
        : [`${this.#times.symbol(name).tex} &= ${measuredPiece(value, this.#plain ? null : name).tex}`];
    });
    return [[tex, ...results].join(' \\\\ ')];
  }

  #set(name: string, value: readonly number[] | null, letter: () => Piece): Piece {
    return value === null ? letter() : measuredPiece(value, this.#plain ? null : name);
  }
}

/** The value of a name `back` steps earlier, null where it is not known. Before the first step the gradient was that of the start. */
export function pastValue(at: StepValues, name: string, back: number): readonly number[] | null {
  if (name === 'theta') return at.theta(back);
  return back === 1 ? last(name === 'g' && at.step === 1 ? at.now : at.before, name) : null;
}

/** The last value of a name, null where it has none. */
export function last(values: NamedValues, name: string): readonly number[] | null {
  return values.findLast((each) => each.name === name)?.value ?? null;
}

/** Two rows for a line, aligned at their equals signs. */
function rowOf({ left, right, result }: LineInPlace): string {
  return result === null || result === right ? `${left} &= ${right}` : `${left} &= ${right} \\\\ &= ${result}`;
}
