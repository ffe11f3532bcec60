// The worker's protocol, types only. Latest request wins: every request of a key or of the field carries a generation
// number that grows, and replies of older generations are dropped by both sides.
import type { View } from '../formula/define';
import type { SurfaceText } from '../formula/text';
import type { End, Inspection, LabelContext, Labels, Rows, RunJob } from '../engine/types';
import type { FieldData, FieldScale } from '../field/types';

export type Request =
  | {
      readonly kind: 'run';
      readonly key: string;
      readonly generation: number;
      readonly job: RunJob;
      readonly labels: LabelContext;
    }
  | { readonly kind: 'drop'; readonly key: string; readonly generation: number }
  | { readonly kind: 'inspect'; readonly key: string; readonly generation: number; readonly step: number }
  | {
      readonly kind: 'field';
      readonly generation: number;
      readonly surface: SurfaceText;
      readonly window: View;
      readonly grids: readonly number[];
      readonly scale: FieldScale;
    }
  | { readonly kind: 'ping'; readonly token: number };

export type Reply =
  /** rows [from, from + rows.length / 3) of a run; the buffer is transferred */
  | {
      readonly kind: 'chunk';
      readonly key: string;
      readonly generation: number;
      readonly from: number;
      readonly rows: Rows;
    }
  | {
      readonly kind: 'ended';
      readonly key: string;
      readonly generation: number;
      readonly end: End;
      readonly labels: Labels;
      readonly evaluations: { readonly f: number; readonly grad: number; readonly hess: number };
    }
  /** the rule or the surface does not compile, or the run threw: one sentence */
  | { readonly kind: 'failed'; readonly key: string; readonly generation: number; readonly says: string }
  | { readonly kind: 'inspected'; readonly key: string; readonly generation: number; readonly inspection: Inspection }
  | { readonly kind: 'field'; readonly generation: number; readonly field: FieldData }
  | { readonly kind: 'field-failed'; readonly generation: number; readonly says: string }
  /** sent at least every 50 ms while working, and in answer to a ping */
  | { readonly kind: 'alive'; readonly token: number | null };
