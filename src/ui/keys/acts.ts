// What the keys do that hold everywhere.
import { askedOf } from '../../store/asked';
import { hideRun, openRun } from '../../store/look';
import type { App } from '../../store/app';
import { toggleFair } from '../../store/fair';
import { toggleFrom } from '../../store/from';
import { toggleAll, toggleMap } from '../../store/over';
import { toggleMany } from '../../store/many';
import { restart, seek, stepBy, togglePlaying } from '../../store/playhead';
import { showView } from '../../store/window';
import { focusNext } from '../focus';
import { openProofs } from '../proof/sheet';
import { editOwn } from '../surface/late';
import type { Acts } from './bind';
import { sheet } from './sheet';

/** Presses a button of the page. One that opens something gets the focus first, which comes back to it. */
function press(selector: string, focus: boolean): void {
  const button = document.querySelector<HTMLElement>(selector);
  if (focus) button?.focus({ preventScroll: true });
  button?.click();
}

export function actsOf(app: App): Acts<'everywhere'> {
  const { store } = app;
  const openCard = () => store.getState().selected;
  return {
    play: () => togglePlaying(store),
    back: () => stepBy(store, -1),
    forward: () => stepBy(store, 1),
    tenBack: () => stepBy(store, -10),
    tenForward: () => stepBy(store, 10),
    restart: () => restart(store),
    end: () => seek(store, store.getState().scenario.steps),
    run: (digit) => {
      const run = store.getState().scenario.runs.at(Number(digit) - 1);
      if (!run) return;
      openRun(store, openCard() === run.key ? null : run.key);
      focusNext(`#run-${run.key} .opener`);
    },
    hide: () => {
      const run = store.getState().scenario.runs.find(({ key }) => key === openCard());
      if (run) hideRun(store, run.key, !run.hidden);
    },
    numbers: () => {
      if (openCard() !== null) askedOf(app).inspections.store.setState(({ numbers }) => ({ numbers: !numbers }));
    },
    add: () => press('.add .button', true),
    surfaces: () => press('.picker', true),
    own: () => editOwn(store),
    fit: () => showView(store, null, true),
    bench: () => press('.to-bench .button', true),
    setting: () => toggleMap(store),
    sensitive: () => toggleAll(store),
    from: () => toggleFrom(store),
    luck: () => toggleMany(store),
    fair: () => toggleFair(store),
    charts: () => press('.chart-title', true),
    table: () => press('.to-table', false),
    proofs: () => openProofs(store.getState().scenario.runs.find(({ key }) => key === openCard()) ?? null),
    theme: () => press('.theme .round', true),
    copy: () => press('.copy-link button', false),
    sheet: () => sheet.setState({ open: true }),
  };
}
