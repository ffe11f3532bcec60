// Letters and small expressions as plain text with Unicode marks, for labels that are no TeX: m̂, β₁, 1/√v̂.
import { print } from './print';
import type { Expr } from './syntax';
import { symbolOf, type Symbols } from './tex/symbol';

const greek: Readonly<Record<string, string>> = {
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ϵ', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ', vartheta: 'ϑ',
  iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', upsilon: 'υ', phi: 'ϕ',
  varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω', Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ',
  Upsilon: 'Υ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω',
}; // prettier-ignore
const accents: Readonly<Record<string, string>> = {
  hat: '\u0302',
  bar: '\u0304',
  tilde: '\u0303',
  dot: '\u0307',
  check: '\u030c',
  breve: '\u0306',
  vec: '\u20d7',
};
const raised: Readonly<Record<string, string>> = {
  '+': '⁺',
  '-': '⁻',
  '\\max': 'ᵐᵃˣ',
  '\\min': 'ᵐⁱⁿ',
  '*': '*',
  '\\prime': '′',
};
const lowered = ['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'];

/** A name's letter as plain text; a name without one is itself. */
export function plainLetter(name: string, symbols: Symbols): string {
  const { base, accent, sub, sup, word } = symbolOf(name, symbols);
  if (word) return name;
  const letter = (tex: string): string =>
    tex.replace(/\\([A-Za-z]+)/g, (_, command: string) => greek[command] ?? command);
  const below = /^\d+$/.test(sub) ? Array.from(sub, (digit) => lowered[Number(digit)]).join('') : letter(sub);
  return `${letter(base)}${accents[accent] ?? ''}${below}${raised[sup] ?? letter(sup)}`;
}

/** What a label says of an expression: roots, squares, products and names; without `small` numbers added for safety. */
export function plainText(expr: Expr, symbols: Symbols, small: (expr: Expr) => boolean): string {
  const of = (each: Expr): string => plainText(each, symbols, small);
  const whole = (each: Expr): string => (/[ /·]/.test(of(each)) ? `(${of(each)})` : of(each));
  switch (expr.kind) {
    case 'number':
      return String(expr.value);
    case 'name':
      return plainLetter(expr.name, symbols);
    case 'unary':
      return `−${whole(expr.arg)}`;
    case 'binary': {
      const { op, left, right } = expr;
      if (op === '+' && small(right)) return of(left);
      if (op === '+' && small(left)) return of(right);
      if (op === '+' || op === '-')
        return `${of(left)} ${op === '+' ? '+' : '−'} ${op === '-' ? whole(right) : of(right)}`;
      if (op === '*') return `${whole(left)}·${whole(right)}`;
      if (op === '/') return `${whole(left)}/${whole(right)}`;
      return op === '^' && right.kind === 'number' && right.value === 2 ? `${whole(left)}²` : print(expr);
    }
    case 'call':
      if (expr.fn === 'sqrt') return `√${whole(expr.args[0])}`;
      return expr.fn === 'grad' ? `∇f(${of(expr.args[0])})` : `${expr.fn}(${expr.args.map(of).join(', ')})`;
  }
}
