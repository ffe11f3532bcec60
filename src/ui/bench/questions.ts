// The questions of the bench, in the order one asks them: each is a key, opens a panel, and is a part of the link.
import type { ComponentType } from 'react';
import type { App } from '../../store/app';
import { toggleFair } from '../../store/fair';
import { shownAll, shownMap } from '../../scenario/over';
import { mappedRuns, toggleFrom } from '../../store/from';
import { commonNames, toggleAll, toggleMap } from '../../store/over';
import { toggleMany } from '../../store/many';
import type { State } from '../../store/state';
import type { BoundRow } from '../keys/table';
import { lazily } from '../lazily';

export interface Question {
  readonly name: string;
  /** What answers it. */
  readonly says: string;
  /** The key that asks it, by its row in the table. */
  readonly row: BoundRow<'everywhere'>;
  readonly asked: (state: State) => boolean;
  /** Asks it; asked already, takes it back. */
  readonly toggle: (app: App) => void;
  /** Why nobody can ask it now; null where they can. */
  readonly refusal?: (state: State) => string | null;
  /** Its answer in the room under the plot, loaded when it is first asked (`lazily`). The map of starts lies on the plot instead. */
  readonly panel?: ComponentType;
}

/** Maps over settings are of runs that have some. */
const nothingToSet = ({ scenario }: State): string | null =>
  commonNames(scenario).length > 0 ? null : 'No run here has anything to set';

export const questions: readonly Question[] = [
  {
    name: 'From where?',
    says: 'A map of which minimum each start reaches',
    row: 'from',
    asked: ({ scenario }) => mappedRuns(scenario).length > 0,
    toggle: ({ store }) => toggleFrom(store),
  },
  {
    name: 'Which setting?',
    says: 'A map of how a run does over two of its settings',
    row: 'setting',
    asked: ({ scenario }) => shownMap(scenario) !== null,
    toggle: ({ store }) => toggleMap(store),
    refusal: nothingToSet,
    panel: lazily(() => import('../setting/SettingPanel').then((module) => module.SettingPanel)),
  },
  {
    name: 'How sensitive?',
    says: 'The final loss of all runs over the learning rate',
    row: 'sensitive',
    asked: ({ scenario }) => shownAll(scenario) !== null,
    toggle: ({ store }) => toggleAll(store),
    refusal: nothingToSet,
    panel: lazily(() => import('../sensitivity/SensitivityPanel').then((module) => module.SensitivityPanel)),
  },
  {
    name: 'Is it fair?',
    says: 'The same evaluations and the same tuning for every run',
    row: 'fair',
    asked: ({ scenario }) => scenario.fair !== undefined,
    toggle: ({ store }) => toggleFair(store),
    panel: lazily(() => import('../fair/FairPanel').then((module) => module.FairPanel)),
  },
  {
    name: 'Is it luck?',
    says: 'Every run many times: other seeds, or starts nearby',
    row: 'luck',
    asked: ({ scenario }) => scenario.many !== undefined,
    toggle: ({ store }) => toggleMany(store),
    panel: lazily(() => import('../luck/LuckPanel').then((module) => module.LuckPanel)),
  },
];
