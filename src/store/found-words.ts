// What was found of a typed surface's stationary points, in words.
import type { Found } from '../engine/stationary/find';
import type { StationaryPoint, View } from '../formula/define';
import { count, short } from './format';
import { neat } from './place';

/** Kinds in the order they are told, each for one and for several. */
const kinds: readonly (readonly [kind: StationaryPoint['kind'], one: string, several: string])[] = [
  ['minimum', 'minimum', 'minima'],
  ['local minimum', 'local minimum', 'local minima'],
  ['saddle', 'saddle', 'saddles'],
  ['maximum', 'maximum', 'maxima'],
];

/** Coordinates are told as exactly as this share of the view. */
const grain = 1e-3;

/** One sentence. A single point of a kind is told with its place. @param found null where the search failed */
export function foundSays(found: Found | null, view: View): string {
  if (!found) return 'No stationary points: this formula is too long to be searched.';
  const { points, total, lower } = found;
  if (total === 0) return 'No stationary point found in this view.';
  const unit = grain * Math.min(...view.map(([from, to]) => to - from));
  const parts = kinds.flatMap(([kind, one, several]) => {
    const these = points.filter((point) => point.kind === kind);
    if (these.length === 0) return [];
    if (these.length > 1) return [`${count(these.length)} ${several}`];
    const place = neat(these[0].at, unit).map((value) => short(value + 0, 4));
    return [`${one} at (${place.join(', ')})`];
  });
  const last = parts.pop() ?? '';
  const list = parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
  const more = total > points.length ? ` Of ${count(total)} the first ${count(points.length)} are marked.` : '';
  return `Found in this view: ${list}${lower ? ', but the loss is lower elsewhere in it' : ''}.${more}`;
}
