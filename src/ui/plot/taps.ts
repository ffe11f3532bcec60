// Taps and clicks on the plot, told from drags and long presses; two in quick succession are one double-click.
import type { Point } from '../../formula/define';

/** A press that moves farther is no tap. Pixels. */
export const slack = { mouse: 4, touch: 10 } as const;
/** A press that lasts longer is no tap, and the second of two must come within so much of the first. Milliseconds. */
const long = 600;
const quick = 350;
/** The second of two is no farther off. Pixels. */
const near = 14;

/** What is needed of a pointer event. */
export interface Press {
  readonly at: Point;
  readonly when: number;
  readonly mouse: boolean;
}

const far = (a: Point, b: Point): number => Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]));

export class Taps {
  #down: Press | null = null;
  #last: Press | null = null;

  down(press: Press): void {
    this.#down = press;
  }

  /** The press became something else: a second finger, a scroll. */
  cancel(): void {
    this.#down = null;
    this.#last = null;
  }

  /** What the press was. */
  up(press: Press): 'single' | 'double' | null {
    const from = this.#down;
    this.#down = null;
    const isTap =
      from !== null &&
      press.when - from.when <= long &&
      far(press.at, from.at) <= (press.mouse ? slack.mouse : slack.touch);
    const last = this.#last;
    this.#last = null;
    if (!isTap) return null;
    if (last && press.when - last.when <= quick && far(press.at, last.at) <= near) return 'double';
    this.#last = press;
    return 'single';
  }
}

/** So long after a tap it is still taken back by a second one. Milliseconds. */
export const undecided = quick;
