// Rows in chunks read like rows in one piece.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChunkRows } from './rows';

/** Row k is (10k, 10k + 1, 10k + 2), cut into chunks of the given sizes. */
function chunks(sizes: readonly number[]): Float64Array[] {
  let first = 0;
  return sizes.map((size) => {
    const from = first;
    first += size;
    return Float64Array.from({ length: 3 * size }, (_, i) => 10 * (from + Math.floor(i / 3)) + (i % 3));
  });
}

describe('ChunkRows', () => {
  it('reads any row of chunks of any lengths, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), fc.array(fc.nat({ max: 200 })), (sizes, reads) => {
        const rows = new ChunkRows(chunks(sizes));
        expect(rows.length).toBe(sizes.reduce((sum, size) => sum + size, 0));
        for (const read of reads) {
          if (rows.length === 0) continue;
          const k = read % rows.length;
          expect([rows.x(k), rows.y(k), rows.loss(k)]).toEqual([10 * k, 10 * k + 1, 10 * k + 2]);
        }
      }),
    );
  });

  it('grows while it is read', () => {
    const [first, second] = chunks([2, 3]);
    const rows = new ChunkRows([first]);
    expect(rows.y(1)).toBe(11);
    rows.push(second);
    expect(rows.length).toBe(5);
    expect(rows.y(4)).toBe(41);
    expect(rows.y(0)).toBe(1);
  });
});
