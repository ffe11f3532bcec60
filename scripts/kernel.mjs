// Compiles src/math/kernel/kernel.ts to WebAssembly and writes its bytes, as text, to src/math/kernel-bytes.ts. Two
// optimisation levels give different bits, so compiler version and flags are part of the promise: a test rebuilds and compares.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Compiles the kernel; returns its bytes. Throws with the compiler's message. */
export async function buildKernel() {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
  try {
    const out = join(folder, 'kernel.wasm');
    const flags = ['-O3', '--shrinkLevel', '1', '--runtime', 'stub', '--noAssert', '--use', 'abort=', '--outFile', out];
    const { error, stderr } = await asc.main([join(root, 'src/math/kernel/kernel.ts'), ...flags]);
    if (error) throw new Error(`the kernel does not compile: ${String(stderr)}`);
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of src/math/kernel-bytes.ts for these bytes. */
export function kernelModule(bytes) {
  const lines = bytes.toString('hex').match(/.{1,110}/g) ?? [];
  return [
    '// Made by `npm run kernel` from kernel/kernel.ts; not edited by hand. WebAssembly in hexadecimal: twice as long as the bytes, but',
    '// a fifth shorter than base64 once it is compressed, since equal bytes stay equal.',
    `export const kernelBytes =\n${lines.map((line) => `  '${line}'`).join(' +\n')};`,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bytes = await buildKernel();
  writeFileSync(join(root, 'src/math/kernel-bytes.ts'), kernelModule(bytes));
  console.log(`kernel: ${bytes.length} bytes`);
}
