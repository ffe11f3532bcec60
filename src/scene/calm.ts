// A map of cells made calm for the eye: where its regions hold together, and numbers evened out among neighbours of the same region.
// For the picture alone: what is counted and said comes from the cells themselves.

/** Cells on each side of a cell that are looked at. */
const around = 2;

/** Of each cell the share of the cells about it that are in its region: 1 inside, 0.6 at a straight edge, little where regions are dust. */
export function coherence(region: Int16Array, size: number): Float32Array {
  const made = new Float32Array(region.length);
  // Loops and nothing else: maps are painted again and again while they get finer.
  for (let row = 0; row < size; row++) {
    const [low, high] = reach(row, size);
    for (let column = 0; column < size; column++) {
      const [left, right] = reach(column, size);
      const own = region[row * size + column];
      let same = 0;
      for (let y = low; y <= high; y++)
        for (let at = y * size + left; at <= y * size + right; at++) if (region[at] === own) same++;
      made[row * size + column] = same / ((high - low + 1) * (right - left + 1));
    }
  }
  return made;
}

/** Of each cell the mean over the cells about it; where there are regions, over those of its own. */
export function evened(values: ArrayLike<number>, size: number, region?: Int16Array): Float32Array {
  const made = new Float32Array(values.length);
  for (let row = 0; row < size; row++) {
    const [low, high] = reach(row, size);
    for (let column = 0; column < size; column++) {
      const [left, right] = reach(column, size);
      const cell = row * size + column;
      let [sum, count] = [0, 0];
      for (let y = low; y <= high; y++)
        for (let at = y * size + left; at <= y * size + right; at++) {
          if (region && region[at] !== region[cell]) continue;
          sum += values[at];
          count++;
        }
      made[cell] = sum / count;
    }
  }
  return made;
}

/** The first and the last place that are looked at from one. */
function reach(place: number, size: number): readonly [number, number] {
  return [Math.max(0, place - around), Math.min(size - 1, place + around)];
}

/** Two regions that meet are divided by a line where both hold together so well: a lobe three cells wide does. */
const holds = 0.5;

/** Whether a line is drawn between two cells, given how their regions hold together there. */
export function divides(region: Int16Array, held: Float32Array, cell: number, other: number): boolean {
  return region[cell] !== region[other] && held[cell] >= holds && held[other] >= holds;
}
