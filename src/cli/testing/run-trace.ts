// Runs `trace` in this process and keeps what it printed.
import { Writable } from 'node:stream';
import { trace } from '../trace';

export async function runTrace(...parameters: string[]): Promise<{ code: number; out: string; err: string }> {
  const out = new Kept();
  const err = new Kept();
  const code = await trace(parameters, out, err);
  return { code, out: out.text, err: err.text };
}

class Kept extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
