// The side of a worker that runs ensembles: one task at a time, given up for a newer one.
import { Turns } from '../breathe';
import type { Port } from '../port';
import { Ensemble } from './ensemble';
import type { LuckReply, LuckRequest } from './messages';

/** Between two words on how far it has come. Milliseconds. */
const pace = 80;

/** What is under way. */
interface Work extends Pick<LuckRequest, 'id' | 'index'> {
  readonly ensemble: Ensemble;
}

/** Answers the tasks that come through `port`; the newest wins. @param now milliseconds */
export function serveLuck(port: Port, now: () => number): void {
  let next: LuckRequest | null = null;
  let work: Work | null = null;
  let said = 0;

  const post = (reply: LuckReply): void => {
    const transfer =
      reply.kind === 'result'
        ? [
            ...reply.result.curves.flatMap((each) =>
              each ? [each.low.buffer, each.median.buffer, each.high.buffer] : [],
            ),
            reply.result.fan.points.buffer,
          ]
        : [];
    port.postMessage(reply, transfer);
  };
  /** Does something for a task, or says why it cannot be done. */
  const attempt = <T>({ id, index }: Pick<LuckRequest, 'id' | 'index'>, act: () => T): T | null => {
    try {
      return act();
    } catch (error) {
      work = null;
      post({ kind: 'failed', id, index, says: error instanceof Error ? error.message : String(error) });
      return null;
    }
  };
  const begin = (request: LuckRequest): void => {
    const { id, index, task } = request;
    work = null;
    said = now();
    const ensemble = task && attempt(request, () => new Ensemble(task));
    if (ensemble) work = { id, index, ensemble };
  };
  const advance = (current: Work): void => {
    const { id, index, ensemble } = current;
    const left = attempt(current, () => ensemble.advance());
    if (left === false) {
      work = null;
      attempt(current, () => post({ kind: 'result', id, index, result: ensemble.result() }));
    } else if (left && now() - said >= pace) {
      said = now();
      post({ kind: 'progress', id, index, share: ensemble.share });
    }
  };
  const busy = (): boolean => work !== null || next !== null;
  const turns = new Turns(() => {
    if (next) {
      const request = next;
      next = null;
      begin(request);
    }
    if (work) advance(work);
    return busy();
  });
  port.onmessage = ({ data }: MessageEvent<LuckRequest>) => {
    next = data;
    turns.begin();
  };
}
