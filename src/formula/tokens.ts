// Text to tokens: numbers, names and signs, each with its place in the text.
import { FormulaError } from './error';
import type { Dialect, Span } from './syntax';

/** 'separator' is the end of a line: a newline or `;`. */
export type Token = Span &
  (
    | { readonly kind: 'number'; readonly text: string; readonly value: number }
    | { readonly kind: 'name' | 'sign' | 'separator' | 'end'; readonly text: string }
  );

const blank = /(?:[^\S\n]|#[^\n]*)+/y;
const separator = /[\n;]/y;
const digits = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const word = /[A-Za-z_][A-Za-z0-9_]*/y;
const sign = /\*\*|<=|>=|==|!=|&&|\|\||[-+*/^<>!(),=|]/y;

/** The tokens of a text, an 'end' last. Throws FormulaError where a character or a number is no part of the language. */
export function tokenise(text: string, dialect: Dialect): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = start;
    return pattern.exec(text)?.[0] ?? null;
  };
  while (start < text.length) {
    const space = take(blank);
    if (space !== null) {
      start += space.length;
      continue;
    }
    const token = read(take, start);
    if (!token) throw unexpected(text, start);
    if (dialect === 'rule' && token.text === '**')
      throw new FormulaError('write ^ for a power instead of: **', token.start, token.end);
    tokens.push(token);
    start = token.end;
    if (token.kind === 'number' && text[start] === '.')
      throw new FormulaError(`number with two points: ${token.text}.`, token.start, start + 1);
  }
  tokens.push({ kind: 'end', text: '', start, end: start });
  return tokens;
}

function read(take: (pattern: RegExp) => string | null, start: number): Token | null {
  const as = (kind: Exclude<Token['kind'], 'number'>, text: string | null): Token | null =>
    text === null ? null : { kind, text, start, end: start + text.length };
  const number = take(digits);
  if (number !== null) return numberToken(number, start);
  return as('separator', take(separator)) ?? as('name', take(word)) ?? as('sign', take(sign));
}

/** A number that float64 holds: neither too large nor, unless it is zero, too small. */
function numberToken(text: string, start: number): Token {
  const end = start + text.length;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new FormulaError(`number too large: ${text}`, start, end);
  if (value === 0 && /[1-9]/.test(text.replace(/[eE].*/, '')))
    throw new FormulaError(`number too small: ${text}`, start, end);
  return { kind: 'number', text, value, start, end };
}

function unexpected(text: string, start: number): FormulaError {
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  const end = start + character.length;
  if (character === '&') return new FormulaError('write && for and, not: &', start, end);
  const shown = /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? character : codePoint(character);
  return new FormulaError(`unexpected character: ${shown}`, start, end);
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
