// Single instructions with their immediates, as bytes.
import { float64, opcode, signed, unsigned, type Bytes } from './encode';

export const localGet = (index: number): Bytes => [opcode.localGet, ...unsigned(index)];
export const localSet = (index: number): Bytes => [opcode.localSet, ...unsigned(index)];
export const localTee = (index: number): Bytes => [opcode.localTee, ...unsigned(index)];
export const i32Const = (value: number): Bytes => [opcode.i32Const, ...signed(value)];
export const f64Const = (value: number): Bytes => [opcode.f64Const, ...float64(value)];
export const branch = (label: number): Bytes => [opcode.br, ...unsigned(label)];
export const branchIf = (label: number): Bytes => [opcode.brIf, ...unsigned(label)];
export const call = (index: number): Bytes => [opcode.call, ...unsigned(index)];

/** Reads the float64 at (address on the stack) + 8 * `double`. */
export const f64Load = (double: number): Bytes => [opcode.f64Load, 3, ...unsigned(8 * double)];
/** Writes the float64 on the stack to (address below it) + 8 * `double`. */
export const f64Store = (double: number): Bytes => [opcode.f64Store, 3, ...unsigned(8 * double)];
/** Adds `step` to an i32 local. */
export const increment = (index: number, step: number): Bytes => [
  ...localGet(index),
  ...i32Const(step),
  opcode.i32Add,
  ...localSet(index),
];
