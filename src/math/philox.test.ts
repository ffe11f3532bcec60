// Philox against the vectors its authors publish with Random123 (kat_vectors, lines `philox4x32 10`).
import { describe, expect, it } from 'vitest';
import { philox } from './philox';

/** Hexadecimal words in, hexadecimal words out. */
function words(counter: string, key: string): string {
  const parse = (text: string) => text.split(' ').map((word) => Number.parseInt(word, 16));
  const [c0, c1, c2, c3] = parse(counter);
  const [k0, k1] = parse(key);
  const out = new Uint32Array(4);
  philox(c0, c1, c2, c3, k0, k1, out);
  return [...out].map((word) => word.toString(16).padStart(8, '0')).join(' ');
}

describe('philox', () => {
  it('gives the published words for zeros, ones and the digits of pi', () => {
    expect(words('0 0 0 0', '0 0')).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8');
    expect(words('ffffffff ffffffff ffffffff ffffffff', 'ffffffff ffffffff')).toBe(
      '408f276d 41c83b0e a20bc7c6 6d5451fd',
    );
    expect(words('243f6a88 85a308d3 13198a2e 03707344', 'a4093822 299f31d0')).toBe(
      'd16cfe09 94fdcceb 5001e420 24126ea1',
    );
  });

  it('takes counters and keys modulo 2^32, fractions dropped', () => {
    const [plain, wide] = [new Uint32Array(4), new Uint32Array(4)];
    philox(1, 2, 3, 4, 5, 4294967295, plain);
    philox(1 + 4294967296, 2.75, 3, 4, 4503599627370496 + 5, -1, wide);
    expect(wide).toEqual(plain);
  });

  it('agrees with 64-bit integer arithmetic on other counters and keys', () => {
    const exact = (counter: readonly number[], key: readonly number[]): number[] => {
      let [c0, c1, c2, c3] = counter.map(BigInt);
      let [k0, k1] = key.map(BigInt);
      const mask = 0xffffffffn;
      for (let round = 0; round < 10; round++) {
        const [a, b] = [0xd2511f53n * c0, 0xcd9e8d57n * c2];
        [c0, c1, c2, c3] = [(b >> 32n) ^ c1 ^ k0, b & mask, (a >> 32n) ^ c3 ^ k1, a & mask];
        [k0, k1] = [(k0 + 0x9e3779b9n) & mask, (k1 + 0xbb67ae85n) & mask];
      }
      return [c0, c1, c2, c3].map(Number);
    };
    const out = new Uint32Array(4);
    let word = 12345;
    const next = () => (word = (Math.imul(word, 1664525) + 1013904223) >>> 0);
    for (let i = 0; i < 500; i++) {
      const [c0, c1, c2, c3, k0, k1] = [next(), next(), next(), next(), next(), next()];
      philox(c0, c1, c2, c3, k0, k1, out);
      expect([...out]).toEqual(exact([c0, c1, c2, c3], [k0, k1]));
    }
  });
});
