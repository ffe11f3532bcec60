// "Which setting?": how a run does over one of its parameters or two, as a map or a curve, with what is best in words.
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { parametersOf, usualNames } from '../../scenario/over';
import { edgeOf, type Edge } from '../../store/edge';
import { short } from '../../store/format';
import type { Grades } from '../../store/grade';
import { gradesIn } from '../../store/map-grades';
import { runNames } from '../../store/names';
import { setBy, setMap, takeOver } from '../../store/over';
import type { Refined } from '../../store/refine';
import { goalOf } from '../../store/series';
import { mapOf } from '../../store/setting-pool';
import * as words from '../../store/setting-words';
import { mapped, valuesIn, type MapAxis } from '../../store/settings-map';
import { surfaceTitle } from '../../store/surface';
import type { RunSpec } from '../../scenario/scenario';
import { useApp, useShown } from '../app-context';
import { BenchPanel } from '../bench/BenchPanel';
import { Choice } from '../over/Choice';
import { SettingCurve } from './SettingCurve';
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
      choices={<Choices run={run} axes={axes} by={by} />}
      progress={progress}
      close={() => setMap(store, null)}
    >
      {failed !== null ? (
        <p className="over-words">
          {`The map could not be made: ${failed}. `}
          <button type="button" className="link" onClick={() => refine.retry()}>
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
      <p className="over-words">
        {part &&
          (bestText === null ? (
            noneText(grades, by)
          ) : (
            <>
              Best: <b>{bestText}</b>.{' '}
            </>
          ))}
        {values && (
          <button type="button" className="link" onClick={() => take(values)}>
            Take it over
          </button>
        )}
        {values && '. '}
        <Legend {...{ run, axes, grades, edge, by }} />
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

/** What the marks mean, of those there are. */
function Legend({
  run,
  axes,
  grades,
  edge,
  by,
}: {
  readonly run: RunSpec;
  readonly axes: readonly MapAxis[];
  readonly grades: Grades | null;
  readonly edge: Edge | null;
  readonly by: 'steps' | undefined;
}): ReactElement {
  // prettier-ignore
  const two = axes.length > 1;
  const lost = grades?.good.some((each) => each < -1) ?? false;
  const poor = grades?.good.some((each) => each >= -1 && each < 0) ?? false;
  const line = edge && axes.some(({ name }) => name === 'lr');
  const { reference } = edge?.theory ?? {};
  return (
    <>
      {two && lost && 'Hatched: it diverges. '}
      {two && poor && (by ? 'Without colour: not there in time. ' : 'Without colour: no lower than at the start. ')}
      {!two && lost && 'Cross: it diverges. '}
      {line && reference && (
        <>
          {`Dashed: the edge of stability of a quadratic, ${words.edgeText(run, edge)}; beyond it every run diverges (`}
          <a href={reference.url} title={reference.title}>
            {words.citation(edge)}
          </a>
          {'). '}
        </>
      )}
      {two ? 'Ring: the values in use. Diamond: the best. ' : 'Tick: the value in use. '}
    </>
  );
}

function Choices({
  run,
  axes,
  by,
}: {
  readonly run: RunSpec;
  readonly axes: readonly MapAxis[];
  readonly by: 'steps' | undefined;
}): ReactElement {
  // prettier-ignore
  const { store } = useApp();
  const runs = useShown(({ scenario }) => scenario.runs);
  const names = runNames(runs);
  const all = Object.entries(parametersOf(run)).map(([name, hyper]) => [name, words.axisTitle(run, { name, hyper })] as const); // prettier-ignore
  const [first, second] = axes.map(({ name }) => name);
  const keep = (x: string, y: string | undefined): void => {
    // who chooses what the other axis has changes them
    const other = x === y ? (x === first ? second : first) : y;
    setMap(store, run.key, other === undefined ? [x] : x === y && x === first ? [second, x] : [x, other]);
  };
  const able = runs.filter((each) => usualNames(each).length > 0);
  return (
    <>
      <Choice
        label="Map of"
        value={run.key}
        options={able.map(({ key, rule }) => [key, names.get(key) ?? rule])}
        choose={(key) => {
          const wanted = runs.find((each) => each.key === key);
          const known = wanted && [first, second].every((name) => (name as string | undefined) === undefined || Object.hasOwn(parametersOf(wanted), name)); // prettier-ignore
          setMap(store, key, known ? axes.map(({ name }) => name) : []);
        }}
      />
      <Choice label="Across" value={first} options={all} choose={(name) => keep(name, axes.at(1)?.name)} />
      {all.length > 1 && (
        <Choice
          label="Up"
          value={axes.at(1)?.name ?? ''}
          options={[['', 'alone'], ...all.map(([name, title]) => [name, `by ${title}`] as const)]}
          choose={(name) => keep(first, name === '' ? undefined : name)}
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
