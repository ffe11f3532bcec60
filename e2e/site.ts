// A site of one's own for a test: a copy of the built page in a sub-path, which can be deployed anew, made slow, or broken.
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { root } from '../scripts/setup.mjs'; // prettier-ignore

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

export class Site {
  /** Pages and parts that were asked for, as paths below the site. */
  readonly asked: string[] = [];
  /** The page itself is not answered. */
  stalls = false;
  /** Everything is answered with this. */
  status = 200;
  readonly #folder = mkdtempSync(join(tmpdir(), 'downhill-'));
  readonly #server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0].replace(/^\/course\/downhill\//, '');
    this.asked.push(path);
    if (path === '' && this.stalls) return;
    const file = join(this.#folder, path === '' ? 'index.html' : path);
    const found = existsSync(file) && extname(file) in types;
    response.writeHead(found ? this.status : 404, { 'content-type': types[extname(file)] ?? 'text/plain' });
    if (found) createReadStream(file).pipe(response);
    else response.end();
  });

  async open(): Promise<string> {
    cpSync(join(root, 'dist'), this.#folder, { recursive: true });
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
    return `http://localhost:${(this.#server.address() as AddressInfo).port}/course/downhill/`;
  }

  /** Puts another build in place: another title, and every part under another name, as hashes do. The old ones are gone. */
  deploy(title: string): void {
    const [before] = readdirSync(this.#folder).filter((name) => name.startsWith('assets'));
    const after = `assets-${title}`;
    renameSync(join(this.#folder, before), join(this.#folder, after));
    const texts = ['index.html', 'sw.js', ...readdirSync(join(this.#folder, after)).map((name) => join(after, name))];
    for (const name of texts.filter((each) => /\.(html|js|css)$/.test(each))) {
      const file = join(this.#folder, name);
      const text = readFileSync(file, 'utf8')
        .replaceAll(`${before}/`, `${after}/`)
        .replace(/<title>.*<\/title>/, `<title>${title}</title>`)
        .replace(/const version = "[^"]*"/, `const version = "${title}"`);
      writeFileSync(file, text);
    }
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
    rmSync(this.#folder, { recursive: true });
  }
}
