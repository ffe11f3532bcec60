// What a scenario's ids and formulas mean. Functions that look one up take this as their last argument, so that tests can hand in
// their own.
import type { Optimizer, ResolvedForm, Surface } from '../formula/define';
import type { Modifiers } from '../formula/define-modifier';
import type { Modifiable } from '../formula/modify';
import { firstOptimizers } from '../optimizers/_first';
import { firstSurfaces } from '../surfaces/_first';
import type { Problem } from './scenario';

/** Why a text is no surface's formula, or null where it is one: see check-formula.ts. */
export type FormulaCheck = (text: string) => Problem | null;

export interface Registries {
  readonly optimizers: ReadonlyMap<string, Optimizer>;
  readonly surfaces: ReadonlyMap<string, Surface>;
  /** Null where there is no parser (yet): then no formula is accepted. */
  readonly checkFormula: FormulaCheck | null;
  /** What can be added to a run of any rule; null where it is not there (yet): then runs are their rules alone. */
  readonly modifiers: KnownModifiers | null;
}

export interface KnownModifiers {
  readonly all: Modifiers;
  readonly of: (form: ResolvedForm) => Modifiable;
}

const optimizers = new Map(Object.entries(firstOptimizers));
const surfaces = new Map(Object.entries(firstSurfaces));
let checkFormula: FormulaCheck | null = null;
let modifiers: KnownModifiers | null = null;

/** The program's own rules and surfaces: at first those of the first visit, all of them once somebody has called `complete`. */
export const registries: Registries = {
  optimizers,
  surfaces,
  get checkFormula() {
    return checkFormula;
  },
  get modifiers() {
    return modifiers;
  },
};

/** Adds the rest: all rules, surfaces and modifiers, and the parser of typed formulas. See rest.ts. */
export function complete(all: Registries): void {
  fill(optimizers, all.optimizers);
  fill(surfaces, all.surfaces);
  ({ checkFormula, modifiers } = all);
}

function fill<T>(known: Map<string, T>, all: ReadonlyMap<string, T>): void {
  known.clear(); // for the order of all
  for (const [id, entry] of all) known.set(id, entry);
}
