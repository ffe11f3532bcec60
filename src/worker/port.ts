// What client and server need of a channel: a Worker, a worker's own scope and a MessagePort all have it.

export interface Port {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
}

/** The page's end of a worker. */
export interface WorkerPort extends Port {
  onerror: ((event: ErrorEvent) => unknown) | null;
  terminate(): void;
}
