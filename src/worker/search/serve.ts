// The searching worker's side: one search, which says after each piece that it lives, and then what it found.
import type { Found } from '../../engine/stationary/find';
import type { SurfaceText } from '../../formula/text';
import type { View } from '../../formula/define';
import type { Port } from '../port';

export interface SearchRequest {
  readonly surface: SurfaceText;
  readonly view: View;
}

export type SearchReply =
  | { readonly kind: 'alive' }
  | { readonly kind: 'found'; readonly found: Found }
  /** The surface does not compile: one sentence. */
  | { readonly kind: 'failed'; readonly says: string };

/** Answers each request that comes through `port` before it looks at the next. @param search does a piece with every `next` */
export function serveSearch(port: Port, search: (request: SearchRequest) => Iterator<undefined, Found>): void {
  const post = (reply: SearchReply) => port.postMessage(reply);
  port.onmessage = ({ data }: MessageEvent<SearchRequest>) => {
    try {
      const pieces = search(data);
      for (;;) {
        post({ kind: 'alive' });
        const { done, value } = pieces.next();
        if (done) {
          post({ kind: 'found', found: value });
          return;
        }
      }
    } catch (error) {
      post({ kind: 'failed', says: error instanceof Error ? error.message : String(error) });
    }
  };
}
