// Labels in a column: as near as can be to where they want to stand, none nearer to the next than a line.

/**
 * Places for labels whose wishes are given in ascending order: the same order, at least `pitch` from each other, within [from, to],
 * and the sum of squared moves as small as possible (pooling adjacent violators).
 */
export function spread(wishes: readonly number[], pitch: number, from: number, to: number): number[] {
  const blocks: { sum: number; count: number }[] = [];
  wishes.forEach((wish, i) => {
    let block = { sum: wish - i * pitch, count: 1 };
    for (;;) {
      const last = blocks.at(-1);
      if (!last || last.sum / last.count <= block.sum / block.count) break;
      blocks.pop();
      block = { sum: last.sum + block.sum, count: last.count + block.count };
    }
    blocks.push(block);
  });
  const end = Math.max(from, to - (wishes.length - 1) * pitch);
  return blocks
    .flatMap(({ sum, count }) => new Array<number>(count).fill(Math.min(end, Math.max(from, sum / count))))
    .map((place, i) => place + i * pitch);
}
