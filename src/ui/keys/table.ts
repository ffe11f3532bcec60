// Every key of the page: where it holds, what it does, in words. The handlers are bound by this table and the sheet is printed from it.

export interface Row {
  /** As KeyboardEvent.key spells them; "Space"; with "Shift+" or "Alt+" before a named key. Letters are small. */
  readonly keys: readonly string[];
  readonly does: string;
  /** The browser does it, or whatever is open: nothing is bound. */
  readonly native?: true;
  /** Holding the key down does it again and again. */
  readonly repeats?: true;
}

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
const withShift = arrows.map((key) => `Shift+${key}`);
const withAlt = arrows.map((key) => `Alt+${key}`);

export const table = {
  /** Wherever the focus is, but for fields, lists and dialogs. Can be switched off. */
  everywhere: {
    title: 'Anywhere',
    rows: {
      play: { keys: ['Space', 'k'], does: 'Play or pause' },
      back: { keys: [','], does: 'One step back', repeats: true },
      forward: { keys: ['.'], does: 'One step forward', repeats: true },
      tenBack: { keys: ['j'], does: 'Ten steps back', repeats: true },
      tenForward: { keys: ['l'], does: 'Ten steps forward', repeats: true },
      restart: { keys: ['r'], does: 'Restart' },
      end: { keys: ['e'], does: 'Go to the end of the race' },
      run: { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], does: 'Open or close the card of that run' },
      hide: { keys: ['h'], does: 'Hide or show the run whose card is open' },
      numbers: { keys: ['n'], does: 'Letters or numbers in its equations' },
      add: { keys: ['a'], does: 'Add an optimizer' },
      surfaces: { keys: ['s'], does: 'Choose a surface' },
      own: { keys: ['o'], does: 'Type your own surface' },
      fit: { keys: ['f'], does: 'Fit the plot' },
      bench: { keys: ['q'], does: 'Ask a question of the race: compare' },
      setting: { keys: ['w'], does: 'Map how a run does over two of its settings' },
      sensitive: { keys: ['i'], does: 'Compare all runs over the learning rate' },
      from: { keys: ['m'], does: 'Map where every start leads' },
      fair: { keys: ['u'], does: 'Compare at equal cost, and tune every run' },
      luck: { keys: ['b'], does: 'Run all many times: is it luck?' },
      charts: { keys: ['y'], does: 'Choose what the chart shows' },
      table: { keys: ['t'], does: 'Go to the table of runs' },
      proofs: { keys: ['p'], does: 'What every rule was checked against' },
      copy: { keys: ['c'], does: 'Copy the link' },
      theme: { keys: ['d'], does: 'Dark, light or for a projector' },
      sheet: { keys: ['?'], does: 'Show these keys' },
      close: { keys: ['Escape'], does: 'Close what is open, take a drag back', native: true },
    },
  },
  start: {
    title: 'Start',
    rows: {
      move: { keys: arrows, does: 'Move it', repeats: true },
      far: { keys: withShift, does: 'Move it far', repeats: true },
      fine: { keys: withAlt, does: 'Move it a little', repeats: true },
      edge: { keys: ['Home', 'End'], does: 'To the edge of the view' },
      abort: { keys: ['Escape'], does: 'Take a drag back' },
    },
  },
  plot: {
    title: 'Plot',
    rows: {
      in: { keys: ['+', '='], does: 'Zoom in', repeats: true },
      out: { keys: ['-', '_'], does: 'Zoom out', repeats: true },
      fit: { keys: ['0'], does: 'Fit' },
      pan: { keys: arrows, does: 'Pan', repeats: true },
      far: { keys: withShift, does: 'Pan far', repeats: true },
      fine: { keys: withAlt, does: 'Pan a little', repeats: true },
    },
  },
  over: {
    title: 'Maps and curves over settings',
    rows: {
      walk: { keys: arrows, does: 'From cell to cell; on curves, from run to run', repeats: true },
      far: { keys: withShift, does: 'Far', repeats: true },
      take: { keys: ['Enter'], does: 'Take the setting over into the run' },
      leave: { keys: ['Escape'], does: 'Point at nothing' },
    },
  },
  playhead: {
    title: 'Playhead',
    rows: {
      step: { keys: arrows, does: 'One step; the chart reads the losses there', native: true },
      leap: { keys: ['PageDown', 'PageUp'], does: 'A tenth of the race', native: true },
      ends: { keys: ['Home', 'End'], does: 'First and last step', native: true },
    },
  },
  slider: {
    title: 'Sliders of parameters',
    rows: {
      next: { keys: arrows, does: 'The next other value', repeats: true },
      leap: { keys: ['PageDown', 'PageUp'], does: 'A tenth of the slider', native: true },
      ends: { keys: ['Home', 'End'], does: 'The ends of the slider', native: true },
      usual: { keys: ['Delete', 'Backspace'], does: 'The default' },
    },
  },
  field: {
    title: 'Number fields',
    rows: {
      take: { keys: ['Enter'], does: 'Take what is typed' },
      takeBack: { keys: ['Escape'], does: 'Take it back' },
    },
  },
  formula: {
    title: 'Own surface',
    rows: {
      take: { keys: ['Enter'], does: 'Keep the formula as one step of Back' },
      takeBack: { keys: ['Escape'], does: 'Back to the last formula without a fault' },
    },
  },
  equations: {
    title: 'Equations',
    rows: {
      walk: { keys: ['ArrowLeft', 'ArrowRight'], does: 'What the symbols mean, one by one', repeats: true },
      leave: { keys: ['Escape'], does: 'Take the meaning away', native: true },
    },
  },
  list: {
    title: 'Lists',
    rows: {
      walk: { keys: ['ArrowUp', 'ArrowDown'], does: 'From one to the next', repeats: true },
      choose: { keys: ['Enter', 'Space'], does: 'Choose', native: true },
    },
  },
  search: {
    title: 'Search in a list',
    rows: {
      take: { keys: ['Enter'], does: 'Choose the first that is found' },
      clear: { keys: ['Escape'], does: 'Empty the field; then, close the list' },
    },
  },
} as const satisfies Record<string, { readonly title: string; readonly rows: Readonly<Record<string, Row>> }>;

export type Place = keyof typeof table;
/** Names of a place's rows. */
export type RowName<P extends Place> = keyof (typeof table)[P]['rows'];
/** Those that the page has to bind. */
export type BoundRow<P extends Place> = {
  [R in RowName<P>]: (typeof table)[P]['rows'][R] extends { readonly native: true } ? never : R;
}[RowName<P>];

export function rowsOf(place: Place): readonly (readonly [name: string, row: Row])[] {
  return Object.entries<Row>(table[place].rows);
}
