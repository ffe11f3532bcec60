// The shape of a file in src/modifiers: a few lines that can be joined to the text of any rule.
import type { FormName, Hyper } from './define';
import type { StateText } from './text';

/**
 * Where in a step its lines act. 'lr': on the learning rate, before all else. 'g': on the gradient, before the rule reads it.
 * 'theta': on the position, before the rule's lines. 'after': on the position the rule has made.
 */
export type Slot = 'lr' | 'g' | 'theta' | 'after';

export interface Modifier {
  readonly name: string;
  /** One sentence on what it does, in our own words. */
  readonly idea: string;
  readonly slot: Slot;
  /**
   * The first switches it on: 0 is off, and in links it goes by the modifier's id. The others go by the id, an underscore and
   * their name here, so that they never clash with a rule's.
   */
  readonly hyper: Readonly<Record<string, Hyper>>;
  /** What the first is when somebody adds the modifier, 'steps': those of the race. Links spell it out. */
  readonly usual: number | 'steps';
  /** Lines in the names of this file, `lr`, `g`, `theta` and `t`. */
  readonly update: string;
  /** The lines of a convention that differs: joined to a rule's form of that name. */
  readonly forms?: Readonly<Partial<Record<FormName, string>>>;
  readonly state?: Readonly<Record<string, StateText>>;
  readonly symbols?: Readonly<Record<string, string>>;
  /** What its names are, in a few words. */
  readonly meanings?: Readonly<Record<string, string>>;
  /** Names worth drawing besides the path. */
  readonly points?: readonly string[];
  /** A hyper-parameter by which a rule does the same itself: such a rule does not take it. */
  readonly unless?: string;
}

/** Modifiers by id, in the order in which those of one slot act. */
export type Modifiers = ReadonlyMap<string, Modifier>;
