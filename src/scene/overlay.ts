// What stands on the plot besides its own marks: items above the runs' markers, with labels that keep off the others.
import type { Box } from './clip';
import type { Item } from './drawing';
import type { LabelRequest } from './labels';

export interface OverlayLabel extends LabelRequest {
  readonly text: string;
  readonly colour: string;
  readonly size: number;
}

export interface Overlay {
  readonly items: readonly Item[];
  /** Items under the runs' markers. */
  readonly under?: readonly Item[];
  readonly labels: readonly OverlayLabel[];
  /** Boxes no label may touch. */
  readonly blocked: readonly Box[];
  /** Points labels had better not cover, packed x, y. */
  readonly covered: readonly number[];
  /** The run whose marker is drawn open, since an arrow ends in it. */
  readonly hollow?: string | null;
}
