// How a run does over one of its settings alone, as a curve.
import type { ReactElement } from 'react';
import { startLoss } from '../../store/map-grades';
import { piecesOf } from '../../store/pieces';
import { shareOf, ticksOf } from '../../store/places';
import { ruleOf } from '../../store/rules';
import { lowestKnown } from '../../store/series';
import { axisTitle, cellText, valuesText } from '../../store/setting-words';
import { valuesIn } from '../../store/settings-map';
import { useApp } from '../app-context';
import { OverFigure } from '../over/OverFigure';
import type { SettingPictureProps } from './SettingMap';

export function SettingCurve({ run, axes, name, by, part, edge, read, take }: SettingPictureProps): ReactElement {
  const app = useApp();
  const [axis] = axes;
  const uses = shareOf(axis.hyper, Number(ruleOf(run).values[axis.name]));
  const pieces = part ? piecesOf(part.outcome, by ?? 'loss') : [];
  const size = part?.size ?? 1;
  const rate = edge && axis.name === 'lr' ? shareOf(axis.hyper, edge.rate({})) : null;
  return (
    <OverFigure
      className="setting-curve"
      label={`Place on the curve of ${name} over ${axis.hyper.label}`}
      x={{ ticks: ticksOf(axis.hyper), title: axisTitle(run, axis) }}
      title={by ? 'Steps' : 'Final loss'}
      wanted={{ scale: 'log' }}
      minimum={by ? null : lowestKnown(app)}
      start={by ? null : startLoss(app)}
      edge={rate}
      runs={[{ key: run.key, name, colour: run.colour, pieces, uses }]}
      count={size}
      says={(_, cell) =>
        part ? `${valuesText(run, valuesIn(axes, size, cell))}: ${cellText(part.outcome, cell, by)}` : ''
      }
      read={read}
      take={(_, cell) => take(valuesIn(axes, size, cell))}
    />
  );
}
