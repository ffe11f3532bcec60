// The draw list: the picture as data, in CSS pixels from the plot's top left corner. Painted to canvas or printed as SVG.
// A stroke width of 0 is a hairline: one device pixel on a canvas, whatever the pixel ratio.

export type MarkerShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'star' | 'down-triangle' | 'cross' | 'hexagon';

export type GlyphName = 'start' | 'minimum' | 'local-minimum' | 'saddle' | 'maximum' | 'lost';

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
      /** Dash and gap lengths in pixels; caps are round. */
      readonly dash: readonly number[];
      /** How far into the dash pattern the line begins, in pixels. */
      readonly phase: number;
      readonly casing: Casing | null;
      readonly opacity: number;
    }
  /** `size` is the radius of a circle of about the same weight. */
  | {
      readonly kind: 'marker';
      readonly shape: MarkerShape;
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly fill: string;
      readonly casing: Casing | null;
    }
  /** A mark drawn in lines: a ring with a dot, a cross-hair ring, a small ring, an x, a peak; and where a run was lost. */
  | {
      readonly kind: 'glyph';
      readonly glyph: GlyphName;
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly ink: string;
      readonly casing: Casing | null;
      /** Its strokes are so many times their usual width; 1 where it is left out. */
      readonly weight?: number;
    }
  /** An arrow head with its tip at (x, y); `angle` in radians, 0 to the right, growing clockwise as y does on screen. */
  | {
      readonly kind: 'arrow';
      readonly x: number;
      readonly y: number;
      readonly angle: number;
      readonly size: number;
      readonly fill: string;
      readonly casing: Casing | null;
    }
  /** A picture in small squares, evened out where it is drawn larger; from its top left corner. */
  | {
      readonly kind: 'image';
      readonly source: HTMLCanvasElement;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  /** One line of text; y is its base line. */
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly fill: string;
      readonly halo: Casing | null;
      readonly size: number;
      readonly weight: number;
      /** In the slanted letters of equations. */
      readonly math?: true;
      readonly anchor: 'start' | 'middle' | 'end';
    };

export interface Casing {
  readonly colour: string;
  readonly width: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** null: transparent, for a layer above another. */
  readonly background: string | null;
  readonly items: readonly Item[];
}
