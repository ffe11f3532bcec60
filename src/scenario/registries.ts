// What a scenario's ids and formulas mean. Functions that look one up take this as their last argument, so that tests can hand in
// their own.
import type { Optimizer, Surface } from '../formula/define';
import { optimizers } from '../optimizers/_index';
import { surfaces } from '../surfaces/_index';
import { problem } from './problem';
import type { Problem } from './scenario';

/** Why a text is no surface's formula, or null where it is one: see check-formula.ts. */
export type FormulaCheck = (text: string) => Problem | null;

export interface Registries {
  readonly optimizers: ReadonlyMap<string, Optimizer>;
  readonly surfaces: ReadonlyMap<string, Surface>;
  /** Null where there is no parser (yet): then no formula is accepted. */
  readonly checkFormula: FormulaCheck | null;
}

/** The program's own rules and surfaces. The parser is handed in by who has it: most pages never see a typed formula. */
export const registries: Registries & { checkFormula: FormulaCheck | null } = {
  optimizers,
  surfaces,
  checkFormula: null,
};

/** What a formula is answered where there is no parser. */
export const unread: Problem = problem('formula-unread', 'the formula cannot be read: a part of the page is not there');
