// The page: head, plot with its transport, cards.
import './base.css';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { App as Model } from '../store/app';
import { fetchAfterRace } from './after-race';
import { AppContext } from './app-context';
import { Cards } from './Cards';
import { LossChart } from './chart/LossChart';
import { Header } from './Header';
import { Plot } from './plot/Plot';
import { Problems } from './Problems';
import { RunsTable } from './RunsTable';
import { Sentence } from './Sentence';
import { OwnEditor } from './surface/late';
import { SurfaceParameters } from './SurfaceParameters';
import { Transport } from './Transport';
import './layout.css';

export function App({ app }: { readonly app: Model }): ReactElement {
  useEffect(() => fetchAfterRace(app), [app]);
  return (
    <AppContext value={app}>
      <div className="page">
        <Header />
        <main className="body">
          <div className="stage">
            <Problems />
            <Plot />
            <OwnEditor where="under" />
            <Transport />
            <LossChart />
            <SurfaceParameters />
            <Sentence />
            <RunsTable />
          </div>
          <div className="side">
            <OwnEditor where="beside" />
            <Cards />
          </div>
        </main>
      </div>
    </AppContext>
  );
}
