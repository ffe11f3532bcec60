// Whether runs can be computed in this browser at all.

/** The least module there is: its head. */
const empty = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** Why nothing can be computed here, as the page says it; null where all is well. */
export function unable(): string | null {
  try {
    new WebAssembly.Module(empty);
    return null;
  } catch {
    // Not there, switched off, or forbidden by a policy of whoever serves the page: a ReferenceError or a CompileError.
    return 'this browser has no WebAssembly, which the runs need: allow it, or use another browser';
  }
}
