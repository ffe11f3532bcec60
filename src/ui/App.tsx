// The page: head, plot with its transport, cards.
import './base.css';
import type { ReactElement } from 'react';
import type { App as Model } from '../store/app';
import { AppContext } from './app-context';
import { Cards } from './Cards';
import { LossChart } from './chart/LossChart';
import { Header } from './Header';
import { Plot } from './plot/Plot';
import { PrintFoot } from './print/PrintFoot';
import { Problems } from './Problems';
import { RunsTable } from './RunsTable';
import { Sentence } from './Sentence';
import { SurfaceParameters } from './SurfaceParameters';
import { Transport } from './Transport';
import './layout.css';
import './forced-colours.css';

export function App({ app }: { readonly app: Model }): ReactElement {
  return (
    <AppContext value={app}>
      <div className="page">
        <Header />
        <main className="body">
          <div className="stage">
            <Problems />
            <Plot />
            <Transport />
            <LossChart />
            <SurfaceParameters />
            <Sentence />
            <RunsTable />
          </div>
          <Cards />
        </main>
        <PrintFoot />
      </div>
    </AppContext>
  );
}
