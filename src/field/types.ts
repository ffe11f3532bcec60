// Contours as transferable data.
import type { View } from '../formula/define';

/** How losses become levels: linear, or log10(loss - lowest + offset); 'fitting' takes an offset that suits the losses. */
export type FieldScale = 'linear' | { readonly log: number } | 'fitting';

/**
 * Contours of a loss over a window, in the window's own units (x, y as the paths have them). Bands are cumulative: band i
 * covers loss >= thresholds[i]; painting them in order, from lowest, fills the ground.
 */
export interface FieldData {
  readonly window: View;
  readonly grid: number;
  readonly thresholds: Float64Array;
  /** All rings of all bands, packed x, y, x, y, ... */
  readonly coordinates: Float32Array;
  /** Ring r occupies coordinates[2 * rings[r] ... 2 * rings[r + 1]). */
  readonly rings: Uint32Array;
  /** Band i owns rings bands[i] ... bands[i + 1]; filled by the even-odd rule. */
  readonly bands: Uint32Array;
  /** Least and greatest finite loss on the grid. */
  readonly lowest: number;
  readonly highest: number;
}
