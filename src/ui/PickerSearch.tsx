// The search field at the top of a list to choose from. The popover around it walks between field and list by arrows.
import type { KeyboardEvent, ReactElement } from 'react';
import { bind } from './keys/bind';
import './picker.css';

export interface PickerSearchProps {
  /** Its accessible name: "Search optimizers". */
  readonly label: string;
  /** What is shown while it is empty. */
  readonly hint: string;
  readonly text: string;
  readonly setText: (text: string) => void;
  /** How many things were found, out of how many. */
  readonly found: number;
  readonly of: number;
  /** The sentence where nothing was found. */
  readonly nothing: string;
}

/** Presses the first button of the list below. */
function takeFirst(field: HTMLElement): void {
  field.closest('[popover]')?.querySelector<HTMLElement>('.menu button')?.click();
}

export function PickerSearch({ label, hint, text, setText, found, of, nothing }: PickerSearchProps): ReactElement {
  const byKey = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter ends what an input method composes; in an empty field nothing has been found yet.
    if (event.nativeEvent.isComposing || text === '') return;
    const acts = { take: () => takeFirst(event.currentTarget), clear: () => setText('') };
    if (bind('search', acts)(event)) event.preventDefault();
  };
  return (
    <div className="picker-search">
      <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <path
          d="M12.7 12.7L16.5 16.5M14 8.75a5.25 5.25 0 1 1-10.5 0 5.25 5.25 0 0 1 10.5 0z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
          strokeLinecap="round"
        />
      </svg>
      <input
        type="search"
        aria-label={label}
        placeholder={hint}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="go"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={byKey}
      />
      <p role="status" className={found > 0 ? 'visually-hidden' : 'nothing'}>
        {text === '' ? '' : found === 0 ? nothing : `${found} of ${of}`}
      </p>
    </div>
  );
}
