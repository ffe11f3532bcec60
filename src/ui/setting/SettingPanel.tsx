// "Which setting?": how a run does over one of its parameters or two, as a map or a curve, with what is best in words.
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { edgeOf } from '../../store/edge';
import { short } from '../../store/format';
import type { Grades } from '../../store/grade';
import { gradesIn } from '../../store/map-grades';
import { runNames } from '../../store/names';
import { setMap, takeOver } from '../../store/over';
import type { Refined } from '../../store/refine';
import { goalOf } from '../../store/series';
import { mapOf } from '../../store/setting-pool';
import * as words from '../../store/setting-words';
import { mapped, valuesIn, type MapAxis } from '../../store/settings-map';
import { surfaceTitle } from '../../store/surface';
import type { RunSpec } from '../../scenario/scenario';
import { useApp, useShown } from '../app-context';
import { BenchPanel } from '../bench/BenchPanel';
import { SettingChoices } from './SettingChoices';
import { SettingCurve } from './SettingCurve';
import { SettingLegend } from './SettingLegend';
import { SettingMap } from './SettingMap';
import '../over/over.css';

export function SettingPanel(): ReactElement | null {
  const app = useApp();
  const { store } = app;
  const refine = mapOf(app);
  const { parts, progress, failed } = useStore(refine.store);
  const scenario = useShown((state) => state.scenario);
  useShown((state) => state.charts.tolerance);
  const [reads, setReads] = useState<string | null>(null);
  const map = mapped(app);
  if (!map) return null;
  const { run, axes } = map;
  const { by } = scenario;
  const part = parts.find(({ key }) => key === run.key) ?? null;
  const names = runNames(scenario.runs);
  const name = names.get(run.key) ?? run.rule;
  const shows = by ? `steps to loss ${short(goalOf(app))}` : `final loss after ${words.stepsText(scenario.steps)}`;
  return (
    <BenchPanel
      title="Which setting?"
      says={`${name} on ${surfaceTitle(scenario.surface)}: ${shows}, over ${words.overText(axes)}`}
      choices={<SettingChoices run={run} axes={axes} by={by} />}
      progress={progress}
      close={() => setMap(store, null)}
    >
      {failed !== null ? (
        <p className="over-words">
          {`The map could not be made: ${failed}. `}
          <button type="button" className="act" onClick={() => refine.retry()}>
            Try again
          </button>
        </p>
      ) : (
        <Answer
          {...{ run, axes, name, by, part, reads }}
          read={setReads}
          take={(values) => takeOver(store, run.key, values)}
          whole={progress === 1}
        />
      )}
    </BenchPanel>
  );
}

interface AnswerProps {
  readonly run: RunSpec;
  readonly axes: readonly MapAxis[];
  readonly name: string;
  readonly by: 'steps' | undefined;
  readonly part: Refined | null;
  readonly reads: string | null;
  readonly read: (says: string | null) => void;
  readonly take: (values: Readonly<Record<string, number>>) => void;
  readonly whole: boolean;
}

function Answer({ run, axes, name, by, part, reads, read, take, whole }: AnswerProps): ReactElement {
  const app = useApp();
  const grades = part && gradesIn(app, part);
  const edge = edgeOf(app, run);
  const best = part && grades && grades.best >= 0 ? grades.best : null;
  const values = part && best !== null ? valuesIn(axes, part.size, best) : null;
  const bestText = part && values && best !== null ? `${words.valuesText(run, values)}, ${words.cellText(part.outcome, best, by)}` : null; // prettier-ignore
  const Picture = axes.length > 1 ? SettingMap : SettingCurve;
  const parts = grades ? words.partsText(grades, by) : '';
  return (
    <>
      <Picture {...{ run, axes, name, by, part, grades, edge, read, take }} />
      <p className="over-reads">{reads ?? ''}</p>
      <p className="over-answer">
        {part &&
          (bestText === null ? (
            noneText(grades, by)
          ) : (
            <>
              Best: <b>{bestText}</b>.{' '}
            </>
          ))}
        {values && (
          <button type="button" className="act" onClick={() => take(values)}>
            Use these values
          </button>
        )}
      </p>
      <p className="over-words">
        <SettingLegend {...{ run, axes, part, grades, edge, by }} />
      </p>
      <p className="visually-hidden" role="status">
        {whole && part
          ? `${name}: ${bestText === null ? noneText(grades, by) : `best at ${bestText}`}${parts === '' ? '' : `; ${parts}`}.`
          : ''}
      </p>
    </>
  );
}

function noneText(grades: Grades | null, by: 'steps' | undefined): string {
  if (grades && grades.good.every((each) => each < -1)) return 'It diverges everywhere. ';
  return by ? 'It gets there nowhere. ' : '';
}
