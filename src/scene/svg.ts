// A draw list as SVG text: for tests that read the picture, and for files.
import type { Casing, Drawing, Item } from './drawing';
import { arrowOutline, glyph, markerOutline, type Outline } from './shapes';
import { fontFamily, mathFamily } from './themes';

/** What a hairline is where there are no device pixels. */
const hairline = 0.7;

/** A number rounded to 0.01, in its shortest form. */
function num(value: number): string {
  const text = value.toFixed(2).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/** Packed x, y as path data, moved by (x, y). */
function path(points: ArrayLike<number>, closed: boolean, x = 0, y = 0): string {
  let data = '';
  for (let i = 0; i + 1 < points.length; i += 2) {
    // Numbers after a move are lines.
    data += `${i === 0 ? 'M' : ' '}${num(points[i] + x)} ${num(points[i + 1] + y)}`;
  }
  return closed ? `${data}Z` : data;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&quot;'));
}

function stroke(colour: string, width: number): string {
  return `stroke="${colour}" stroke-width="${num(width === 0 ? hairline : width)}"`;
}

/** A filled outline at (x, y) with its casing around it. */
function solid(outline: Outline, x: number, y: number, fill: string, casing: Casing | null): string {
  const around = casing
    ? ` ${stroke(casing.colour, 2 * casing.width)} stroke-linejoin="round" paint-order="stroke"`
    : '';
  return outline.kind === 'circle'
    ? `<circle cx="${num(x)}" cy="${num(y)}" r="${num(outline.radius)}" fill="${fill}"${around}/>`
    : `<path d="${path(outline.points, true, x, y)}" fill="${fill}"${around}/>`;
}

function glyphSvg(item: Extract<Item, { kind: 'glyph' }>): string {
  const { x, y, ink, casing } = item;
  const { width, circles, disc, lines } = glyph(item.glyph, item.size, item.weight);
  const layer = (colour: string, wider: number, fill: string): string =>
    [
      ...circles.map((r) => `<circle cx="${num(x)}" cy="${num(y)}" r="${num(r)}" fill="${fill}" ${stroke(colour, width + wider)}/>`), // prettier-ignore
      ...lines.map((line) => `<path d="${path(line, false, x, y)}" fill="none" stroke-linecap="round" ${stroke(colour, width + wider)}/>`), // prettier-ignore
    ].join('');
  // The start ring hides what is under it; other rings let the ground through.
  const under = casing ? layer(casing.colour, 2 * casing.width, item.glyph === 'start' ? casing.colour : 'none') : '';
  const centre = disc > 0 ? `<circle cx="${num(x)}" cy="${num(y)}" r="${num(disc)}" fill="${ink}"/>` : '';
  return under + layer(ink, 0, 'none') + centre;
}

function itemSvg(item: Item): string {
  switch (item.kind) {
    case 'area': {
      const edge = item.stroke ? ` ${stroke(item.stroke, item.width)}` : '';
      const data = item.rings.map((ring) => path(ring, true)).join('');
      return `<path d="${data}" fill="${item.fill}" fill-rule="evenodd"${edge}/>`;
    }
    case 'line': {
      const { points, dash, phase, casing, opacity } = item;
      const common = `<path d="${path(points, false)}" fill="none" stroke-linejoin="round" stroke-linecap="round"`;
      const faint = opacity < 1 ? ` opacity="${num(opacity)}"` : '';
      const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.map(num).join(' ')}" stroke-dashoffset="${num(phase)}"` : ''; // prettier-ignore
      const under = casing ? `${common} ${stroke(casing.colour, item.width + 2 * casing.width)}${faint}/>` : '';
      return `${under}${common} ${stroke(item.stroke, item.width)}${dashes}${faint}/>`;
    }
    case 'marker':
      return solid(markerOutline(item.shape, item.size), item.x, item.y, item.fill, item.casing);
    case 'arrow':
      return solid(arrowOutline(item.angle, item.size), item.x, item.y, item.fill, item.casing);
    case 'glyph':
      return glyphSvg(item);
    case 'image': {
      const { x, y, width, height, source } = item;
      return `<image x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" preserveAspectRatio="none" href="${source.toDataURL()}"/>`;
    }
    case 'text': {
      const halo = item.halo ? ` ${stroke(item.halo.colour, 2 * item.halo.width)} stroke-linejoin="round" paint-order="stroke"` : ''; // prettier-ignore
      const slanted = item.math ? ` font-style="italic" font-family="${escape(mathFamily)}"` : '';
      return `<text x="${num(item.x)}" y="${num(item.y)}" font-size="${num(item.size)}" font-weight="${item.weight}"${slanted} text-anchor="${item.anchor}" fill="${item.fill}"${halo}>${escape(item.text)}</text>`;
    }
  }
}

/** The picture as an SVG document, one item to a line, coordinates rounded to 0.01. */
export function toSvg(drawing: Drawing): string {
  const [w, h] = [num(drawing.width), num(drawing.height)];
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" font-family="${escape(fontFamily)}">`,
  ];
  if (drawing.background !== null) lines.push(`<rect width="${w}" height="${h}" fill="${drawing.background}"/>`);
  return [...lines, ...drawing.items.map(itemSvg), '</svg>', ''].join('\n');
}
