// The ensembles of this page, with the workers that run them: fetched when they are first asked for.
import { LuckPool } from '../worker/luck/pool';
import type { App } from './app';
import { Luck } from './luck';
import { oneFor } from './one-for';
import { rest, wholeWorker } from './rest';

/** All cores but one, which is the page's; and no more than that, because each keeps what it walks through. */
const most = 4;

/** The page's ensembles; they follow the scenario from the first call on. */
export const luckOf = oneFor(
  (app: App) => {
    const size = Math.min(most, Math.max(1, navigator.hardwareConcurrency - 1));
    const pool = new LuckPool(async () => {
      await rest.get();
      if (!wholeWorker.spawn) throw new Error('no worker for ensembles');
      return wholeWorker.spawn('luck');
    }, size); // prettier-ignore
    return new Luck(app, pool);
  },
  (luck) => luck.start(),
);
