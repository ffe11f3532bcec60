// Takes from a worker's scope what the work does not need: ways to the network, to storage, and to make code from text. The
// page's security policy forbids most of it already; this holds where a policy is missing.

const unwanted = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'importScripts',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'Notification',
  'indexedDB',
  'caches',
  'cookieStore',
  'navigator',
  'eval',
  'Function',
] as const;

/** A function of each kind: their constructors make code from text, and are reached from any function there is. */
const kinds: readonly object[] = [
  () => undefined,
  async () => Promise.resolve(),
  function* () {
    yield 0;
  },
  async function* () {
    yield Promise.resolve();
  },
];

/** Makes the names above undefined in `scope`, for good, and takes the constructors of functions away; what cannot be taken stays. */
export function harden(scope: object, functions: readonly object[] = kinds): void {
  const gone = { value: undefined, writable: false, enumerable: false, configurable: false };
  for (const name of unwanted) Reflect.defineProperty(scope, name, gone);
  for (const each of functions) Object.defineProperty(Object.getPrototypeOf(each), 'constructor', gone);
}
