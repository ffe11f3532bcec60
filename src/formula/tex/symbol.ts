// The letter of a name, in parts, so that a time index and a power find their place.

/** Parts of a symbol; '' where there is none. */
export interface SymbolParts {
  readonly base: string;
  readonly accent: string;
  readonly sub: string;
  readonly sup: string;
  /** A name spelt out because it has no letter. */
  readonly word?: true;
}

export type Symbols = Readonly<Record<string, string>>;

const greek = new Set(
  (
    'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma tau ' +
    'upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega'
  ).split(' '),
);
const usual: Symbols = { lr: '\\eta', wd: '\\lambda', eps: '\\epsilon', eye: 'I' };
const accents = new Set(['hat', 'bar', 'tilde', 'dot', 'check', 'breve', 'vec']);

/** TeX of a name as it stands beside a slider. `symbols`: declared letters by name. */
export function symbolTex(name: string, symbols: Symbols = {}): string {
  return setSymbol(symbolOf(name, symbols));
}

/** Whether a name has a letter: a declared one, or one that follows from its spelling. */
export function hasSymbol(name: string, symbols: Symbols): boolean {
  return symbolOf(name, symbols).word !== true;
}

/** The symbol of a name; a name without a letter is spelt out. */
export function symbolOf(name: string, symbols: Symbols): SymbolParts {
  if (Object.hasOwn(symbols, name)) return partsOf(symbols[name]);
  return spelled(name) ?? { ...plain(`\\mathit{${name.replaceAll('_', '\\_')}}`), word: true };
}

/** TeX of a symbol with a time index and a power, which may be ''. */
export function setSymbol(parts: SymbolParts, time = '', power = ''): string {
  const base = parts.accent === '' ? parts.base : `\\${parts.accent}{${parts.base}}`;
  const sub = [parts.sub, time].filter((part) => part !== '').join(',');
  return base + script('_', sub) + script('^', parts.sup === '' ? power : parts.sup);
}

/** `x^2`, `x^{10}`: what stands raised or lowered, nothing for ''. */
export function script(sign: '^' | '_', tex: string): string {
  if (tex === '') return '';
  return sign + (tex.length === 1 ? tex : `{${tex}}`);
}

/** beta1 is beta with index 1, mhat is m with a hat, vmax is v with a raised max; null where the rest is no letter. */
function spelled(name: string): SymbolParts | null {
  if (/^[A-Za-z]$/.test(name)) return plain(name);
  if (greek.has(name)) return plain(`\\${name}`);
  if (Object.hasOwn(usual, name)) return plain(usual[name]);
  const [, stem = '', suffix = ''] = /^(.+?)(hat|bar|tilde|max|min|\d+)$/.exec(name) ?? [];
  const parts = stem === '' ? null : spelled(stem);
  if (!parts) return null;
  if (/^\d/.test(suffix)) return parts.sub === '' ? { ...parts, sub: suffix } : null;
  if (accents.has(suffix)) return parts.accent === '' ? { ...parts, accent: suffix } : null;
  return parts.sup === '' ? { ...parts, sup: `\\${suffix}` } : null;
}

/** A letter, a command or an accented group, then at most two indices; groups hold at most one level of braces. */
const group = String.raw`\{((?:[^{}]|\{[^{}]*\})*)\}`;
const nucleus = new RegExp(String.raw`^(?:\\(${[...accents].join('|')})${group}|\\[A-Za-z]+(?:${group})?|[^\\{}_^])`);
const index = new RegExp(String.raw`^([_^])(?:${group}|(\\[A-Za-z]+|[^\\{}_^]))`);

/** The parts of declared TeX; as one base where it is anything else. */
function partsOf(tex: string): SymbolParts {
  const opaque = plain(`{${tex}}`);
  const [whole, accent, accented] = nucleus.exec(tex) ?? [''];
  let parts = accent ? { ...plain(accented), accent } : plain(whole);
  let rest = tex.slice(whole.length);
  while (rest !== '') {
    const [script, sign, grouped, token = grouped] = index.exec(rest) ?? [''];
    const slot = sign === '_' ? 'sub' : 'sup';
    if (script === '' || parts[slot] !== '') return opaque;
    parts = { ...parts, [slot]: token };
    rest = rest.slice(script.length);
  }
  return whole === '' ? opaque : parts;
}

function plain(base: string): SymbolParts {
  return { base, accent: '', sub: '', sup: '' };
}
