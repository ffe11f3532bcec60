// What the page has asked for and not forgotten: enough to judge every reply, and to ask a new worker for all of it again.
import type { LabelContext, RunJob } from '../engine/types';
import type { FieldRequest, Reply, ReplyOf, Request } from './messages';

type RequestOf<Kind extends Request['kind']> = Extract<Request, { readonly kind: Kind }>;

interface Entry {
  readonly request: RequestOf<'run'>;
  state: 'running' | 'ended' | 'stopped';
  /** Rows handed on. A new worker computes them again, with the same bits; they are not handed on twice. */
  rows: number;
  /** The step somebody waits to see inside. */
  inspect: number | null;
}

/** What has cost so many workers is not started again by itself. */
const chances = 2;

/** What the contours of a surface are counted under; keys of runs have no braces. */
const keyOf = ({ surface }: Pick<FieldRequest, 'surface'>): string => JSON.stringify(surface);

export class Ledger {
  readonly #entries = new Map<string, Entry>();
  /** How many workers a key, or the contours of a surface, have cost since they were last finished. */
  readonly #kills = new Map<string, number>();
  #contours: RequestOf<'field'> | null = null;
  #ping: number | null = null;
  #generation = 0;

  run(key: string, job: RunJob, labels: LabelContext): RequestOf<'run'> {
    const request = { kind: 'run', key, generation: ++this.#generation, job, labels } as const;
    this.#entries.delete(key);
    this.#entries.set(key, { request, state: 'running', rows: 0, inspect: null });
    return request;
  }

  /** The same run under other labels: its rows stand, the worker only tells anew how it ended. */
  relabel(key: string, labels: LabelContext): RequestOf<'run'> | null {
    const entry = this.#entries.get(key);
    if (!entry || entry.state === 'stopped') return null;
    const request = { ...entry.request, generation: ++this.#generation, labels, have: entry.rows };
    this.#entries.set(key, { request, state: 'running', rows: entry.rows, inspect: null });
    return request;
  }

  drop(key: string): RequestOf<'drop'> | null {
    this.#kills.delete(key);
    return this.#entries.delete(key) ? { kind: 'drop', key, generation: ++this.#generation } : null;
  }

  inspect(key: string, step: number): RequestOf<'inspect'> | null {
    const entry = this.#entries.get(key);
    if (!entry || entry.state === 'stopped' || !(Number.isInteger(step) && step >= 0)) return null;
    entry.inspect = step;
    return { kind: 'inspect', key, generation: entry.request.generation, step };
  }

  /** Null for a surface whose contours have cost too many workers: it is not asked for again, whatever the window. */
  field(request: FieldRequest): RequestOf<'field'> | null {
    const poison = (this.#kills.get(keyOf(request)) ?? 0) >= chances;
    this.#contours = poison ? null : { kind: 'field', generation: ++this.#generation, ...request };
    return this.#contours;
  }

  ping(): RequestOf<'ping'> {
    this.#ping = ++this.#generation;
    return { kind: 'ping', token: this.#ping };
  }

  /** Whether the worker owes an answer. */
  get isDue(): boolean {
    if (this.#ping !== null || this.#contours) return true;
    return [...this.#entries.values()].some(({ state, inspect }) => state === 'running' || inspect !== null);
  }

  /** Everything a new worker has to be told; last the runs that ended (to be inspected) and those that cost a worker before. */
  get requests(): Request[] {
    const cost = ({ request, state }: Entry) => 2 * (this.#kills.get(request.key) ?? 0) + (state === 'ended' ? 1 : 0);
    const live = [...this.#entries.values()]
      .filter(({ state }) => state !== 'stopped')
      .sort((a, b) => cost(a) - cost(b));
    const questions = live.flatMap(({ request: { key, generation }, inspect }) =>
      inspect === null ? [] : [{ kind: 'inspect', key, generation, step: inspect } as const],
    );
    return [...(this.#contours ? [this.#contours] : []), ...live.map(({ request }) => request), ...questions];
  }

  /** The reply to hand on, or null for what is stale or was handed on before. */
  accept(reply: Reply): Reply | null {
    switch (reply.kind) {
      case 'alive':
        if (reply.token === this.#ping) this.#ping = null;
        return null;
      case 'unable':
        return null;
      case 'field':
        if (this.#contours?.generation !== reply.generation) return null;
        if (reply.field.grid !== this.#contours.grids.at(-1)) return reply;
        this.#kills.delete(keyOf(this.#contours));
        this.#contours = null;
        return reply;
      case 'field-failed':
        if (this.#contours?.generation !== reply.generation) return null;
        this.#contours = null;
        return reply;
      default: {
        const entry = this.#entries.get(reply.key);
        return entry?.request.generation === reply.generation ? this.#acceptOf(entry, reply) : null;
      }
    }
  }

  #acceptOf(entry: Entry, reply: ReplyOf<'chunk' | 'ended' | 'failed' | 'inspected'>): Reply | null {
    switch (reply.kind) {
      case 'chunk': {
        const known = entry.rows - reply.from;
        const fresh = reply.rows.length / 3 - known;
        if (known < 0 || fresh <= 0) return null;
        entry.rows += fresh;
        return known === 0 ? reply : { ...reply, from: reply.from + known, rows: reply.rows.slice(3 * known) };
      }
      case 'ended':
        if (entry.state !== 'running') return null;
        entry.state = 'ended';
        this.#kills.delete(reply.key);
        return reply;
      case 'failed':
        this.#entries.delete(reply.key);
        return reply;
      case 'inspected':
        // where the run ended before the step that was asked for, its last row answers
        if (entry.inspect === null || reply.inspection.step !== Math.min(entry.inspect, entry.rows - 1)) return null;
        entry.inspect = null;
        return reply;
    }
  }

  /** The run that cost a worker; null when nobody asks for it any more. `again`: it gets another chance. */
  blame(key: string): { readonly again: boolean } | null {
    const entry = this.#entries.get(key);
    if (!entry) return null;
    const kills = (this.#kills.get(key) ?? 0) + 1;
    this.#kills.set(key, kills);
    entry.inspect = null;
    const again = kills < chances;
    if (!again) entry.state = 'stopped';
    return { again };
  }

  /** The worker died of the contours: these are not asked for again. */
  blameField(): void {
    if (!this.#contours) return;
    const key = keyOf(this.#contours);
    this.#kills.set(key, (this.#kills.get(key) ?? 0) + 1);
    this.#contours = null;
  }

  /** The worker that was pinged is gone. */
  forgetPing(): void {
    this.#ping = null;
  }
}
