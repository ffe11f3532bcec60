// `trace`: the engine without a browser. Data goes to stdout, everything else to stderr.
import type { Writable } from 'node:stream';
import { helpText } from './help';
import type { Output } from './output';
import { csvPrinter, jsonPrinter } from './print';
import { readRequest, type Request } from './request';
import { rowsOf } from './rows';
import { command, say } from './command';

/**
 * Runs the command; resolves to its exit code. 2: an argument is wrong, one line on `err` names it. A link that is damaged
 * is said in one line, and what it still says runs. A reader of `out` that leaves early ends it quietly.
 */
export function trace(parameters: readonly string[], out: Writable, err: Writable): Promise<number> {
  return command('trace', out, err, async (output) => {
    const request = readRequest(parameters);
    if (request === 'help') {
      output.add(helpText());
      return;
    }
    if (request.warning !== null) say(err, 'trace', `--link: ${request.warning}`);
    await printRuns(request, output);
  });
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
}
