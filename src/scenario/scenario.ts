// The Scenario: everything that decides what is shown, as plain serialisable data.
import type { Point, View } from '../formula/define';
import type { Charts } from './charts';

export type SurfaceChoice =
  | {
      readonly kind: 'named';
      readonly id: string;
      /** Only what differs from the default. */ readonly parameters: Readonly<Record<string, number>>;
    }
  | {
      readonly kind: 'formula';
      readonly text: string;
      /** Its own view, where that is not the usual one. */
      readonly view?: View;
    };

export type FormulaChoice = Extract<SurfaceChoice, { kind: 'formula' }>;

interface Drawn {
  readonly seed: number;
  /** Each run draws for itself. */
  readonly own: boolean;
}

/** Noise on gradients: one stream per seed and step, the same for all runs unless `own`. See the engine's NoiseJob. */
export type Noise =
  | { readonly kind: 'none' }
  | (Drawn & { readonly kind: 'gauss'; readonly sigma: number })
  | (Drawn & { readonly kind: 'student'; readonly nu: number; readonly sigma: number })
  | (Drawn & { readonly kind: 'outlier'; readonly step: number; readonly size: number })
  | (Drawn & { readonly kind: 'batch'; readonly size: number });

export type SomeNoise = Exclude<Noise, { kind: 'none' }>;
export type NoiseKind = SomeNoise['kind'];

/**
 * Every run done many times: with the seeds that follow the noise's own, or from starts in a disc around the start, whose radius is in the
 * surface's units and left out where it is the usual share of the view.
 */
export type Many =
  | { readonly kind: 'seeds'; readonly count: number }
  | { readonly kind: 'starts'; readonly count: number; readonly radius?: number };

/** One instance of a rule. `set` holds only what differs from the form's defaults; toggles are true or false. */
export interface RunSpec {
  /** Stable while the page lives, never in the link: 'r1', 'r2', ... */
  readonly key: string;
  readonly rule: string;
  readonly form: string;
  readonly set: Readonly<Record<string, number | boolean>>;
  /** Palette index 0..15 (colour, dash and marker). */
  readonly colour: number;
  readonly hidden: boolean;
}

/** Evaluations each run is given; settings that were tried of each since anything else was changed, and from how many starts (one, if left out). */
export type Fair = readonly [budget: number, tried?: number, starts?: number];

/** A map of one run over its settings. */
export interface MapOver {
  /** The run's key. */
  readonly run: string;
  /** One parameter or two. */
  readonly names: readonly string[];
}

/** What is mapped over settings. */
export interface Over {
  readonly map?: MapOver;
  /** The parameter over which all runs are compared. */
  readonly all?: string;
}

export interface Scenario {
  readonly surface: SurfaceChoice;
  readonly start: Point;
  /** null: the surface's own view. */
  readonly view: View | null;
  readonly steps: number;
  readonly noise: Noise;
  readonly runs: readonly RunSpec[];
  /** Of which run the plot shows where every start leads, or which two it compares: their keys. A run that is gone is not shown. */
  readonly from?: readonly string[];
  /** Over which settings a run is mapped, and over which all runs are compared. */
  readonly over?: Over;
  /** What maps over settings show: steps to the tolerance. Left out: the final loss. */
  readonly by?: 'steps';
  /** Left out: each run once. */
  readonly many?: Many;
  /** Runs are compared at equal cost. */
  readonly fair?: Fair;
}

/** The themes there are. One of them may be forced on whoever opens a link. */
export const themeNames = ['light', 'dark', 'projector'] as const;
export type ThemeName = (typeof themeNames)[number];

/** What a link says. */
export interface Link {
  readonly scenario: Scenario;
  /** Where the playhead stands; null: play from the start. */
  readonly step: number | null;
  /** The theme it is to be seen in; null: whichever the reader has. */
  readonly theme: ThemeName | null;
  /** What its charts show; left out where that is the usual. */
  readonly charts?: Charts;
}

/** Something a link or an argument said that was not understood: one clear sentence, lower case, the value last. */
export interface Problem {
  readonly code: string;
  readonly says: string;
}

export const limits = {
  runs: 12,
  /** Palette entries: `RunSpec.colour` counts from 0. */
  colours: 16,
  steps: 100_000,
  linkWritten: 1_900,
  linkRead: 8_000,
  formula: 512,
  /** Members of an ensemble: at least 2. */
  many: 200,
  /** Largest seed; the smallest is 0. */
  seed: 4_294_967_295,
} as const;
