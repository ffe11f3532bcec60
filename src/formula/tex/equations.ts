// The equations of a form of an optimizer, as its paper would print them.
import type { ResolvedForm } from '../define';
import { fold, type Known } from '../fold';
import { parse, parseExpression } from '../parse';
import type { Expr, Line } from '../syntax';
import { namesReadFirst } from '../live-lines';
import type { Names, SeenLoss } from './call';
import { expressionTex } from './expression';
import { glyph } from './glyph';
import { numberTex } from './number';
import { setSymbol, symbolOf, type Symbols } from './symbol';
import type { Piece } from './piece';
import { Tellings } from './told';
import { Times } from './times';
import { visibleVersions } from './versions';
import { isVector } from './vector';

export interface Equation {
  /** The name it defines. */
  readonly name: string;
  /** `left &= right`. */
  readonly tex: string;
}

export interface Equations {
  readonly lines: readonly Equation[];
  /** Initial values other than 0, null where there are none. */
  readonly start: string | null;
  /** All lines as one block for KaTeX. */
  readonly block: string;
}

export interface Values {
  readonly hyper: Readonly<Record<string, number>>;
  readonly toggles: Readonly<Record<string, boolean>>;
}

export interface Options {
  /** Without marks around names. */
  readonly plain?: boolean;
  /** What a step sees of the loss, where that is not the loss itself. */
  readonly seen?: SeenLoss;
}

/**
 * The equations of `form` with the terms that act under `values`: toggles are decided, what is off at 0 is left out.
 * Every name carries `data-name` unless `plain`. Throws FormulaError where the form's text does not parse.
 */
export function equations(form: ResolvedForm, values: Values, { plain = false, seen }: Options = {}): Equations {
  const { lines, times, first, known, setting } = reader(form, values, plain, seen);
  const tellings = new Tellings(setting);
  const set = lines.flatMap(({ name, value }): Equation[] => {
    const right = expressionTex(value, times);
    const left = times.assign(name, value).tex;
    const told = tellings.of(name);
    if (told) return told.tex === '' ? [] : [{ name, tex: told.tex }];
    return [{ name, tex: `${left} &= ${right}` }];
  });
  const initial = Object.keys(form.state)
    .filter((name) => first.has(name) && !form.told.some((told) => told.lines.includes(name)))
    .flatMap((name) => initialTex(name, known, setting));
  return { lines: set, start: initial.length === 0 ? null : initial.join(',\\quad '), block: blockOf(set) };
}

/** The lines that act, `g` first where it is read, and the names to read them with from top to bottom. */
export interface Reader {
  readonly lines: readonly Line[];
  readonly times: Times;
  /** Names that are read before their line. */
  readonly first: ReadonlySet<string>;
  readonly known: Known;
  readonly setting: Setting;
}

/** Folds a form's text under `values` and prepares to print it. Throws FormulaError where it does not parse. */
export function reader(form: ResolvedForm, values: Values, plain: boolean, seen?: SeenLoss): Reader {
  const known = knownOf(form, values);
  const { lines } = fold(parse(form.update, 'rule', { limits: 'built-in' }), known);
  const first = namesReadFirst(lines);
  const all = visibleVersions(first.has('g') ? [gradient, ...lines] : lines);
  const hyper = new Set(Object.keys(form.hyper));
  const vectors = Object.entries(form.state).flatMap(([name, { type }]) => (type === 'vector' ? [name] : []));
  const assigned = new Set(lines.map(({ name }) => name));
  const still = Object.keys(form.state).filter((name) => !assigned.has(name));
  const setting: Setting = {
    form,
    values,
    hyper,
    vectors: new Set([...vectors, 'theta', 'g']),
    symbols: symbolsOf(form),
    plain,
    timeless: new Set(['pi', 'eye', ...hyper, ...still]),
  };
  const states = new Set([...Object.keys(form.state), 'theta']);
  const times = new Times({ ...setting, states, text: form.update, marked: !plain, ...(seen && { seen }) }, all);
  return { lines: all, times, first, known, setting };
}

/** The declared letters of a form, hyper-parameters included. */
export function symbolsOf({ hyper, symbols }: ResolvedForm): Symbols {
  const letters = Object.entries(hyper).flatMap(([name, { symbol }]) => (symbol === undefined ? [] : [[name, symbol]]));
  return { ...symbols, ...(Object.fromEntries(letters) as Symbols) };
}

const nowhere = { start: 0, end: 0 };
const theta: Expr = { kind: 'name', name: 'theta', span: nowhere };
const gradient: Line = {
  name: 'g',
  nameSpan: nowhere,
  value: { kind: 'call', fn: 'grad', args: [theta], span: nowhere },
};

export interface Setting {
  readonly form: ResolvedForm;
  readonly values: Values;
  readonly hyper: ReadonlySet<string>;
  readonly vectors: ReadonlySet<string>;
  readonly symbols: Symbols;
  readonly plain: boolean;
  /** Names without a time index: hyper-parameters, pi, and states that no line changes. */
  readonly timeless: ReadonlySet<string>;
}

function knownOf({ hyper, toggles, points }: ResolvedForm, values: Values): Known {
  const off = Object.keys(hyper).filter((name) => hyper[name].off === true && Object.hasOwn(values.hyper, name));
  return {
    toggles: Object.fromEntries(Object.keys(toggles).map((name) => [name, values.toggles[name]])),
    zeros: new Set(off.filter((name) => values.hyper[name] === 0)),
    positive: new Set(off.filter((name) => values.hyper[name] > 0)),
    keep: new Set(points),
    copies: true,
  };
}

/**
 * `P_0 = 1`; nothing where it is 0, or the name has the symbol of its value. Where that is a hyper-parameter's, its number
 * is shown instead.
 */
function initialTex(name: string, known: Known, setting: Setting): string[] {
  const { form, values, hyper, vectors, symbols, plain, timeless } = setting;
  const parsed = parseExpression(form.state[name].initial, 'rule', { limits: 'built-in' });
  const value = fold({ text: '', lines: [], result: parsed }, known).result ?? parsed;
  if (value.kind === 'number' && value.value === 0) return [];
  const timeOf = (each: string): string => (timeless.has(each) ? '' : '0');
  const symbol = (each: string): Piece =>
    glyph(symbolOf(each, symbols), timeOf(each), plain || each === 'eye' ? null : each);
  const names: Names = { symbol, past: symbol, isVector: (expr) => isVector(expr, vectors) };
  const letter = (each: string): string => setSymbol(symbolOf(each, symbols), timeOf(each));
  if (value.kind === 'name' && letter(name) === letter(value.name))
    return hyper.has(value.name) ? [`${symbol(value.name).tex} = ${numberTex(values.hyper[value.name])}`] : [];
  return [`${symbol(name).tex} = ${expressionTex(value, names)}`];
}

/** One block, its lines aligned at their equals signs; two lines with fractions keep a little distance. */
function blockOf(lines: readonly Equation[]): string {
  const isTall = ({ tex }: Equation): boolean => /\\frac|dcases/.test(tex);
  const rows = lines.map((line, i) => {
    const next = lines.at(i + 1);
    if (!next) return line.tex;
    return `${line.tex} \\\\${isTall(line) && isTall(next) ? '[0.3em]' : ''}`;
  });
  return `\\begin{aligned} ${rows.join(' ')} \\end{aligned}`;
}
