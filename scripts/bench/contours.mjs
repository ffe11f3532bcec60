// Contours: time per grid, as the worker makes them.
import { inTurns, print } from './measure.mjs';

const grids = [96, 192, 384, 768];

/** @param engine the bundle of engine.mjs */
export function contours({ buildField, surfaces }, rounds) {
  const rows = ['rosenbrock', 'rastrigin', 'ackley'].map((name) => {
    const surface = surfaces.get(name);
    const request = { surface: surface.text({}), window: surface.view, scale: surface.scale };
    const table = Object.fromEntries(grids.map((grid) => [grid, () => buildField({ ...request, grid })]));
    inTurns(table, 1);
    const times = inTurns(table, rounds);
    return [name, ...grids.map((grid) => `${times[grid].toFixed(1)} (${(times[grid] / times[grids[0]]).toFixed(1)})`)];
  });
  print(`contours in ms, and relative to grid ${grids[0]} (median of ${rounds})`, [
    ['', ...grids.map(String)],
    ...rows,
  ]);
}
