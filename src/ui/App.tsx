// The page: head, plot with its transport, cards.
import './base.css';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { App as Model } from '../store/app';
import { fetchAfterRace } from './after-race';
import { AppContext } from './app-context';
import { Cards } from './Cards';
import { ChartRoom } from './chart/ChartRoom';
import { Header } from './Header';
import { lazily } from './lazily';
import { Keys } from './keys/Keys';
import { Plot } from './plot/Plot';
import { Problems } from './Problems';
import { SurfaceParameters } from './SurfaceParameters';
import { Transport } from './Transport';
import { Sentence } from './words/Sentence';
import './words/words.css';
import './layout.css';

const LossChart = lazily(() => import('./chart/LossChart').then((module) => module.LossChart), <ChartRoom />);
const RunsTable = lazily(() => import('./words/RunsTable').then((module) => module.RunsTable));

export function App({ app }: { readonly app: Model }): ReactElement {
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
              <Transport />
              <LossChart />
              <SurfaceParameters />
            </div>
            <Sentence />
            <RunsTable />
          </div>
          <Cards />
        </main>
        <Keys />
      </div>
    </AppContext>
  );
}
