// Keys as they are written on keyboards, as they are read aloud, and as ARIA names them.
import { table } from './table';
import type { Place, Row, RowName } from './table';

const caps: Readonly<Record<string, readonly [shown: string, spoken: string]>> = {
  ArrowLeft: ['←', 'left arrow'],
  ArrowRight: ['→', 'right arrow'],
  ArrowUp: ['↑', 'up arrow'],
  ArrowDown: ['↓', 'down arrow'],
  Escape: ['Esc', 'Escape'],
  PageUp: ['PgUp', 'page up'],
  PageDown: ['PgDn', 'page down'],
  Delete: ['Del', 'Delete'],
  ',': [',', 'comma'],
  '.': ['.', 'full stop'],
  '?': ['?', 'question mark'],
  '+': ['+', 'plus'],
  '-': ['−', 'minus'],
  '=': ['=', 'equals'],
  _: ['_', 'underscore'],
};

export interface Cap {
  readonly shown: string;
  /** Where it sounds other than it looks. */
  readonly spoken: string | null;
}

/** One key cap. */
export function cap(key: string): Cap {
  if (Object.hasOwn(caps, key)) {
    const [shown, spoken] = caps[key];
    return { shown, spoken };
  }
  return { shown: key.length === 1 ? key.toUpperCase() : key, spoken: null };
}

/** A row's keys as they stand in the sheet: a modifier once, digits in a row as a range. */
export interface Shown {
  readonly modifier: string | null;
  readonly caps: readonly Cap[];
  /** The caps are the first and the last of a range. */
  readonly range: boolean;
}

export function shown({ keys }: Row): Shown {
  const [, modifier] = /^(Shift|Alt)\+./.exec(keys[0]) ?? [null, null];
  const bare = modifier === null ? keys : keys.map((key) => key.slice(modifier.length + 1));
  const range = bare.length > 2 && bare.every((key) => /^\d$/.test(key));
  return { modifier, range, caps: (range ? [bare[0], bare[bare.length - 1]] : bare).map(cap) };
}

function row<P extends Place>(place: P, name: RowName<P>): Row {
  return (table[place].rows as Readonly<Record<RowName<P>, Row>>)[name];
}

/** The first key of a row, for a button's title: "Play (Space)". */
export function hint<P extends Place>(place: P, name: RowName<P>): string {
  return cap(row(place, name).keys[0]).shown;
}

/** For aria-keyshortcuts. */
export function shortcuts<P extends Place>(place: P, name: RowName<P>): string {
  return row(place, name)
    .keys.map((key) => (key.length === 1 ? key.toUpperCase() : key))
    .join(' ');
}
