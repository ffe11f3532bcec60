// What a map over settings is of: the run, its one parameter or two, and what is shown.
import type { ReactElement } from 'react';
import { parametersOf, usualNames } from '../../scenario/over';
import type { RunSpec } from '../../scenario/scenario';
import { runNames } from '../../store/names';
import { setBy, setMap } from '../../store/over';
import * as words from '../../store/setting-words';
import type { MapAxis } from '../../store/settings-map';
import { useApp, useShown } from '../app-context';
import { Choice } from '../Choice';

export interface SettingChoicesProps {
  readonly run: RunSpec;
  readonly axes: readonly MapAxis[];
  readonly by: 'steps' | undefined;
}

export function SettingChoices({ run, axes, by }: SettingChoicesProps): ReactElement {
  const { store } = useApp();
  const runs = useShown(({ scenario }) => scenario.runs);
  const names = runNames(runs);
  const all = Object.entries(parametersOf(run)).map(([name, hyper]) => [name, words.axisTitle(run, { name, hyper })] as const); // prettier-ignore
  const [first] = axes.map(({ name }) => name);
  const second = axes.at(1)?.name;
  const able = runs.filter((each) => usualNames(each).length > 0);
  return (
    <>
      <Choice
        label="Map of"
        value={run.key}
        options={able.map(({ key, rule }) => [key, names.get(key) ?? rule])}
        choose={(key) => {
          // over the same as before, where it has that
          const wanted = runs.find((each) => each.key === key);
          const known = axes.every(({ name }) => wanted && Object.hasOwn(parametersOf(wanted), name));
          setMap(store, key, known ? axes.map(({ name }) => name) : []);
        }}
      />
      <Choice
        label="Across"
        value={first}
        options={all}
        // who chooses what the other axis has changes them
        choose={(name) =>
          setMap(store, run.key, second === undefined ? [name] : [name, name === second ? first : second])
        }
      />
      {all.length > 1 && (
        <Choice
          label="Up"
          value={second ?? ''}
          options={[
            ['', 'alone'],
            ...all.flatMap(([name, title]) => (name === first ? [] : [[name, `by ${title}`] as const])),
          ]}
          choose={(name) => setMap(store, run.key, name === '' ? [first] : [first, name])}
        />
      )}
      <Choice
        label="Shown"
        value={by ?? 'loss'}
        options={[
          ['loss', 'final loss'],
          ['steps', 'steps to the tolerance'],
        ]}
        choose={(value) => setBy(store, value === 'steps' ? 'steps' : undefined)}
      />
    </>
  );
}
