// What the map of starts shows, in words, and of which run: under the plot while there is a map.
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { basinRamp, letterOf, sideRamps } from '../../scene/basins';
import { mapPixels } from '../../store/basin-pixels';
import { basinSentence, minimaOf, mostListed, shareText, sideSentence, tallyOf } from '../../store/basin-words';
import { basinsOf } from '../../store/basin-pool';
import type { BasinMap } from '../../store/basins';
import { count } from '../../store/format';
import { mappedRuns, setFrom } from '../../store/from';
import { runNames } from '../../store/names';
import { surfaceTitle } from '../../store/surface';
import { useApp, useShown } from '../app-context';
import { PanelHead } from '../bench/PanelHead';
import { Choice } from '../Choice';
import { useTheme } from '../theme';
import { draw } from './picture';
import { usePictured } from './use-pictured';
import './basins.css';

export function BasinPanel(): ReactElement | null {
  const on = useShown(({ scenario }) => mappedRuns(scenario).length > 0);
  return on ? <AfterPicture /> : null;
}

function AfterPicture(): ReactElement | null {
  return usePictured(basinsOf(useApp()).store) ? <Panel /> : null;
}

function Panel(): ReactElement {
  const app = useApp();
  const basins = basinsOf(app);
  const { maps, progress, failed } = useStore(basins.store);
  const scenario = useShown((state) => state.scenario);
  const names = runNames(scenario.runs);
  const nameOf = (key: string): string => names.get(key) ?? '';
  const [first, second] = mappedRuns(scenario) as [string, string?];
  const others = scenario.runs.filter(({ key }) => key !== first);
  return (
    <section className="basins" aria-labelledby="from-where">
      <PanelHead
        id="from-where"
        title="From where?"
        choices={
          <>
            <Choice
              label="Map of"
              value={first}
              options={scenario.runs.map(({ key }) => [key, nameOf(key)])}
              choose={(key) => setFrom(app.store, second === undefined || second === key ? [key] : [key, second])}
            />
            <Choice
              label="Compared with"
              value={second ?? ''}
              options={[['', 'alone'], ...others.map(({ key }) => [key, `against ${nameOf(key)}`] as const)]}
              disabled={others.length === 0}
              choose={(key) => setFrom(app.store, key === '' ? [first] : [first, key])}
            />
          </>
        }
        progress={progress}
        work="Map of the starts"
        closes="Take the map away"
        close={() => setFrom(app.store, [])}
      />
      {failed !== null ? (
        <p className="bench-says">
          {`The map could not be made: ${failed}. `}
          <button type="button" className="link" onClick={() => basins.retry()}>
            Try again
          </button>
        </p>
      ) : (
        <Said maps={maps} nameOf={nameOf} surface={surfaceTitle(scenario.surface)} progress={progress} />
      )}
    </section>
  );
}

interface SaidProps {
  readonly maps: readonly BasinMap[];
  readonly nameOf: (key: string) => string;
  readonly surface: string;
  readonly progress: number;
}

function Said({ maps, nameOf, surface, progress }: SaidProps): ReactElement {
  if (maps.length === 0) return <p className="bench-says">Every start of the view is tried.</p>;
  const [first, second] = maps;
  const letter = (minimum: number): string => letterOf(minimaOf(first).indexOf(minimum));
  const sentences = maps.map((map) => basinSentence(nameOf(map.key), map, letter));
  if (maps.length > 1) sentences.unshift(sideSentence([nameOf(first.key), nameOf(second.key)], [first, second]));
  return (
    <div className="basins-body">
      {maps.length > 1 && (
        <div className="basins-pair">
          {maps.map((map) => (
            <Small key={map.key} map={map} name={nameOf(map.key)} />
          ))}
        </div>
      )}
      <div className="basins-words">
        {maps.length > 1 ? (
          <Sides names={[nameOf(first.key), nameOf(second.key)]} />
        ) : (
          <Legend map={first} name={nameOf(first.key)} surface={surface} />
        )}
        {maps.length > 1 && <p className="bench-says">{sentences[0]}</p>}
        <p className="visually-hidden" role="status">
          {progress === 1 ? sentences.join(' ') : ''}
        </p>
      </div>
    </div>
  );
}

/** Colours with their letters and shares. */
function Legend({
  map,
  name,
  surface,
}: {
  readonly map: BasinMap;
  readonly name: string;
  readonly surface: string;
}): ReactElement {
  const theme = useTheme();
  const told = tallyOf(map);
  const order = minimaOf(map);
  return (
    <ul className="basins-legend" aria-label={`Where ${name} leads on ${surface}`}>
      {told.reached.slice(0, mostListed).map(({ minimum, share }) => (
        <li key={minimum}>
          <i style={{ background: `linear-gradient(to right, ${basinRamp(theme, order.indexOf(minimum)).join()})` }} />
          <b>{letterOf(order.indexOf(minimum))}</b> {shareText(share)}
        </li>
      ))}
      {told.none > 0 && (
        <li>
          <i style={{ background: theme.ground.highest }} /> none {shareText(told.none)}
        </li>
      )}
      {told.diverged > 0 && (
        <li>
          <i className="hatched" /> diverges {shareText(told.diverged)}
        </li>
      )}
      {told.median !== null && (
        <li className="note">{`Half of the starts that reach a minimum do so within ${count(told.median)} steps. Darker: slower.`}</li>
      )}
    </ul>
  );
}

function Sides({ names }: { readonly names: readonly [string, string] }): ReactElement {
  const ramps = sideRamps(useTheme());
  return (
    <ul className="basins-legend">
      {names.map((name, i) => (
        <li key={name}>
          <i className="ramp" style={{ background: `linear-gradient(to right, ${ramps[i].join()})` }} /> {name} better
        </li>
      ))}
      <li className="note">
        Better: a lower minimum, or fewer steps to it; without one, a lower loss. Full colour: only one got there, or
        lower; fainter: fewer steps saved.
      </li>
    </ul>
  );
}

/** The map of one of two runs. */
function Small({ map, name }: { readonly map: BasinMap; readonly name: string }): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  useEffect(() => {
    if (canvas.current) draw(mapPixels(map, theme), canvas.current);
  }, [map, theme]);
  const [[x0, x1], [y0, y1]] = map.view;
  return (
    <figure>
      <canvas ref={canvas} style={{ aspectRatio: (x1 - x0) / (y1 - y0) }} aria-hidden="true" />
      <figcaption>{name}</figcaption>
    </figure>
  );
}
