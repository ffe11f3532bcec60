// The modifiers of reference/ in the names and values of ours.

export interface LibraryModifier {
  readonly name: string;
  readonly kind?: string;
  readonly [parameter: string]: string | number | boolean | undefined;
}

type Set = Readonly<Record<string, number>>;
type Switched = readonly [id: string, set: Set];

/** Which of our modifiers a case has, in its order, and the values they set; one-cycle sets the learning rate too. */
export function modifiersOf(all: readonly LibraryModifier[]): { ids: readonly string[]; set: Set } {
  const each = all.map((modifier) => {
    const { name, kind = '', ...of } = modifier;
    const made = name === 'schedule' ? scheduleOf(kind, of) : plain(name, of);
    if (!made) throw new Error(`no such modifier: ${kind || name}`);
    return made;
  });
  return { ids: each.map(([id]) => id), set: Object.assign({}, ...each.map(([, set]) => set)) as Set };
}

/** Which of our modifiers a schedule of a library is, and what it sets; null where we have none. */
export const scheduleOf = (kind: string, of: Parameters): Switched | null =>
  Object.hasOwn(schedules, kind) ? schedules[kind](of) : null;

type Parameters = Readonly<Record<string, unknown>>;

const number = (value: unknown): number => {
  if (typeof value !== 'number') throw new Error(`not a number: ${String(value)}`);
  return value;
};

function plain(name: string, of: Parameters): Switched | null {
  switch (name) {
    case 'decoupled':
      return ['wd', { wd: number(of.wd) }];
    case 'l2':
      return ['l2', { l2: number(of.wd) }];
    case 'clipvalue':
    case 'clipnorm':
      return [name, { [name]: number(of.c) }];
    case 'lookahead':
      return [name, { lookahead: number(of.k), lookahead_alpha: number(of.alpha) }];
    case 'ema':
      return [name, { ema: number(of.mu), ema_every: number(of.k) }];
  }
  return null;
}

const schedules: Readonly<Record<string, (of: Parameters) => Switched | null>> = {
  step: ({ S, gamma }) => ['step', { step: number(S), step_gamma: number(gamma) }],
  exponential: ({ N = 1, gamma, staircase }) =>
    staircase === true
      ? ['step', { step: number(N), step_gamma: number(gamma) }]
      : ['exponential', { exponential: number(N), exponential_gamma: number(gamma) }],
  cosine: ({ T, floor }) => ['cosine', { cosine: number(T), cosine_floor: number(floor) }],
  // Ours rise to the whole rate every time.
  'cosine-restarts': ({ T, mult, floor, fade = 1 }) =>
    fade === 1
      ? ['restarts', { restarts: number(T), restarts_mult: number(mult), restarts_floor: number(floor) }]
      : null,
  warmup: ({ W, from }) => ['warmup', { warmup: number(W), warmup_from: number(from) }],
  polynomial: ({ T, power, end = 0 }) => [
    'polynomial',
    { polynomial: number(T), polynomial_power: number(power), polynomial_end: number(end) },
  ],
  // Both libraries rise for 0.3 of the cycle unless asked otherwise.
  'one-cycle': ({ T, peak }) => ['onecycle', { lr: number(peak), onecycle: number(T), onecycle_rise: 0.3 }],
  constant: ({ N, factor }) => ['constant', { constant: number(N), constant_factor: number(factor) }],
};
