// The modifiers of reference/ in the names and values of ours.

export interface LibraryModifier {
  readonly name: string;
  readonly kind?: string;
  readonly [parameter: string]: string | number | boolean | undefined;
}

type Set = Readonly<Record<string, number>>;

/** Which of our modifiers a case has, in its order, and the values they set; one-cycle sets the learning rate too. */
export function settingsOf(all: readonly LibraryModifier[]): { ids: readonly string[]; set: Set } {
  const each = all.map(({ name, kind, ...of }) => (name === 'schedule' ? scheduleOf(kind ?? '', of) : plain(name, of)));
  return {
    ids: each.flatMap(([id]) => (id === '' ? [] : [id])),
    set: Object.assign({}, ...each.map(([, set]) => set)) as Set,
  };
}

type Parameters = Readonly<Record<string, string | number | boolean | undefined>>;

const number = (value: string | number | boolean | undefined): number => {
  if (typeof value !== 'number') throw new Error(`not a number: ${String(value)}`);
  return value;
};

function plain(name: string, of: Parameters): readonly [string, Set] {
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
  throw new Error(`no such modifier: ${name}`);
}

function scheduleOf(kind: string, of: Parameters): readonly [string, Set] {
  const { S, N = 1, T, W } = of;
  switch (kind) {
    case 'step':
      return ['step', { step: number(S), step_gamma: number(of.gamma) }];
    case 'exponential':
      return of.staircase === true
        ? ['step', { step: number(N), step_gamma: number(of.gamma) }]
        : ['exponential', { exponential: number(N), exponential_gamma: number(of.gamma) }];
    case 'cosine':
      return ['cosine', { cosine: number(T), cosine_floor: number(of.floor) }];
    case 'cosine-restarts':
      return ['restarts', { restarts: number(T), restarts_mult: number(of.mult), restarts_floor: number(of.floor) }];
    case 'warmup':
      return ['warmup', { warmup: number(W), warmup_from: number(of.from) }];
    case 'polynomial':
      return [
        'polynomial',
        { polynomial: number(T), polynomial_power: number(of.power), polynomial_end: number(of.end ?? 0) },
      ];
    case 'one-cycle':
      return ['onecycle', { lr: number(of.peak), onecycle: number(T) }];
    case 'constant':
      return of.N === undefined
        ? ['', {}]
        : ['constant', { constant: number(of.N), constant_factor: number(of.factor) }];
  }
  throw new Error(`no such schedule: ${kind}`);
}
