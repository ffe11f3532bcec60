// "Is it luck?": every run many times, what came of it in a table and a sentence. Bands are on the charts, paths on the plot.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { radiusOf } from '../../scenario/many';
import { noiseOf } from '../../scenario/noise';
import { limits, type Many } from '../../scenario/scenario';
import { setNoise } from '../../store/acts';
import { bandsOf } from '../../store/bands';
import { luckOf } from '../../store/luck-pool';
import { luckSentence, sameText, type Ensemble } from '../../store/luck-words';
import { isIdle, setMany } from '../../store/many';
import { runNames } from '../../store/names';
import { useApp, useShown } from '../app-context';
import { BenchPanel } from '../bench/BenchPanel';
import { Choice } from '../Choice';
import { NumberField } from '../NumberField';
import { LuckTable } from './LuckTable';
import './luck.css';

export function LuckPanel(): ReactElement | null {
  const many = useShown(({ scenario }) => scenario.many);
  return many ? <Panel many={many} /> : null;
}

function Panel({ many }: { readonly many: Many }): ReactElement {
  const app = useApp();
  const luck = luckOf(app);
  const { progress, failed, failures } = useStore(luck.store);
  const { runs } = useStore(bandsOf(app));
  const noise = useShown(({ scenario }) => scenario.noise);
  const list = useShown(({ scenario }) => scenario.runs);
  const home = useShown(() => app.resolved().home);
  const idle = isIdle({ many, noise });
  const names = runNames(list);
  const ensembles = list.flatMap(({ key, rule }): Ensemble[] => {
    const bands = runs.get(key);
    return bands ? [{ key, name: names.get(key) ?? rule, ends: bands.ends }] : [];
  });
  const sentence = luckSentence(ensembles, many);
  const radius = many.kind === 'starts' ? radiusOf(many, home) : 0;
  return (
    <BenchPanel
      title="Is it luck?"
      progress={idle ? 1 : progress}
      close={() => setMany(app.store, undefined)}
      choices={<Choices many={many} radius={radius} />}
      says={sameText(many, noise, radius)}
    >
      {idle ? (
        <p className="luck-idle">
          <button type="button" onClick={() => setNoise(app.store, noiseOf('gauss'))}>
            Add noise
          </button>
          {', or '}
          <button type="button" onClick={() => setMany(app.store, { kind: 'starts', count: many.count })}>
            try starts nearby
          </button>
          .
        </p>
      ) : failed !== null ? (
        <p className="luck-idle">
          {`The runs could not be done many times: ${failed}. `}
          <button type="button" onClick={() => luck.retry()}>
            Try again
          </button>
        </p>
      ) : (
        <>
          <p className="luck-sentence">{sentence === '' ? 'Every run is done many times.' : sentence}</p>
          <LuckTable ensembles={ensembles} many={many} />
          {[...failures].map(([key, says]) => (
            <p key={key} className="bench-says">{`${names.get(key) ?? ''}: ${says}`}</p>
          ))}
          <p className="visually-hidden" role="status">
            {progress === 1 ? sentence : ''}
          </p>
        </>
      )}
    </BenchPanel>
  );
}

const kinds = [
  ['seeds', 'other seeds'],
  ['starts', 'starts nearby'],
] as const;

/** Seeds or starts, how many, and how far from the start. */
function Choices({ many, radius }: { readonly many: Many; readonly radius: number }): ReactElement {
  const { store } = useApp();
  const { kind, count } = many;
  return (
    <>
      <NumberField
        label="How many times"
        className="luck-count"
        value={count}
        limits={[2, limits.many]}
        whole
        commit={(value) => setMany(store, { ...many, count: value })}
      />
      <Choice
        label="Over"
        value={kind}
        options={kinds}
        choose={(value) => setMany(store, { kind: value === 'starts' ? 'starts' : 'seeds', count })}
      />
      {kind === 'starts' && (
        <span className="bench-number">
          <span aria-hidden="true">within</span>
          <NumberField
            label="How far from the start"
            value={Number(radius.toPrecision(6))}
            refuse={(value) => (value > 0 ? null : `the distance must be above 0: ${value}`)}
            commit={(value) => setMany(store, { kind, count, radius: value })}
          />
        </span>
      )}
    </>
  );
}
