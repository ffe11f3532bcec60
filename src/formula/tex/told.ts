// Lines that a form tells in TeX by hand: where they stand, and the letters of names in them.
import type { ResolvedForm } from '../define';
import { glyph } from './glyph';
import { symbolOf, type Symbols } from './symbol';

interface Setting {
  readonly form: ResolvedForm;
  readonly symbols: Symbols;
  readonly plain: boolean;
}

/** What is said in the place of a line. */
interface Telling {
  /** '' where nothing is said here. */
  readonly tex: string;
  /** The names of lines in it: their values tell what was done. */
  readonly names: readonly string[];
}

const silent: Telling = { tex: '', names: [] };

/** Goes along with the lines of a text from top to bottom. */
export class Tellings {
  readonly #setting: Setting;
  /** Lines of a name that are still to come: only the form's own are told, not those that modifiers and bounds add. */
  readonly #open: Set<string>;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#open = new Set(setting.form.told.flatMap(({ lines }) => lines));
  }

  /** What stands in the place of the next line of this name; null where the line is an equation. */
  of(name: string): Telling | null {
    if (!this.#open.delete(name)) return null;
    const told = this.#setting.form.told.find(({ lines }) => lines.at(-1) === name);
    if (!told) return silent;
    const names = [...told.tex.matchAll(/@\{(\w+)/g)]
      .map(([, each]) => each)
      .filter((each) => told.lines.includes(each));
    return { tex: told.tex.replace(/@\{(\w+)(?: (t))?\}/g, (_, each: string, time = '') => this.#letter(each, String(time))), names }; // prettier-ignore
  }

  #letter(name: string, time: string): string {
    const { symbols, plain } = this.#setting;
    return glyph(symbolOf(name, symbols), time, plain ? null : name).tex;
  }
}
