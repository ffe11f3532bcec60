// Time indices: which value of a name each reading of it means.
import { reads } from '../live-lines';
import type { Expr, Line } from '../syntax';
import { gradientName } from '../text';
import type { Names, SeenLoss } from './call';
import { glyph } from './glyph';
import type { Piece } from './piece';
import { symbolOf, type SymbolParts, type Symbols } from './symbol';
import { isVector } from './vector';

export interface Declared {
  readonly hyper: ReadonlySet<string>;
  /** States and theta. */
  readonly states: ReadonlySet<string>;
  /** Names of states that are vectors. */
  readonly vectors: ReadonlySet<string>;
  readonly symbols: Symbols;
  /** The update's text. */
  readonly text: string;
  /** Whether names are marked for the page. */
  readonly marked: boolean;
  /** What `f` is in a step. */
  readonly seen?: SeenLoss;
}

/**
 * The names of an update as they look while its lines are read from top to bottom. A state is old (index t-1) until its
 * line. Where a name has several lines, the last value has the plain symbol and those before it a tilde or a number.
 */
export class Times implements Names {
  readonly seen?: SeenLoss;
  readonly #declared: Declared;
  readonly #vectors: Set<string>;
  /** The lines of each name: which of its values they give. */
  readonly #versions = new Map<string, number[]>();
  readonly #done = new Map<string, number>();
  /** Names of lines that depend on hyper-parameters only. */
  readonly #constant = new Set<string>();

  /** @param lines all lines to come, `g` first where it is read */
  constructor(declared: Declared, lines: readonly Line[]) {
    this.#declared = declared;
    if (declared.seen) this.seen = declared.seen;
    this.#vectors = new Set([...declared.vectors, 'theta', 'g']);
    for (const { name, version } of lines) {
      const versions = this.#versions.get(name) ?? [];
      this.#versions.set(name, [...versions, version ?? versions.length]);
    }
  }

  /** Its line has been read: from here on the name means the new value, which this returns. */
  assign(name: string, value: Expr): Piece {
    this.#done.set(name, (this.#done.get(name) ?? 0) + 1);
    const { hyper, states } = this.#declared;
    const isSetting = (each: string): boolean => hyper.has(each) && !this.#done.has(each);
    const fixed = [...reads(value)].every(
      (each) => each === 'pi' || each === 'eye' || isSetting(each) || this.#constant.has(each),
    );
    if (fixed && !states.has(name) && name !== 'g' && this.#total(name) === 1) this.#constant.add(name);
    if (!states.has(name) && name !== 'g') {
      if (this.isVector(value)) this.#vectors.add(name);
      else this.#vectors.delete(name);
    }
    return this.symbol(name);
  }

  /**
   * Which value the name means here: of this step or the one before, the how-manieth of its lines in this step, and which of its
   * values that line gives.
   */
  reading(name: string): {
    readonly back: 0 | 1;
    readonly line: number;
    readonly lines: number;
    readonly version: number;
  } {
    const line = this.#done.get(name) ?? 0;
    const old = line === 0 && this.#declared.states.has(name);
    const version = this.#versions.get(name)?.[line - 1] ?? 0;
    return { back: old ? 1 : 0, line, lines: this.#total(name), version };
  }

  #total(name: string): number {
    return this.#versions.get(name)?.length ?? 0;
  }

  symbol(name: string): Piece {
    if (name === 't' || name === 'pi' || name === 'eye') return glyph(symbolOf(name, {}), '', null);
    const { hyper, states } = this.#declared;
    const total = this.#total(name);
    const done = this.#done.get(name) ?? 0;
    // What is never assigned stays as it started, for the whole run.
    if ((total === 0 && name !== 'g') || this.#constant.has(name)) return this.#glyph(name, '');
    if (done === 0 && hyper.has(name)) return this.#glyph(name, '');
    if (done === 0 && states.has(name)) return this.#glyph(name, 't-1');
    return this.#glyph(name, 't', done < total ? (total === 2 ? 'tilde' : `(${done})`) : '');
  }

  past(name: string, back: number): Piece {
    return this.#glyph(name, `t-${back}`);
  }

  /** What a gradient goes by that the text takes at a point of its own; null for the one at theta, which is g. */
  gradientName({ span }: Expr): string | null {
    return span.end > span.start ? gradientName(this.#declared.text, span) : null;
  }

  gradient(at: Expr, set: Piece): Piece {
    const mark = this.#declared.marked ? this.gradientName(at) : null;
    // KaTeX would take a comma or a brace for the end of the mark.
    return mark === null || !/^[\w+\-*/^.()]+$/.test(mark)
      ? set
      : { ...set, tex: `\\htmlData{name=${mark}}{${set.tex}}` };
  }

  isVector(expr: Expr): boolean {
    return isVector(expr, this.#vectors);
  }

  /** @param version what tells a value from the one that replaces it later in the step: an accent or a raised number */
  #glyph(name: string, time: string, version = ''): Piece {
    const { symbols, marked } = this.#declared;
    const parts = symbolOf(name, symbols);
    return glyph(version === '' ? parts : provisional(parts, version), time, marked ? name : null);
  }
}

function provisional(parts: SymbolParts, version: string): SymbolParts {
  if (version === 'tilde' && parts.accent === '') return { ...parts, accent: version };
  const raised = version === 'tilde' ? '(1)' : version;
  return { ...parts, sup: [parts.sup, raised].filter((part) => part !== '').join(',') };
}
