// Runs commands in this process and keeps what they print.
import { Writable } from 'node:stream';
import { sweep } from '../sweep';
import { trace } from '../trace';

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export const runTrace = (...parameters: string[]): Promise<Said> => run(trace, parameters);
export const runSweep = (...parameters: string[]): Promise<Said> => run(sweep, parameters);

async function run(command: typeof trace, parameters: readonly string[]): Promise<Said> {
  const out = new Kept();
  const err = new Kept();
  const code = await command(parameters, out, err);
  return { code, out: out.text, err: err.text };
}

class Kept extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
