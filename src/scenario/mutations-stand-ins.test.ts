// Half a million damaged links of the stand-ins: none throws, every one opens a valid scenario, no damage passes unnoticed.
import { expect, test } from 'vitest';
import { standIns } from './testing/stand-ins';
import { readMutations } from './testing/mutations';

// The other half has a file of its own, so that they can run side by side.
test('every damaged link opens something valid and says that it was damaged', { timeout: 180_000 }, () => {
  expect(readMutations(standIns, 500_000, 20)).toBeGreaterThan(475_000);
});
