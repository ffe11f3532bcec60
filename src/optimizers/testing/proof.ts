// The proof record: what comparing with the reference data has found, as the page shows it and as the repository lists it.
import { format, type Options } from 'prettier';
import type { Comparison } from './compare';
import type { Case, Library } from './reference';

/** A case with what was found in it. */
export interface Measured extends Comparison {
  readonly library: Library;
  readonly each: Case;
}

/** A form of the registry with everything it was compared with. */
export interface ProofRecord {
  readonly key: string;
  readonly measured: readonly Measured[];
  /** What holds a form that no library has: a sentence's rest. */
  readonly relation: string | null;
}

/** One library's share of a form's proof. */
interface Share {
  readonly library: Library;
  readonly measured: readonly Measured[];
}

const style: Options = { printWidth: 120, singleQuote: true, trailingComma: 'all' };

function sharesOf({ measured }: ProofRecord): readonly Share[] {
  const names = new Map(measured.map(({ library }) => [`${library.name} ${library.version}`, library]));
  return [...names.values()].map((library) => ({
    library,
    measured: measured.filter((each) => each.library.name === library.name && each.library.version === library.version),
  }));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The largest of numbers in two digits: the engine has the same bits everywhere, so that this has too. */
function largest(numbers: readonly number[]): string {
  return String(Number(Math.max(...numbers).toPrecision(2)));
}

/** Cases and steps, and deviation early and in all. */
function figures(measured: readonly Measured[]): {
  readonly counts: readonly string[];
  readonly off: readonly string[];
} {
  return {
    counts: [String(measured.length), String(sum(measured.map((each) => each.steps)))],
    off: [largest(measured.map((each) => each.early)), largest(measured.map((each) => each.deviation))],
  };
}

/** One library's entry in the module. */
function proofEntry({ library, measured }: Share): string {
  const { counts, off } = figures(measured);
  const longest = String(Math.max(...measured.map((each) => each.steps)));
  const names = [library.name, versionOf(library)].map(quoted);
  return `[${[...names, ...counts, longest, ...off, `[${exceptions(measured).map(quoted).join(', ')}]`].join(', ')}]`;
}

const quoted = (text: string): string => JSON.stringify(text);

/** Versions without the build behind them, and without a sentence. */
const versionOf = ({ version }: Library): string => (/^\d/.test(version) ? version.replace(/\+.*/, '') : '');

/** `src/optimizers/_proof.ts`. */
export function proofModule(records: readonly ProofRecord[]): Promise<string> {
  const entries = records.flatMap((record) => {
    const shares = sharesOf(record).map(proofEntry);
    return shares.length === 0 ? [] : [`'${record.key}': [${shares.join(', ')}],`];
  });
  const relations = records.flatMap(({ key, relation }) =>
    relation === null ? [] : [`'${key}': ${quoted(relation)},`],
  );
  return format(
    `// What each form was checked against, and how far it was off. Written by _reference.test.ts (PROVE=1), never by hand.

/**
 * One library's data: cases, steps compared in all of them and in the longest, and the largest |difference| / max(1, |value|) of a
 * point or a loss, in the first 20 steps and in all; in how many cases something is other than that, and why. The version is ''
 * where there are none.
 */
export type Proof = readonly [
  library: string,
  version: string,
  cases: number,
  steps: number,
  longest: number,
  early: number,
  deviation: number,
  exceptions: readonly string[],
];

/** By \`rule:form\`. */
export const proofs: Readonly<Record<string, readonly Proof[]>> = {
${entries.join('\n')}
};

/** What holds a form that no library has, by \`rule:form\`. */
export const relations: Readonly<Record<string, string>> = {
${relations.join('\n')}
};
`,
    { ...style, parser: 'typescript' },
  );
}

/** `reference/PROOF.md`. */
export function proofList(records: readonly ProofRecord[], notYet: Readonly<Record<string, number>>): Promise<string> {
  const rows = records.flatMap((record) => {
    const shares = sharesOf(record);
    if (shares.length === 0) return [row([`\`${record.key}\``, record.relation ?? 'nothing', '', '', '', '', ''])];
    return shares.map(({ library, measured }) =>
      row([
        `\`${record.key}\``,
        [library.name, versionOf(library)].join(' ').trim(),
        ...figures(measured).counts,
        ...figures(measured).off,
        exceptions(measured).join('; '),
      ]),
    );
  });
  const waiting = Object.entries(notYet).map(([lack, count]) => row([lack, String(count)]));
  return format(
    `# The proof

Every form of every rule beside the runs of the real libraries in this folder: how many cases, how many steps in all, and the largest
difference found, |d| / max(1, |v|), of a point or a loss, in the first 20 steps and in all. Each row of each case is within the tolerance the case states (README.md).
Written by \`PROVE=1 npx vitest run src/optimizers/_reference.test.ts\`; that test fails when what it measures is not what stands here.

Exceptions are cases whose data are not exact in float64, that end early because a path hangs on its last digit, or that the library
stopped. A form that no library has is held by a test in \`src/optimizers\`; what it is held to stands in the second column.

| rule and form | reference | cases | steps | first 20 steps | all steps | exceptions |
| --- | --- | ---: | ---: | ---: | ---: | --- |
${rows.join('\n')}

## Not compared yet

Cases of the reference data that wait for a form or a modifier.

| what is missing | cases |
| --- | ---: |
${waiting.join('\n')}
`,
    { ...style, parser: 'markdown' },
  );
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** What sets cases apart from a comparison of exact numbers over the whole path, with how many there are. */
function exceptions(measured: readonly Measured[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { each } of measured)
    for (const reason of reasons(each)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${count} of ${measured.length}: ${reason}`);
}

/** What the data say, in words that stand alone. */
const words: Readonly<Record<string, string>> = {
  chaotic: 'ends early, where the path hangs on its last digit',
  'not finite': 'ends where the numbers overflow, as ours do',
  'stopped by its own test': 'ends where the library stops',
};

function reasons({ ends, tolerance, compare }: Case): readonly string[] {
  const [measure, ...because] = tolerance.why.split('; ');
  return [
    ...(measure.startsWith('measured with ') ? because : [tolerance.why]),
    ...(ends ? [words[ends.because]] : []),
    ...(compare === 'end' ? ['only the end is compared'] : []),
  ];
}
