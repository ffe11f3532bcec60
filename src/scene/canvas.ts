// A draw list painted on a canvas, crisp at any pixel ratio.
import type { Casing, Drawing, Item } from './drawing';
import { arrowOutline, glyph, markerOutline, type Outline } from './shapes';
import type { Measure } from './text-width';
import { fontFamily, mathFamily } from './themes';

export type Canvas2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * Paints the drawing over the whole canvas, which must be `drawing.width * pixelRatio` device pixels wide and as high in
 * proportion. A drawing without background first clears the canvas, unless that is `empty`: printers turn clearing into white,
 * which would hide the layers beneath.
 */
export function paint(context: Canvas2D, drawing: Drawing, pixelRatio: number, empty = false): void {
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  // One pixel more than the drawing, for ratios that do not give whole device pixels.
  const [width, height] = [drawing.width + 1, drawing.height + 1];
  if (drawing.background === null) {
    if (!empty) context.clearRect(0, 0, width, height);
  } else {
    context.fillStyle = drawing.background;
    context.fillRect(0, 0, width, height);
  }
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const item of drawing.items) paintItem(context, item, pixelRatio);
}

/** Widths of labels as the canvas will set them. */
export function measureWith(context: Canvas2D): Measure {
  const known = new Map<string, number>();
  return (text, size, weight) => {
    const key = `${size} ${weight} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = `${weight} ${size}px ${fontFamily}`;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
}

/** Begins a path along packed x, y, moved by (x, y). */
function follow(context: Canvas2D, points: ArrayLike<number>, x = 0, y = 0): void {
  context.moveTo(points[0] + x, points[1] + y);
  for (let i = 2; i + 1 < points.length; i += 2) context.lineTo(points[i] + x, points[i + 1] + y);
}

function strokeWith(context: Canvas2D, colour: string, width: number, pixelRatio: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width === 0 ? 1 / pixelRatio : width;
  context.stroke();
}

function outlinePath(context: Canvas2D, outline: Outline, x: number, y: number): void {
  context.beginPath();
  if (outline.kind === 'circle') context.arc(x, y, outline.radius, 0, 2 * Math.PI);
  else {
    follow(context, outline.points, x, y);
    context.closePath();
  }
}

function solid(context: Canvas2D, outline: Outline, x: number, y: number, fill: string, casing: Casing | null): void {
  outlinePath(context, outline, x, y);
  if (casing) strokeWith(context, casing.colour, 2 * casing.width, 1);
  context.fillStyle = fill;
  context.fill();
}

function paintGlyph(context: Canvas2D, item: Extract<Item, { kind: 'glyph' }>): void {
  const { x, y, ink, casing } = item;
  const { width, circles, disc, lines } = glyph(item.glyph, item.size, item.weight);
  const layer = (colour: string, wider: number, fill: string | null): void => {
    for (const radius of circles) {
      outlinePath(context, { kind: 'circle', radius }, x, y);
      if (fill) {
        context.fillStyle = fill;
        context.fill();
      }
      strokeWith(context, colour, width + wider, 1);
    }
    context.beginPath();
    for (const line of lines) follow(context, line, x, y);
    if (lines.length > 0) strokeWith(context, colour, width + wider, 1);
  };
  // The start ring hides what is under it; other rings let the ground through.
  if (casing) layer(casing.colour, 2 * casing.width, item.glyph === 'start' ? casing.colour : null);
  layer(ink, 0, null);
  if (disc > 0) solid(context, { kind: 'circle', radius: disc }, x, y, ink, null);
}

function paintLine(context: Canvas2D, item: Extract<Item, { kind: 'line' }>, pixelRatio: number): void {
  const { points, casing } = item;
  context.globalAlpha = item.opacity;
  context.beginPath();
  follow(context, item.width === 0 ? snapped(points, pixelRatio) : points);
  if (casing) strokeWith(context, casing.colour, item.width + 2 * casing.width, pixelRatio);
  if (item.dash.length > 0) {
    context.setLineDash(item.dash as number[]);
    context.lineDashOffset = item.phase;
  }
  strokeWith(context, item.stroke, item.width, pixelRatio);
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** An upright or level hairline moved to the middle of its device pixels, where it fills them wholly. */
function snapped(points: Float32Array, pixelRatio: number): Float32Array {
  const [x0, y0, x1, y1] = points;
  if (points.length !== 4 || (x0 !== x1 && y0 !== y1)) return points;
  const snap = (value: number): number => (Math.floor(value * pixelRatio) + 0.5) / pixelRatio;
  return x0 === x1 ? Float32Array.of(snap(x0), y0, snap(x1), y1) : Float32Array.of(x0, snap(y0), x1, snap(y1));
}

function paintItem(context: Canvas2D, item: Item, pixelRatio: number): void {
  switch (item.kind) {
    case 'area':
      context.beginPath();
      for (const ring of item.rings) {
        follow(context, ring);
        context.closePath();
      }
      context.fillStyle = item.fill;
      context.fill('evenodd');
      if (item.stroke) strokeWith(context, item.stroke, item.width, pixelRatio);
      return;
    case 'line':
      paintLine(context, item, pixelRatio);
      return;
    case 'marker':
      solid(context, markerOutline(item.shape, item.size), item.x, item.y, item.fill, item.casing);
      return;
    case 'arrow':
      solid(context, arrowOutline(item.angle, item.size), item.x, item.y, item.fill, item.casing);
      return;
    case 'glyph':
      paintGlyph(context, item);
      return;
    case 'image':
      context.drawImage(item.source, item.x, item.y, item.width, item.height);
      return;
    case 'text':
      context.font = item.math
        ? `italic ${item.weight} ${item.size}px ${mathFamily}`
        : `${item.weight} ${item.size}px ${fontFamily}`;
      context.textAlign = item.anchor === 'middle' ? 'center' : item.anchor;
      context.textBaseline = 'alphabetic';
      if (item.halo) {
        context.strokeStyle = item.halo.colour;
        context.lineWidth = 2 * item.halo.width;
        context.strokeText(item.text, item.x, item.y);
      }
      context.fillStyle = item.fill;
      context.fillText(item.text, item.x, item.y);
  }
}
