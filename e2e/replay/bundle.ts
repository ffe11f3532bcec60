// Bundles the replay suite into one classic script that leaves its result in `globalThis.replayed`.
import { build } from 'vite';
import { fileURLToPath } from 'node:url';

const entry = 'virtual:replay';

/** The script's text. */
export async function bundleReplay(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    plugins: [
      {
        name: 'replay-entry',
        resolveId: (id) => (id === entry ? `\0${entry}` : null),
        load: (id) =>
          id === `\0${entry}` ? "import { replay } from '/e2e/replay/suite.ts'; globalThis.replayed = replay();" : null,
      },
    ],
    build: { write: false, target: 'es2022', rollupOptions: { input: entry, output: { format: 'iife' } } },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!('output' in output)) throw new Error('the bundler gave no output');
  const [chunk] = output.output;
  return chunk.code;
}
