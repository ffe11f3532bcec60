// The one error a formula can raise: what is wrong, and where in the text.

/** A fault in a formula. `start` and `end` are character offsets into the text it was raised for. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
  readonly start: number;
  readonly end: number;

  /** @param message one lower-case sentence, the offending value last */
  constructor(message: string, start: number, end: number = start) {
    super(message);
    this.start = start;
    this.end = end;
  }
}
