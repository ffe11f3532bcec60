// The worker's protocol, types only. Latest request wins: every request of a key or of the field carries a generation
// number that grows, and replies of older generations are dropped by both sides. An 'inspect' carries the generation of the
// run it asks about; of several, the newest is answered.
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
      /** Rows the page has already: they are computed again, for labels and inspections, but not sent. */
      readonly have?: number;
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
  /** sent instead of everything else where runs cannot be computed at all: why */
  | { readonly kind: 'unable'; readonly says: string }
  /** sent when the worker starts, before each piece of work, and in answer to a ping */
  | {
      readonly kind: 'alive';
      readonly token: number | null;
      /** what it turns to now: the key of a run, null for the contours */
      readonly busy?: string | null;
    };

export type ReplyOf<Kind extends Reply['kind']> = Extract<Reply, { readonly kind: Kind }>;
export type FieldRequest = Omit<Extract<Request, { readonly kind: 'field' }>, 'kind' | 'generation'>;
