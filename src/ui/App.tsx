// The page: head, plot with its transport, cards.
import './base.css';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { App as Model } from '../store/app';
import { later } from '../store/later';
import { fetchAfterRace } from './after-race';
import { AppContext } from './app-context';
import { Cards } from './Cards';
import { ChartRoom } from './chart/ChartRoom';
import { fetchControls, PrintFoot, SurfaceParameters, Transport } from './controls/late';
import { Header } from './Header';
import { lazily, lazilyOf } from './lazily';
import { Plot } from './plot/Plot';
import { Problems } from './Problems';
import { OwnEditor } from './surface/late';
import './transport.css';
import './words/words.css';
import './layout.css';
import './forced-colours.css';

const Charts = lazily(() => import('./chart/Charts').then((module) => module.Charts), <ChartRoom />);
const under = later(() => import('./under'));
const Keys = lazilyOf(under, (parts) => parts.Keys);
const Sentence = lazilyOf(
  under,
  (parts) => parts.Sentence,
  <div className="in-words">
    <p className="sentence" />
  </div>,
);
const BasinPanel = lazilyOf(under, (parts) => parts.BasinPanel);
const Bench = lazilyOf(under, (parts) => parts.Bench);
const RunsTable = lazilyOf(under, (parts) => parts.RunsTable);
const Results = lazilyOf(under, (parts) => parts.Results);

export function App({ app }: { readonly app: Model }): ReactElement {
  useEffect(fetchControls, []);
  useEffect(() => fetchAfterRace(app), [app]);
  return (
    <AppContext value={app}>
      <div className="page">
        <Header />
        <main className="body">
          <div className="figure">
            <div className="stage">
              <Problems />
              <Plot />
              <BasinPanel />
              <OwnEditor where="under" />
              <Transport />
              <Charts />
              <SurfaceParameters where="under" />
            </div>
            <Sentence />
            <Bench />
            <RunsTable />
            <Results />
          </div>
          <div className="side">
            <OwnEditor where="beside" />
            <Cards />
            <SurfaceParameters where="beside" />
          </div>
        </main>
        <PrintFoot />
        <Keys />
      </div>
    </AppContext>
  );
}
