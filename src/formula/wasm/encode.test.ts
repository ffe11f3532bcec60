// Numbers in the binary format, at the ends of their ranges.
import { describe, expect, it } from 'vitest';
import { float64, signed, sized, unsigned } from './encode';

describe('numbers as bytes', () => {
  it('are seven bits at a time without a sign', () => {
    expect(unsigned(0)).toEqual([0]);
    expect(unsigned(127)).toEqual([0x7f]);
    expect(unsigned(128)).toEqual([0x80, 0x01]);
    expect(unsigned(624485)).toEqual([0xe5, 0x8e, 0x26]);
    expect(unsigned(2 ** 32 - 1)).toEqual([0xff, 0xff, 0xff, 0xff, 0x0f]);
  });

  it('keep their sign in the last bit', () => {
    expect(signed(63)).toEqual([0x3f]);
    expect(signed(64)).toEqual([0xc0, 0x00]);
    expect(signed(-64)).toEqual([0x40]);
    expect(signed(-65)).toEqual([0xbf, 0x7f]);
    expect(signed(-123456)).toEqual([0xc0, 0xbb, 0x78]);
    expect(signed(-(2 ** 31))).toEqual([0x80, 0x80, 0x80, 0x80, 0x78]);
  });

  it('are least byte first as float64', () => {
    expect(float64(-2)).toEqual([0, 0, 0, 0, 0, 0, 0, 0xc0]);
  });

  it('count the bytes that follow', () => {
    expect(sized([7, 8])).toEqual([2, 7, 8]);
  });
});
