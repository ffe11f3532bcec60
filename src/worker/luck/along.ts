// Median and band along an axis on which members stand at different places at one step: by places, between the rows that are kept.
import type { SeriesAxis } from '../series/messages';
import { summarize, type Gather } from './by-step';
import { curvesOf, type Quantiles } from './curves';
import type { Member } from './member';

/** Of each member so many rows are kept, evenly by steps, and the last. */
const kept = 512;

export class Along implements Gather {
  readonly #axis: SeriesAxis;
  readonly #reach: number;
  readonly #knows: readonly boolean[];
  readonly #steps: number;
  readonly #stride: number;
  readonly #members: readonly Kept[];

  constructor(axis: SeriesAxis, reach: number, knows: readonly boolean[], steps: number, count: number) {
    this.#axis = axis;
    this.#reach = reach;
    this.#knows = knows;
    this.#steps = steps;
    this.#stride = Math.max(1, Math.ceil(steps / kept));
    const room = Math.floor(steps / this.#stride) + 2;
    this.#members = Array.from({ length: count }, () => ({
      places: new Float64Array(room),
      values: knows.map((known) => new Float64Array(known ? room : 0)),
      size: 0,
      lost: false,
    }));
  }

  take(members: readonly Member[], from: number, to: number): void {
    for (const [m, member] of members.entries()) {
      const known = this.#members[m];
      const { values } = member.gauge;
      member.take(to - from, (row) => {
        if (row % this.#stride !== 0 && row !== this.#steps) return;
        known.places[known.size] = member.place(this.#axis);
        known.values.forEach((each, i) => (each[known.size] = values[i]));
        known.size++;
      });
      known.lost = member.lost !== null;
    }
  }

  curves(columns: number): ReturnType<Gather['curves']> {
    const most = this.#most();
    const places = Float64Array.from({ length: kept + 1 }, (_, k) => (k * most) / kept);
    const column = () => new Float64Array(places.length);
    const values = new Float64Array(this.#members.length);
    const curves = this.#knows.map((known, i) => {
      if (!known) return null;
      const quantiles: Quantiles = { low: column(), median: column(), high: column() };
      const finders = this.#members.map((member) => new Finder(member, i));
      places.forEach((place, k) => {
        finders.forEach((finder, m) => (values[m] = finder.at(place)));
        summarize(values, quantiles, k);
      });
      return curvesOf(places, quantiles, most, columns);
    });
    return { curves, most };
  }

  /** Where the axis ends: those that are lost are not followed for ever. */
  #most(): number {
    const far = this.#members.map(({ places, size, lost }) => {
      const last = size > 0 ? places[size - 1] : 0;
      return lost && this.#axis === 'length' ? Math.min(last, this.#reach) : last;
    });
    const most = Math.max(...far);
    return most > 0 ? most : 1;
  }
}

interface Kept {
  readonly places: Float64Array;
  readonly values: readonly Float64Array[];
  size: number;
  lost: boolean;
}

/** A member's value at places that never fall: on the line between two rows; at the end its last one stays, unless it was lost. */
class Finder {
  readonly #member: Kept;
  readonly #values: Float64Array;
  #row = 0;

  constructor(member: Kept, measure: number) {
    this.#member = member;
    this.#values = member.values[measure];
  }

  at(place: number): number {
    const { places, size, lost } = this.#member;
    const values = this.#values;
    while (this.#row + 1 < size && places[this.#row + 1] <= place) this.#row++;
    const row = this.#row;
    if (size === 0) return Infinity;
    if (row + 1 === size) return lost && place > places[row] ? Infinity : values[row];
    const share = (place - places[row]) / (places[row + 1] - places[row]);
    const [a, b] = [values[row], values[row + 1]];
    // the first row has no step yet
    return Number.isNaN(a) || !(share > 0) ? (Number.isNaN(a) ? b : a) : a + share * (b - a);
  }
}
