// The shape of a registry entry: what a file in src/optimizers or src/surfaces declares.
import type { RuleText, Sample, StateText, SurfaceText } from './text';

export type Scale = 'linear' | 'log' | 'complement';

/** A hyper-parameter, declared once: slider, number field, equation and link all read this. */
export interface Hyper {
  /** What it is, in a few words, for tooltip and screen reader: "learning rate". */
  readonly label: string;
  /**
   * What it does, one clause in plain words, with the present value where that helps: `{value}`; `{share}` and `{rest}`, it and
   * what is left of 1 in per cent; `{span}`, over how many steps an average that keeps this share reaches; `{inverse}`, 1/value.
   */
  readonly does: string;
  /** What it does at 0, where that is another story. */
  readonly doesAtZero?: string;
  /** TeX of its letter, `\\beta_1`. Without one the printer derives it from the name. */
  readonly symbol?: string;
  /** Slider range; values beyond it can be typed. */
  readonly range: readonly [from: number, to: number];
  /** 'log': the slider is logarithmic. 'complement': logarithmic in 1 - value (momentum, betas). */
  readonly scale: Scale;
  /** Values a rule can take at all; what is outside is refused with a reason. Default: any finite number. */
  readonly limits?: readonly [from: number, to: number];
  /** 0 switches the term off, and the equation then leaves it out. */
  readonly off?: true;
  /** Only whole numbers make sense. */
  readonly whole?: true;
  /** Means nothing while this other one is 0. */
  readonly needs?: string;
  /** The library default of the first form; a form's `defaults` may differ. */
  readonly default: number;
}

export interface Toggle {
  readonly label: string;
  readonly default: boolean;
}

export interface Reference {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  readonly where: string;
  readonly url?: string;
}

/**
 * Lines of a text that are a procedure and no equation one would print: choosing, sorting, looping over what is remembered. They
 * run as any other; the card has TeX by hand in their place, where the last of them stands.
 */
export interface Told {
  /** The names of the lines. */
  readonly lines: readonly string[];
  /** Rows aligned at `&`. `@{name}` is the letter of a name, `@{name t}` with its time index. */
  readonly tex: string;
}

/** The names of three points. */
export type Triangle = readonly [a: string, b: string, c: string];

/** A convention: one text, checked against one library (or the paper). */
export interface Form {
  /** Lines of update equations. */
  readonly update: string;
  /** Defaults that differ from the declarations. */
  readonly defaults?: Readonly<Record<string, number | boolean>>;
  /** State in the order of its declaration; names used by this form only. */
  readonly state?: Readonly<Record<string, StateText>>;
  /** TeX of names of this form: states, temporaries, and hyper-parameters that have another letter here. */
  readonly symbols?: Readonly<Record<string, string>>;
  /** What names of this form are, where that differs from the rule's `meanings`. */
  readonly meanings?: Readonly<Record<string, string>>;
  /** The named points drawn, first the path. Default ['theta']. */
  readonly points?: readonly string[];
  /** Lines that the card tells otherwise. */
  readonly told?: readonly Told[];
  /** Three points of the text that are the corners of a triangle, which is drawn at the head of the path. */
  readonly triangle?: Triangle;
  /** One clause on what sets this form apart: "epsilon inside the root". */
  readonly note?: string;
}

/**
 * A form that shares another form's text, state, symbols and points, but not its defaults: what `defaults` here leaves out
 * is the declaration's default, as in every form.
 */
export interface SharedForm {
  /** A form with a text of its own. */
  readonly like: FormName;
  readonly defaults?: Readonly<Record<string, number | boolean>>;
  readonly note?: string;
}

/** A library, or whose convention it is; of conjugate gradients, whose factor beta. */
export type FormName =
  | 'keras'
  | 'pytorch'
  | 'optax'
  | 'paper'
  | 'authors'
  | 'scipy'
  | 'jettify'
  | 'textbook'
  | 'fletcher-reeves'
  | 'polak-ribiere'
  | 'original'
  | 'rectified'
  | 'bb1'
  | 'bb2';

/** What the picker groups rules by, in its order: see optimizers/_families.ts. */
export type Family =
  'plain' | 'momentum' | 'adaptive' | 'sign' | 'layer-wise' | 'rate-free' | 'averaging' | 'classical' | 'second-order';

export interface OptimizerDefinition {
  readonly name: string;
  /** What the name stands for, or what the method is called at length. */
  readonly fullName: string;
  readonly year: number;
  readonly authors: string;
  readonly family: Family;
  /** One sentence on the idea, in our own words. */
  readonly idea: string;
  readonly hyper: Readonly<Record<string, Hyper>>;
  readonly toggles?: Readonly<Record<string, Toggle>>;
  /** State shared by all forms; a form's own `state` replaces it. */
  readonly state?: Readonly<Record<string, StateText>>;
  readonly symbols?: Readonly<Record<string, string>>;
  /** What states and other names are, in a few words: "running average of the gradient". */
  readonly meanings?: Readonly<Record<string, string>>;
  /** Settings a new run starts with on a surface that suggests none for this rule; written into the run, shown in the link. */
  readonly suggest?: (surface: Surface) => Readonly<Record<string, number>>;
  /** The first is the default form. */
  readonly forms: Readonly<Partial<Record<FormName, Form | SharedForm>>>;
  readonly references: readonly Reference[];
}

/** A form with everything resolved: shared text, own defaults, only the hyper-parameters and toggles it reads. */
export interface ResolvedForm {
  readonly id: FormName;
  readonly update: string;
  readonly hyper: Readonly<Record<string, Hyper>>;
  readonly toggles: Readonly<Record<string, Toggle>>;
  readonly state: Readonly<Record<string, StateText>>;
  readonly symbols: Readonly<Record<string, string>>;
  readonly meanings: Readonly<Record<string, string>>;
  readonly points: readonly string[];
  readonly told: readonly Told[];
  readonly triangle: Triangle | null;
  readonly note: string;
  /** Other forms with the same text: "PyTorch and Optax". */
  readonly sharedWith: readonly FormName[];
}

export interface Optimizer extends Omit<OptimizerDefinition, 'forms'> {
  /** Form names, first the default. */
  readonly formNames: readonly FormName[];
  /** The form, or null where this rule has none of that name. */
  form(name: string): ResolvedForm | null;
}

/**
 * The text to run: the form with defaults overridden by `set`; names the form does not have and values of the other
 * kind are ignored. Cheap to build; serialisable.
 */
export type RuleTextOf = (form: ResolvedForm, set: Readonly<Record<string, number | boolean>>) => RuleText;

export type Point = readonly [x: number, y: number];
export type View = readonly [x: readonly [number, number], y: readonly [number, number]];

/** A place where the slope vanishes; the contract tests hold it against the exact gradient. */
export interface Stationary {
  readonly at: Point;
  readonly kind: 'minimum' | 'local minimum' | 'saddle' | 'maximum';
  /** The loss there. */
  readonly value: number;
  /** Not differentiable here (Ackley's cone): the gradient is not checked to vanish. */
  readonly kink?: true;
  /** On the bounds, where runs are held though the slope goes on. */
  readonly held?: true;
}

/** Where a surface stands in the list of all. */
export type SurfaceGroup =
  'valleys' | 'bowls' | 'many minima' | 'saddles and plateaus' | 'cliffs' | 'learning problems' | 'changing with time';

export type SuggestedNoise =
  { readonly kind: 'gauss'; readonly sigma: number } | { readonly kind: 'batch'; readonly size: number };

/** The lowest points where they do not stand alone but are a whole curve. */
export interface Floor {
  /** The loss there. */
  readonly value: number;
  /** Some of its points. */
  readonly at: readonly Point[];
}

export interface SurfaceDefinition {
  readonly name: string;
  /** Expression in x, y and the parameters, after optional lines. */
  readonly formula: string;
  /** How the formula is shown, where its text is built by its file and too long to be read: TeX, from `f(x, y) =` on. */
  readonly tex?: string;
  readonly group: SurfaceGroup;
  /** Where the loss changes from step to step: the loss a run sees in step `t`. `formula` is the average, which is shown. */
  readonly inStep?: string;
  /** The losses of single samples of data, of which `formula` is the mean: mini-batches are drawn from them. */
  readonly samples?: readonly Sample[];
  /** Coordinates that runs have to keep to: after each step what is beyond is put back on the bound. */
  readonly bounds?: readonly [from: number, to: number];
  /** Noise that a new scene has here; written into the scene, shown in the link. */
  readonly noise?: SuggestedNoise;
  readonly parameters?: Readonly<Record<string, SurfaceParameter>>;
  readonly view: View;
  readonly start: Point;
  /** Numbers, or a function of the parameters: nothing is parsed or derived to show them. */
  readonly stationary:
    readonly Stationary[] | ((parameters: Readonly<Record<string, number>>) => readonly Stationary[]);
  readonly floor?: Floor;
  /** Contour levels: linear in the loss, or in log10(loss - lowest + offset). */
  readonly scale: 'linear' | { readonly log: number };
  /** What it teaches, one sentence. */
  readonly teaches: string;
  /** Values a new run starts with on this surface, per rule id; written into the run, shown in the link. */
  readonly suggest?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Steps a new scene has here. */
  readonly steps?: number;
  readonly references: readonly Reference[];
}

export interface SurfaceParameter {
  readonly label: string;
  readonly symbol?: string;
  readonly default: number;
  readonly range: readonly [from: number, to: number];
  readonly scale: Scale;
  readonly limits?: readonly [from: number, to: number];
}

/** A stationary point of a surface with given parameters. */
export interface StationaryPoint extends Omit<Stationary, 'kink' | 'held'> {
  /** Not differentiable here. */
  readonly kink: boolean;
}

/** A surface with everything resolved. */
export interface Surface extends Omit<SurfaceDefinition, 'parameters' | 'stationary' | 'suggest' | 'steps'> {
  readonly parameters: Readonly<Record<string, SurfaceParameter>>;
  readonly suggest: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly steps: number;
  /** The text to compile, with defaults overridden by `set` (unknown names ignored). Serialisable. */
  text(set: Readonly<Record<string, number>>): SurfaceText;
  /** The stationary points under `set`, in the order of the definition. A coordinate that has no value is NaN. */
  stationary(set: Readonly<Record<string, number>>): readonly StationaryPoint[];
}
