// What a scenario's ids and formulas mean. Functions that look one up take this as their last argument, so that tests can hand in
// their own.
import type { Optimizer, ResolvedForm, Surface } from '../formula/define';
import type { Modifiers } from '../formula/define-modifier';
import type { Modifiable } from '../formula/modify';
import { firstOptimizers } from '../optimizers/_first';
import { firstSurfaces } from '../surfaces/_first';
import type { Charts } from './charts';
import type { Problem, RunSpec, Scenario } from './scenario';

/** Why a text is no surface's formula, or null where it is one: see check-formula.ts. */
export type FormulaCheck = (text: string) => Problem | null;

export interface Registries {
  readonly optimizers: ReadonlyMap<string, Optimizer>;
  readonly surfaces: ReadonlyMap<string, Surface>;
  /** Null where there is no parser (yet): then no formula is accepted. */
  readonly checkFormula: FormulaCheck | null;
  /** What can be added to a run of any rule; null where it is not there (yet): then runs are their rules alone. */
  readonly modifiers: KnownModifiers | null;
  /** How links spell charts; null where it is not there (yet): then the charts are the usual ones. */
  readonly charts: KnownCharts | null;
  /** How links spell maps over settings; null where it is not there (yet): then there are none. */
  readonly over: KnownOver | null;
}

/** See link-charts.ts. */
export interface KnownCharts {
  /** From a link's parts by key. @param fair runs are compared at equal cost */
  readonly read: (parts: ReadonlyMap<string, string>, fair: boolean, problems: Problem[]) => Charts;
  /** The parts that say what is not usual. */
  readonly write: (charts: Charts, fair: boolean) => readonly string[];
  readonly valid: (charts: Charts) => boolean;
}

/** See link-over.ts. */
export interface KnownOver {
  /** From a link's parts by key. */
  readonly read: (
    parts: ReadonlyMap<string, string>,
    runs: readonly RunSpec[],
    problems: Problem[],
    known: Registries,
  ) => Pick<Scenario, 'over' | 'by'>;
  /** The parts that say what can be shown. */
  readonly write: (scenario: Scenario, known: Registries) => readonly string[];
  readonly valid: (scenario: Scenario) => boolean;
}

type Set = RunSpec['set'];

/** See modifying.ts. `wide` is a form with the parameters of all modifiers it takes, `of` whose setting it is. */
export interface KnownModifiers {
  readonly all: Modifiers;
  readonly of: (form: ResolvedForm) => Modifiable;
  /** The settings without those that belong to a modifier that is off. */
  readonly acting: (wide: ResolvedForm, set: Set) => Set;
  /** What is said of those. */
  readonly needless: (wide: ResolvedForm, set: Set, of: string) => readonly Problem[];
  /** Why a form does not take a modifier, as a clause that goes on from its name; null where it does. */
  readonly why: (form: ResolvedForm, id: string) => string | null;
  /** What is said of a modifier's parameter where the form does not take it; null for other names. */
  readonly unfit: (form: ResolvedForm, name: string, of: string) => Problem | null;
}

const optimizers = new Map(Object.entries(firstOptimizers));
const surfaces = new Map(Object.entries(firstSurfaces));
type Late = Omit<Registries, 'optimizers' | 'surfaces'>;
const later: { -readonly [Name in keyof Late]: Late[Name] } = {
  checkFormula: null,
  modifiers: null,
  charts: null,
  over: null,
};

/** The program's own rules and surfaces: at first those of the first visit, all of them once somebody has called `complete`. */
export const registries: Registries = Object.assign(later, { optimizers, surfaces });

/** Adds the rest: all rules, surfaces and modifiers, and the parser of typed formulas. See rest.ts. */
export function complete(all: Registries): void {
  fill(optimizers, all.optimizers);
  fill(surfaces, all.surfaces);
  later.checkFormula = all.checkFormula;
  later.modifiers = all.modifiers;
  later.charts = all.charts;
  later.over = all.over;
}

function fill<T>(known: Map<string, T>, all: ReadonlyMap<string, T>): void {
  known.clear(); // for the order of all
  for (const [id, entry] of all) known.set(id, entry);
}
