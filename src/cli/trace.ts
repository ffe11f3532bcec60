// `trace`: the engine without a browser. Data goes to stdout, everything else to stderr.
import type { Writable } from 'node:stream';
import { FormulaError } from '../formula/error';
import { helpText } from './help';
import { Output } from './output';
import { csvPrinter, jsonPrinter } from './print';
import { BadArgument, readRequest, type Request } from './request';
import { rowsOf } from './rows';

/**
 * Runs the command; resolves to its exit code. 2: an argument is wrong, one line on `err` names it. A link that is damaged
 * is said in one line, and what it still says runs. A reader of `out` that leaves early ends it quietly.
 */
export async function trace(parameters: readonly string[], out: Writable, err: Writable): Promise<number> {
  try {
    const request = readRequest(parameters);
    const output = new Output(out);
    if (request === 'help') {
      output.add(helpText());
      await output.flush();
      return 0;
    }
    if (request.warning !== null) say(err, `--link: ${request.warning}`);
    await printRuns(request, output);
    return 0;
  } catch (error) {
    if (error instanceof BadArgument) say(err, error.message);
    else if (error instanceof FormulaError) say(err, `--surface: formula: ${error.message}`);
    else throw error;
    return 2;
  }
}

async function printRuns({ runs, every, format }: Request, output: Output): Promise<void> {
  const printer = format === 'json' ? jsonPrinter() : csvPrinter();
  output.add(printer.head);
  for (const [index, { optimizer, job }] of runs.entries()) {
    for (const row of rowsOf(job, every)) {
      if (!output.add(printer.row(index, optimizer, row))) continue;
      await output.flush();
      if (output.closed) return;
    }
  }
  output.add(printer.foot);
  await output.flush();
}

/** One line, whatever characters an argument holds. */
function say(err: Writable, message: string): void {
  err.write(`trace: ${message.replace(/\p{Cc}/gu, '\ufffd')}\n`);
}
