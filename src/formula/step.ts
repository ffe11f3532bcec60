// One step of a run, as scalar trees: what `lower` makes of a rule and an objective, and what both evaluators read.
import type { Node, Trees } from './trees';
import type { ValueType } from './syntax';

/**
 * The loss as seen by a rule: builds trees for a point. Every call inside one step shares the same draw
 * (inputs `draw.x`, `draw.y`), so noise is the same for `g` and for `grad(v)`.
 */
export interface Objective {
  readonly trees: Trees;
  /** The loss a rule sees (`f(v)`). */
  value(x: Node, y: Node): Node;
  /** The gradient a rule sees (`g`, `grad(v)`), draw included. */
  gradient(x: Node, y: Node): readonly [Node, Node];
  /** The second derivatives: no noise. */
  hessian(x: Node, y: Node): readonly [xx: Node, xy: Node, yy: Node];
  /** The loss drawn on charts, at theta: never noisy, not counted as an evaluation. */
  shown(x: Node, y: Node): Node;
  /** Inputs that change from step to step and come from outside: [] or ['draw.x', 'draw.y']. */
  readonly draws: readonly string[];
}

/**
 * A value carried from one step to the next: theta.x, theta.y (first two), state components (`m.x`, `P`), delay lines
 * (`prev1.theta.x`), running products (`power0`), sums of evaluations (`count.hess`).
 */
export interface Slot {
  readonly name: string;
  /** Value before step 1, in constants and the inputs `theta0.x`, `theta0.y`. */
  readonly initial: Node;
  /** Value after a step, in slots (values before it), constants, draws and `t`. */
  readonly next: Node;
}

/** A name of the rule's text with its value this step: one component (scalar), two (vector) or four (matrix, row by row). */
export interface NamedValue {
  readonly name: string;
  readonly type: ValueType;
  readonly nodes: readonly Node[];
}

export interface StepProgram {
  readonly trees: Trees;
  /** Inputs fixed during a run: hyper-parameters `hyper.lr`, surface parameters `surface.b`. */
  readonly constants: readonly string[];
  readonly slots: readonly Slot[];
  /** See Objective.draws. The input `t` is the step number, 1 in the first step. */
  readonly draws: readonly string[];
  /** The shown loss at theta (slots 0 and 1), before the step. */
  readonly loss: Node;
  /** `g` (if read) and every assigned line, in order, for the inspector. */
  readonly named: readonly NamedValue[];
  /** Evaluations one step costs; where that differs from step to step, the slot that sums them up. */
  readonly evaluations: Readonly<Record<'f' | 'grad' | 'hess', number | string>>;
}
