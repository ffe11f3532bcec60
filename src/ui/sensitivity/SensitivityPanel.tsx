// "How sensitive?": the final loss of all runs shown over one parameter, in one chart, with the best of each in a table.
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { parametersOf } from '../../scenario/over';
import { measured } from '../../scene/chart-scale';
import { floor, forgiving } from '../../store/forgiving';
import { short } from '../../store/format';
import { startLoss } from '../../store/map-grades';
import { runNames } from '../../store/names';
import { commonNames, setAll, takeOver } from '../../store/over';
import { ticksOf } from '../../store/places';
import { commonOf, linesOf, type Common, type Line } from '../../store/sensitivity';
import { lowestKnown } from '../../store/series';
import { linesFor } from '../../store/setting-pool';
import * as words from '../../store/setting-words';
import { surfaceTitle } from '../../store/surface';
import { useApp, useShown } from '../app-context';
import { BenchPanel } from '../bench/BenchPanel';
import { Choice } from '../Choice';
import { OverFigure } from '../over/OverFigure';
import { BestTable } from './BestTable';
import '../over/over.css';

export function SensitivityPanel(): ReactElement | null {
  const app = useApp();
  const { store } = app;
  const refine = linesFor(app);
  const state = useStore(refine.store);
  const scenario = useShown((each) => each.scenario);
  const common = commonOf(app);
  const names = commonNames(scenario);
  const value = common?.name ?? names.at(0) ?? '';
  const label = common?.hyper.label ?? 'learning rate';
  const options = names.flatMap((name) => {
    const run = scenario.runs.find((each) => Object.hasOwn(parametersOf(each), name));
    return run ? [[name, words.axisTitle(run, { name, hyper: parametersOf(run)[name] })] as const] : [];
  });
  return (
    <BenchPanel
      title="How sensitive?"
      says={`Final loss after ${words.stepsText(scenario.steps)} on ${surfaceTitle(scenario.surface)} over the ${label}, all runs shown`}
      choices={<Choice label="Over" value={value} options={options} choose={(name) => setAll(store, name)} />}
      progress={state.progress}
      close={() => setAll(store, null)}
    >
      {state.failed !== null && (
        <p className="over-words">
          {`The curves could not be made: ${state.failed}. `}
          <button type="button" className="act" onClick={() => refine.retry()}>
            Try again
          </button>
        </p>
      )}
      {common === null ? (
        <p className="over-words">No optimizer that is shown has it.</p>
      ) : (
        <Answer common={common} lines={linesOf(app, common, state)} whole={state.progress === 1} />
      )}
    </BenchPanel>
  );
}

interface AnswerProps {
  readonly common: Common;
  readonly lines: readonly Line[];
  readonly whole: boolean;
}

function Answer({ common, lines, whole }: AnswerProps): ReactElement {
  const app = useApp();
  const [reads, setReads] = useState<string | null>(null);
  const runs = useShown(({ scenario }) => scenario.runs);
  const start = startLoss(app);
  const minimum = lowestKnown(app);
  const lowest = Math.min(start, ...lines.flatMap(({ losses }) => losses.filter((loss) => !Number.isNaN(loss))));
  const { base, kind } = measured(minimum, lowest, start);
  const all = lines.map((line) => forgiving(line, base, start));
  const pieces = lines.flatMap((line) => line.pieces);
  const log = common.slide.scale === 'log';
  const count = Math.min(...lines.map(({ values }) => values.length));
  const [first] = common.runs;
  const sentence = words.forgivingSentence(all, common.hyper.label, log);
  const names = runNames(runs);
  const without = common.without.map(({ key, rule }) => names.get(key) ?? rule);
  const valueIn = (key: string, cell: number): number => {
    const values = lines.find((line) => line.key === key)?.values ?? [];
    return values[Math.min(values.length - 1, Math.floor(((cell + 0.5) / count) * values.length))];
  };
  return (
    <>
      <OverFigure
        className="sensitivity-chart"
        label={`Place on the curves of all runs over the ${common.hyper.label}`}
        x={{ ticks: ticksOf(common.slide), title: words.axisTitle(first, common) }}
        title={kind === 'above' ? 'Final loss above the minimum' : 'Final loss'}
        wanted={{ scale: 'log' }}
        minimum={minimum}
        start={start}
        edge={null}
        runs={lines}
        count={Number.isFinite(count) ? count : 1}
        says={({ key, name }, cell) => {
          const line = lines.find((each) => each.key === key);
          const at = line ? line.losses[Math.floor(((cell + 0.5) / count) * line.losses.length)] : NaN;
          const set = { [common.name]: valueIn(key, cell) };
          const run = common.runs.find((each) => each.key === key) ?? first;
          return `${name}, ${words.valuesText(run, set)}: ${Number.isNaN(at) ? 'diverges' : `final loss ${short(at)}`}`;
        }}
        read={setReads}
        take={({ key }, cell) => takeOver(app.store, key, { [common.name]: valueIn(key, cell) })}
      />
      <p className="over-reads">{reads ?? ''}</p>
      <p className="over-answer">{sentence}</p>
      <p className="over-words">
        {'A flat, low curve forgives a poor guess. Best and range go by the middle one of five neighbouring values: '}
        {`single lucky ones do not count, and beside what diverges none is best. ${kind === 'above' ? 'Ten times: above the minimum. ' : ''}`}
        {all.some(({ nothing }) => nothing) &&
          `Less than ${short(floor)} of the loss at the start is as good as nothing. `}
        {words.marksText(pieces, undefined)}
        Tick: the value in use.
        {without.length > 0 && ` ${words.listed(without)} ${without.length > 1 ? 'have' : 'has'} none.`}
      </p>
      <BestTable all={all} common={common} log={log} />
      <p className="visually-hidden" role="status">
        {whole ? sentence : ''}
      </p>
    </>
  );
}
