// The draw list: the picture as data, in CSS pixels from the plot's top left corner. Painted to canvas or printed as SVG.

export type MarkerShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'star' | 'down-triangle' | 'cross' | 'hexagon';

export type Item =
  /** Closed rings filled by the even-odd rule and optionally outlined; `rings` are packed x, y lists. */
  | {
      readonly kind: 'area';
      readonly rings: readonly Float32Array[];
      readonly fill: string;
      readonly stroke: string | null;
      readonly width: number;
    }
  /** An open line, packed x, y. `casing` is drawn under it, that much wider on each side. */
  | {
      readonly kind: 'line';
      readonly points: Float32Array;
      readonly stroke: string;
      readonly width: number;
      readonly dash: readonly number[];
      readonly casing: Casing | null;
      readonly opacity: number;
    }
  | {
      readonly kind: 'marker';
      readonly shape: MarkerShape;
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly fill: string;
      readonly casing: Casing | null;
    }
  /** A ring, optionally with a dot, a cross-hair or an x: start, minimum, saddle. */
  | {
      readonly kind: 'glyph';
      readonly glyph: 'start' | 'minimum' | 'local-minimum' | 'saddle' | 'maximum';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly ink: string;
      readonly casing: Casing | null;
    }
  | {
      readonly kind: 'arrow';
      readonly x: number;
      readonly y: number;
      readonly angle: number;
      readonly size: number;
      readonly fill: string;
      readonly casing: Casing | null;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly fill: string;
      readonly halo: Casing | null;
      readonly size: number;
      readonly weight: number;
      readonly anchor: 'start' | 'middle' | 'end';
    };

export interface Casing {
  readonly colour: string;
  readonly width: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly items: readonly Item[];
}
