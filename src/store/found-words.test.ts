import { expect, test } from 'vitest';
import type { StationaryPoint, View } from '../formula/define';
import { foundSays } from './found-words';

const view: View = [[-5, 5], [-5, 5]]; // prettier-ignore
const point = (kind: StationaryPoint['kind'], x = 0, y = 0): StationaryPoint => ({ kind, at: [x, y], value: 0, kink: false }); // prettier-ignore

test.each([
  [[], 0, false, 'No stationary point found in this view.'],
  [[point('minimum', 1, -2)], 1, false, 'Found in this view: minimum at (1, −2).'],
  [[point('minimum', 1e-17, 1.23456)], 1, false, 'Found in this view: minimum at (0, 1.23).'],
  [[point('minimum'), point('minimum', 1), point('saddle', 2, 2)], 3, false, 'Found in this view: 2 minima and saddle at (2, 2).'],
  [[point('local minimum', 1, 0), point('saddle', -1, 0)], 2, true, 'Found in this view: local minimum at (1, 0) and saddle at (−1, 0), but the loss is lower elsewhere in it.'],
  [[point('minimum'), point('saddle'), point('saddle'), point('maximum')], 200, false, 'Found in this view: minimum at (0, 0), 2 saddles and maximum at (0, 0). Of 200 the first 4 are marked.'],
] as const)('%#', (points, total, lower, says) => {
  expect(foundSays({ points, total, lower }, view)).toBe(says);
}); // prettier-ignore

test('a search that failed is told as one', () => {
  expect(foundSays(null, view)).toContain('too long to be searched');
});
