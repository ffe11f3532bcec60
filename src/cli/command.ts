// What all commands have in common: data goes to stdout, everything else to stderr, and a wrong argument is one line.
import type { Writable } from 'node:stream';
import { FormulaError } from '../formula/error';
import { Output } from './output';
import { BadArgument } from './scene';

/** Does the work and resolves to the exit code: 2 where an argument is wrong, which one line on `err` names. */
export async function command(
  name: string,
  out: Writable,
  err: Writable,
  work: (output: Output) => Promise<void> | void,
): Promise<number> {
  const output = new Output(out);
  try {
    await work(output);
    await output.flush();
    return 0;
  } catch (error) {
    if (error instanceof BadArgument) say(err, name, error.message);
    else if (error instanceof FormulaError) say(err, name, `--surface: formula: ${error.message}`);
    else throw error;
    return 2;
  }
}

/** One line, whatever characters an argument holds. */
export function say(err: Writable, name: string, message: string): void {
  err.write(`${name}: ${message.replace(/\p{Cc}/gu, '\ufffd')}\n`);
}
