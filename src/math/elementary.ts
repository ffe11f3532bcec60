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
    return new WebAssembly.Instance(new WebAssembly.Module(decodeBase64(kernelBytes))).exports as unknown as Elementary;
  } catch {
    return null;
  }
}

const none = (): number => NaN;
const nothing: Elementary = { exp: none, log: none, sin: none, cos: none, tan: none, tanh: none, pow: none };

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 (with padding) to bytes; written out because `atob` belongs to the DOM and `Buffer` to Node. */
function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const value = new Uint8Array(128);
  for (let i = 0; i < 64; i++) value[alphabet.charCodeAt(i)] = i;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let i = 0, o = 0; i < text.length; i += 4, o += 3) {
    const word =
      (value[text.charCodeAt(i)] << 18) |
      (value[text.charCodeAt(i + 1)] << 12) |
      (value[text.charCodeAt(i + 2)] << 6) |
      value[text.charCodeAt(i + 3)];
    bytes[o] = word >> 16;
    if (o + 1 < bytes.length) bytes[o + 1] = (word >> 8) & 255;
    if (o + 2 < bytes.length) bytes[o + 2] = word & 255;
  }
  return bytes;
}
