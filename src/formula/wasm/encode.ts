// The WebAssembly binary format, as far as we write it: numbers, sections, and the instructions used.

/** A sequence of bytes under construction. */
export type Bytes = number[];

export const valueType = { i32: 0x7f, f64: 0x7c } as const;

/** Instructions without immediates, and the opcodes of those with. */
export const opcode = {
  block: 0x02,
  loop: 0x03,
  end: 0x0b,
  br: 0x0c,
  brIf: 0x0d,
  call: 0x10,
  select: 0x1b,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  f64Load: 0x2b,
  f64Store: 0x39,
  i32Const: 0x41,
  f64Const: 0x44,
  i32Eqz: 0x45,
  i32LtS: 0x48,
  i32LeS: 0x4c,
  i32GeS: 0x4e,
  f64Eq: 0x61,
  f64Ne: 0x62,
  f64Lt: 0x63,
  f64Gt: 0x64,
  f64Le: 0x65,
  i32Add: 0x6a,
  i32Sub: 0x6b,
  i32Mul: 0x6c,
  i32And: 0x71,
  i32Or: 0x72,
  f64Abs: 0x99,
  f64Neg: 0x9a,
  f64Floor: 0x9c,
  f64Sqrt: 0x9f,
  f64Add: 0xa0,
  f64Sub: 0xa1,
  f64Mul: 0xa2,
  f64Div: 0xa3,
  f64Min: 0xa4,
  f64Max: 0xa5,
  f64ConvertI32S: 0xb7,
} as const;

/** The type of a block that leaves nothing on the stack. */
export const emptyBlock = 0x40;

/** An unsigned integer in LEB128. */
export function unsigned(value: number): Bytes {
  const bytes: Bytes = [];
  do {
    const low = value % 128;
    value = Math.floor(value / 128);
    bytes.push(value === 0 ? low : low + 128);
  } while (value !== 0);
  return bytes;
}

/** A 32-bit signed integer in LEB128. */
export function signed(value: number): Bytes {
  const bytes: Bytes = [];
  for (;;) {
    const low = value & 127;
    value >>= 7;
    const done = (value === 0 && low < 64) || (value === -1 && low >= 64);
    bytes.push(done ? low : low + 128);
    if (done) return bytes;
  }
}

/** The eight bytes of a float64, least first. */
export function float64(value: number): Bytes {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value, true);
  return Array.from({ length: 8 }, (_, i) => view.getUint8(i));
}

/** A name: its length and its (ASCII) characters. */
export function text(name: string): Bytes {
  return [...unsigned(name.length), ...Array.from(name, (letter) => letter.charCodeAt(0))];
}

/** A list: how many, then each. */
export function list(items: readonly Bytes[]): Bytes {
  return concat([unsigned(items.length), ...items]);
}

/** Something preceded by its length in bytes. */
export function sized(bytes: Bytes): Bytes {
  return concat([unsigned(bytes.length), bytes]);
}

/** Without spreading into `push`, whose arguments must fit the stack. */
export function concat(parts: readonly Bytes[]): Bytes {
  return parts.flat();
}
