// Writes the service worker of the built page: its source, with the list of all files there are, and a version made of them.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const source = new URL('./service-worker.js', import.meta.url);

/** For the build alone: the development server keeps nothing. */
export function offline() {
  let folder = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    closeBundle: {
      order: 'post',
      handler() {
        const files = readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name !== 'sw.js')
          .map((entry) =>
            join(entry.parentPath, entry.name)
              .slice(folder.length + 1)
              .replaceAll('\\', '/'),
          )
          .sort();
        const text = readFileSync(source, 'utf8');
        const hash = createHash('sha256').update(text);
        for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
        const version = hash.digest('hex').slice(0, 12);
        // './' and not 'index.html', which some hosts answer with a redirect.
        const list = files.map((file) => (file === 'index.html' ? './' : file));
        const head = `const version = ${JSON.stringify(version)};\nconst files = ${JSON.stringify(list)};\n`;
        writeFileSync(join(folder, 'sw.js'), head + text);
      },
    },
  };
}
