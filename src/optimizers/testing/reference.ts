// The reference data: what real libraries do, read from the folder reference (its README says what stands there).
import { readdirSync, readFileSync } from 'node:fs';
import type { Point } from '../../formula/define';
import type { LibraryModifier } from '../../modifiers/testing/library-names';
import { scripted, surface, type Ground } from './drive';

export interface Library {
  readonly name: string;
  readonly version: string;
}

/** Up to which step differences of points and losses may be how large. */
export interface Range {
  readonly to: number;
  readonly point: number;
  readonly loss?: number;
}

export interface Case {
  readonly id: string;
  readonly forms: readonly string[];
  readonly surface: { readonly id: string; readonly parameters?: Readonly<Record<string, number>> } | null;
  /** 'surface', or the name of a list. */
  readonly gradients: string;
  readonly start: Point;
  readonly hyper: Readonly<Record<string, number | string>>;
  readonly toggles: Readonly<Record<string, boolean>>;
  /** In the order in which a gradient meets them. */
  readonly modifiers: readonly LibraryModifier[];
  readonly note?: string;
  readonly compare: 'path' | 'end';
  readonly ends: { readonly after: number; readonly because: string } | null;
  readonly tolerance: { readonly ranges: readonly Range[]; readonly why: string };
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
  readonly points?: Readonly<Record<string, readonly (readonly [step: number, x: number, y: number])[]>>;
}

/** A file: one rule of one library. */
export interface ReferenceFile {
  /** `keras/adam.json`. */
  readonly path: string;
  readonly rule: string;
  readonly library: Library;
  readonly cases: readonly Case[];
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(`reference/${path}`, 'utf8'));
}

/** Every file of the folders but the schedules, by name. */
export function referenceFiles(): readonly ReferenceFile[] {
  const folders = readdirSync('reference', { withFileTypes: true }).filter(
    (each) => each.isDirectory() && each.name !== 'generator',
  );
  const paths = folders.flatMap(({ name }) => readdirSync(`reference/${name}`).map((file) => `${name}/${file}`));
  return paths
    .filter((path) => path.endsWith('.json') && !path.endsWith('/schedules.json'))
    .sort()
    .map((path) => {
      const { library, cases } = read(path) as Pick<ReferenceFile, 'library' | 'cases'>;
      return { path, rule: path.replace(/^.*\/|\.json$/g, ''), library, cases };
    });
}

const surfaces = read('surfaces.json') as Readonly<Record<string, { readonly formula: string }>>;
const lists = read('gradients.json') as Readonly<Record<string, { readonly gradients: readonly Point[] }>>;

/** What a case's run goes down on. */
export function groundOf({ surface: on, gradients }: Case): Ground {
  if (!on) return scripted(lists[gradients].gradients);
  return surface({ formula: surfaces[on.id].formula, parameters: on.parameters ?? {} });
}
