// Whether what came through a port is a reply: a worker may be broken, or not ours.
import type { Reply } from './messages';

const needs: Readonly<Record<Reply['kind'], Readonly<Record<string, string>>>> = {
  chunk: { key: 'string', generation: 'number', from: 'number', rows: 'object' },
  ended: { key: 'string', generation: 'number', end: 'object', labels: 'object', evaluations: 'object' },
  failed: { key: 'string', generation: 'number', says: 'string' },
  inspected: { key: 'string', generation: 'number', inspection: 'object' },
  field: { generation: 'number', field: 'object' },
  'field-failed': { generation: 'number', says: 'string' },
  unable: { says: 'string' },
  alive: {},
};

/** True for a message with a known kind and every field of that kind, each of its type. */
export function isReply(data: unknown): data is Reply {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  const { kind } = data;
  if (typeof kind !== 'string' || !Object.hasOwn(needs, kind)) return false;
  const message = data as Readonly<Record<string, unknown>>;
  const fields = needs[kind as Reply['kind']];
  if (!Object.entries(fields).every(([name, type]) => typeof message[name] === type && message[name] !== null))
    return false;
  return kind !== 'chunk' || message.rows instanceof Float64Array;
}
