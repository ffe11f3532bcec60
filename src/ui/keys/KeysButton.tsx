// Opens the sheet of keys: for those who do not know the key for it, or have none.
import type { ReactElement } from 'react';
import { sheet } from './sheet';
import { useKey } from './use-key';

const keyboard = (
  <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <rect x="2" y="4.75" width="16" height="10.5" rx="2" fill="none" stroke="currentColor" strokeWidth="1.5" />
    <path
      d="M5.2 8h.01M8.4 8h.01M11.6 8h.01M14.8 8h.01M6.8 12h6.4"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
    />
  </svg>
);

/** @param worded with the word beside the picture, where there is room */
export function KeysButton({ worded = false }: { readonly worded?: boolean }): ReactElement {
  return (
    <button
      type="button"
      className={worded ? 'button open-keys' : 'round open-keys'}
      aria-label="Keys"
      aria-haspopup="dialog"
      {...useKey('sheet', 'Keys')}
      onClick={() => sheet.setState({ open: true })}
    >
      {keyboard}
      {worded && 'Keys'}
    </button>
  );
}
