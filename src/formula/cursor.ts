// A place in a list of tokens.
import type { Token } from './tokens';

export class Cursor {
  readonly #tokens: Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = [...tokens];
  }

  get token(): Token {
    return this.#tokens[this.#at];
  }

  get before(): Token | null {
    return this.#at > 0 ? this.#tokens[this.#at - 1] : null;
  }

  get after(): Token {
    return this.#tokens[Math.min(this.#at + 1, this.#tokens.length - 1)];
  }

  /** Whether the current token ends a line. */
  get atEndOfLine(): boolean {
    return this.token.kind === 'separator' || this.token.kind === 'end';
  }

  /** Where the line of the current token ends. */
  get endOfLine(): number {
    const end = this.#tokens.slice(this.#at).find(({ kind }) => kind === 'separator' || kind === 'end');
    return (end ?? this.token).start;
  }

  /** Takes the current token; at the end it stays. */
  advance(): Token {
    const { token } = this;
    if (token.kind !== 'end') this.#at++;
    return token;
  }

  /** Gives the second sign of the token just taken back: `||` in `|x||y|` is two bars. */
  giveBackHalf(): void {
    const taken = this.#tokens[--this.#at];
    this.#tokens[this.#at] = { kind: 'sign', text: taken.text.slice(1), start: taken.start + 1, end: taken.end };
  }
}
