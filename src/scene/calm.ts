// A map of cells made calm for the eye: where its regions hold together, and numbers evened out among neighbours of the same region.
// For the picture alone: what is counted and said comes from the cells themselves.

/** Cells on each side of a cell that are looked at. */
const around = 2;

/** Calls `see` with the cells within a square about a cell, itself among them, and with the number of cells on a side. */
function window(cell: number, size: number, see: (other: number) => void): void {
  const [column, row] = [cell % size, Math.floor(cell / size)];
  const [left, right] = [Math.max(0, column - around), Math.min(size - 1, column + around)];
  const [low, high] = [Math.max(0, row - around), Math.min(size - 1, row + around)];
  for (let y = low; y <= high; y++) for (let x = left; x <= right; x++) see(y * size + x);
}

/** Of each cell the share of the cells about it that are in its region: 1 inside, 0.6 at a straight edge, little where regions are dust. */
export function coherence(region: Int16Array, size: number): Float32Array {
  return Float32Array.from(region, (own, cell) => {
    let [same, all] = [0, 0];
    window(cell, size, (other) => {
      all++;
      if (region[other] === own) same++;
    });
    return same / all;
  });
}

/** Of each cell the mean over the cells about it; where there are regions, over those of its own. */
export function evened(values: ArrayLike<number>, size: number, region?: Int16Array): Float32Array {
  return Float32Array.from(values, (_, cell) => {
    let [sum, count] = [0, 0];
    window(cell, size, (other) => {
      if (region && region[other] !== region[cell]) return;
      sum += values[other];
      count++;
    });
    return sum / count;
  });
}

/** Two regions that meet are divided by a line where both hold together so well: a lobe three cells wide does. */
const holds = 0.5;

/** Whether a line is drawn between two cells, given how their regions hold together there. */
export function divides(region: Int16Array, held: Float32Array, cell: number, other: number): boolean {
  return region[cell] !== region[other] && held[cell] >= holds && held[other] >= holds;
}
