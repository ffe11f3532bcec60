// Rows as text: CSV, or JSON with the same names.
import type { Row } from '../engine/run';
import { numberText } from '../scenario/number-text';

export interface Printer {
  /** Before the first row. */
  readonly head: string;
  readonly row: (run: number, optimizer: string, row: Row) => string;
  /** After the last row. */
  readonly foot: string;
}

/** Numbers in the shortest form that reads back to the same float64, -0 included; `NaN`, `Infinity` and `-Infinity` by name. */
export function csvPrinter(): Printer {
  return {
    head: 'run,optimizer,step,x,y,loss\n',
    row: (run, optimizer, { step, x, y, loss }) =>
      `${run},${optimizer},${step},${exactText(x)},${exactText(y)},${exactText(loss)}\n`,
    foot: '',
  };
}

/** An array of objects, one a line. JSON knows no number that is not finite: those are strings. */
export function jsonPrinter(): Printer {
  let first = true;
  return {
    head: '[',
    row: (run, optimizer, { step, x, y, loss }) => {
      const before = first ? '\n' : ',\n';
      first = false;
      const numbers = `"x":${jsonNumber(x)},"y":${jsonNumber(y)},"loss":${jsonNumber(loss)}`;
      return `${before}{"run":${run},"optimizer":${JSON.stringify(optimizer)},"step":${step},${numbers}}`;
    },
    foot: '\n]\n',
  };
}

function jsonNumber(value: number): string {
  return Number.isFinite(value) ? exactText(value) : `"${exactText(value)}"`;
}

/** Shortest text that reads back to the same float64, -0 included. */
export function exactText(value: number): string {
  return Object.is(value, -0) ? '-0' : numberText(value);
}
