// Half a million damaged links of the registries: none throws, every one opens a valid scenario, no damage passes unnoticed.
import { expect, test } from 'vitest';
import { registries } from './registries';
import { readMutations } from './testing/mutations';

// The other half has a file of its own, so that they can run side by side.
test('every damaged link opens something valid and says that it was damaged', { timeout: 180_000 }, () => {
  expect(readMutations(registries, 500_000, 21)).toBeGreaterThan(475_000);
});
