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
 * imports them calls them without passing through JavaScript. In a browser without WebAssembly, which runs nothing, they
 * give no numbers, so that what the page reads off a formula (the loss under the pointer) is unknown and never a guess.
 */
export function elementary(): Elementary {
  instance ??= kernel() ?? nothing;
  return instance;
}

function kernel(): Elementary | null {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(decode(kernelBytes))).exports as unknown as Elementary;
  } catch {
    return null;
  }
}

const none = (): number => NaN;
const nothing: Elementary = { exp: none, log: none, sin: none, cos: none, tan: none, tanh: none, pow: none };

/** Hexadecimal digits to bytes. */
function decode(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => parseInt(text.slice(2 * i, 2 * i + 2), 16));
}
