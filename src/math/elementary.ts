// The portable elementary functions: one WebAssembly kernel for every engine, so that a run has the same bits everywhere.
import { kernelBytes } from './kernel-bytes';

export const elementaryNames = ['exp', 'log', 'sin', 'cos', 'tan', 'tanh', 'pow'] as const;
export type ElementaryName = (typeof elementaryNames)[number];

/** Double-precision functions, each within about one unit in the last place. */
export type Elementary = Readonly<Record<Exclude<ElementaryName, 'pow'>, (x: number) => number>> & {
  readonly pow: (x: number, y: number) => number;
};

let instance: Elementary | null = null;

/**
 * The kernel's functions, instantiated at first use (synchronously; 7 kB). They are WebAssembly exports, so a module that
 * imports them calls them without passing through JavaScript.
 */
export function elementary(): Elementary {
  instance ??= new WebAssembly.Instance(new WebAssembly.Module(decode(kernelBytes))).exports as unknown as Elementary;
  return instance;
}

/** Hexadecimal digits to bytes. */
function decode(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => parseInt(text.slice(2 * i, 2 * i + 2), 16));
}
