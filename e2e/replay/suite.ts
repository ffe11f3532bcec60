// A few hundred runs and one hash over all their bits: every rule and form, surfaces with exp, sin, cos, log and sqrt, step
// sizes from sane to diverging. Bundled to one script that Node, Chromium and Firefox each execute.
import { Run } from '../../src/engine/run';
import { whyUnfit } from '../../src/engine/unfit';
import { learnAll } from '../../src/engine/whole';
import { ruleText } from '../../src/formula/define-optimizer';
import { optimizers } from '../../src/optimizers/_index';
import { notebook } from '../../src/optimizers/_notebook';
import { surfaces } from '../../src/surfaces/_index';

learnAll();

const typed = [
  { name: 'typed: log and sqrt', formula: 'log(1 + x^2 + 3*y^2) + sqrt(1 + x^2*y^2)', start: [1.3, -0.7] as const },
  { name: 'typed: tan and tanh', formula: 'tanh(x*y)^2 + 0.1*tan(x/4)^2 + abs(y)^1.7', start: [2.1, 1.4] as const },
];

/** A 64-bit FNV-1a over the bytes of doubles, as two 32-bit halves; every NaN counts as the same. */
class Hash {
  #low = 0x84222325 | 0;
  #high = 0xcbf29ce4 | 0;
  readonly #buffer = new DataView(new ArrayBuffer(8));

  add(value: number): void {
    this.#buffer.setFloat64(0, Number.isNaN(value) ? NaN : value, true);
    if (Number.isNaN(value)) this.#buffer.setBigUint64(0, 0x7ff8000000000000n, true);
    for (let i = 0; i < 8; i++) this.#byte(this.#buffer.getUint8(i));
  }

  #byte(byte: number): void {
    const low = (this.#low ^ byte) >>> 0;
    const product = (low & 0xffff) * 0x1b3;
    const upper = (low >>> 16) * 0x1b3 + (product >>> 16);
    this.#high = (Math.imul(this.#high, 0x1b3) + Math.floor(upper / 0x10000) + (low << 8)) | 0;
    this.#low = ((upper & 0xffff) << 16) | (product & 0xffff);
  }

  toString(): string {
    return [this.#high, this.#low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

interface Replay {
  readonly runs: number;
  readonly rows: number;
  readonly ended: { readonly budget: number; readonly diverged: number; readonly undefined: number };
  /** One hash a surface, so that a difference says where. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** Runs the whole suite. */
export function replay(): Replay {
  const ended = { budget: 0, diverged: 0, undefined: 0 };
  const hashes: Record<string, string> = {};
  let runs = 0;
  let rows = 0;
  const grounds = [
    ...[...surfaces].map(([name, surface]) => ({ name, text: surface.text({}), start: surface.start })),
    ...typed.map(({ name, formula, start }) => ({ name, text: { formula, parameters: {} }, start })),
  ];
  for (const [at, { name, text, start }] of grounds.entries()) {
    const hash = new Hash();
    for (const [id, optimizer] of optimizers) {
      // The notebook's rules on every ground, the others on every third: it is to take seconds.
      if (!notebook.includes(id) && at % 3 !== 0) continue;
      for (const formName of optimizer.formNames) {
        const form = optimizer.form(formName);
        if (!form) throw new Error(`missing form: ${formName}`);
        for (const lr of [0.003, 0.15, 4]) {
          const noise =
            lr === 0.15 ? ({ kind: 'gauss', sigma: 0.2, seed: 7, stream: 0 } as const) : ({ kind: 'none' } as const);
          const job = { rule: ruleText(form, { lr }), surface: text, start, steps: 400, noise };
          if (whyUnfit(job) !== null) continue;
          const run = new Run(job);
          for (let chunk = run.take(150); chunk.length > 0; chunk = run.take(150)) {
            rows += chunk.length / 3;
            for (const value of chunk) hash.add(value);
          }
          if (run.end) ended[run.end.kind]++;
          runs++;
        }
      }
    }
    hashes[name] = hash.toString();
  }
  return { runs, rows, ended, hashes };
}
