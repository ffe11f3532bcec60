// The probe reads the surface's own formula and exact gradient.
import { describe, expect, it } from 'vitest';
import { surfaceEntry } from './surface';
import { probes } from './probe';

describe('a probe', () => {
  it('reads loss and gradient of Rosenbrock', () => {
    const text = surfaceEntry({ kind: 'named', id: 'rosenbrock', parameters: {} })?.text({});
    const probe = text ? probes()(text) : null;
    // (1 - x)^2 + 100 (y - x^2)^2 at (-1.2, 1): 24.2, and by hand -215.6, -88.
    const read = probe?.([-1.2, 1]);
    expect(read?.loss).toBeCloseTo(24.2, 10);
    expect(read?.gradient[0]).toBeCloseTo(-215.6, 9);
    expect(read?.gradient[1]).toBeCloseTo(-88, 9);
  });

  it('is compiled once for one text, and again for other parameters', () => {
    const find = probes();
    const one = find({ formula: 'a*x + y', parameters: { a: 2 } });
    expect(find({ formula: 'a*x + y', parameters: { a: 2 } })).toBe(one);
    expect(find({ formula: 'a*x + y', parameters: { a: 3 } })?.([1, 1]).loss).toBe(4);
  });

  it('is none where the text does not compile', () => {
    expect(probes()({ formula: 'x +', parameters: {} })).toBeNull();
  });
});
