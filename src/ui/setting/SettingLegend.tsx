// What the marks of a map or a curve over settings mean, of those there are, and where its dashed line comes from.
import type { ReactElement } from 'react';
import type { RunSpec } from '../../scenario/scenario';
import type { Edge } from '../../store/edge';
import type { Grades } from '../../store/grade';
import { piecesOf } from '../../store/pieces';
import type { Refined } from '../../store/refine';
import * as words from '../../store/setting-words';
import type { MapAxis } from '../../store/settings-map';
import { useShown } from '../app-context';
import { useTheme } from '../theme';

export interface SettingLegendProps {
  readonly run: RunSpec;
  readonly axes: readonly MapAxis[];
  readonly part: Refined | null;
  readonly grades: Grades | null;
  readonly edge: Edge | null;
  readonly by: 'steps' | undefined;
}

export function SettingLegend({ run, axes, part, grades, edge, by }: SettingLegendProps): ReactElement {
  const steps = words.stepsText(useShown(({ scenario }) => scenario.steps));
  const coloured = useTheme().runInk === null;
  const two = axes.length > 1;
  const lost = grades?.good.some((each) => each < -1) ?? false;
  const poor = grades?.good.some((each) => each >= -1 && each < 0) ?? false;
  const line = edge && axes.some(({ name }) => name === 'lr');
  const { reference } = edge?.theory ?? {};
  return (
    <>
      {two && lost && `Hatched: it diverged, to no finite number, within ${steps}. `}
      {two &&
        poor &&
        `${coloured ? 'Pale red' : 'Without colour'}: ${by ? `tolerance not reached in ${steps}` : 'no lower than at the start'}. `}
      {!two && part && words.marksText(piecesOf(part.outcome, by ?? 'loss'), by)}
      {line && reference && (
        <>
          {`Dashed: the edge of stability of a quadratic, ${words.edgeText(run, edge)}; beyond it the run grows without bound, given enough steps (`}
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
