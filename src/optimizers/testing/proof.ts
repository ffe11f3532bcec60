// The proof record: what comparing with the reference data has found, as the page shows it and as the repository lists it.
import { format, type Options } from 'prettier';
import type { Comparison } from './deviations';
import { exceptions } from './exceptions';
import type { Library } from './reference';

/** A case with what was found in it. */
export interface Measured extends Comparison {
  readonly library: Library;
  /** What sets it apart from a comparison of exact numbers over the whole path. */
  readonly reasons: readonly string[];
}

/** A form of a rule, or a modifier in the convention of a form, with everything it was compared with. */
export interface ProofRecord {
  /** `rule:form` or `modifier:form`. */
  readonly key: string;
  readonly measured: readonly Measured[];
  /** What holds what no library has, or what a library has only the end of: a sentence's rest. */
  readonly relation: string | null;
}

/** Everything that was compared. */
export interface Proven {
  readonly forms: readonly ProofRecord[];
  readonly modifiers: readonly ProofRecord[];
}

/** Cases of the reference data that nothing is compared with, and why. */
export type LeftOut = Readonly<Record<string, { readonly cases: number; readonly because: string }>>;

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

const entriesOf = (records: readonly ProofRecord[]): string =>
  records
    .flatMap((record) => {
      const shares = sharesOf(record).map(proofEntry);
      return shares.length === 0 ? [] : [`'${record.key}': [${shares.join(', ')}],`];
    })
    .join('\n');

const relationsOf = (records: readonly ProofRecord[]): string =>
  records.flatMap(({ key, relation }) => (relation === null ? [] : [`'${key}': ${quoted(relation)},`])).join('\n');

/** `src/optimizers/_proof.ts`. */
export function proofModule({ forms, modifiers }: Proven): Promise<string> {
  return format(
    `// What each form and each modifier was checked against, and how far it was off. Written by _reference.test.ts (PROVE=1), never by hand.

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
${entriesOf(forms)}
};

/** What holds a form whose steps no library takes, by \`rule:form\`. */
export const relations: Readonly<Record<string, string>> = {
${relationsOf(forms)}
};

/** By \`modifier:form\`: on rules of that form. */
export const modifierProofs: Readonly<Record<string, readonly Proof[]>> = {
${entriesOf(modifiers)}
};

/** What holds a modifier that no library has. */
export const modifierRelations: Readonly<Record<string, string>> = {
${relationsOf(modifiers)}
};
`,
    { ...style, parser: 'typescript' },
  );
}

/** `reference/PROOF.md`. */
export function proofList({ forms, modifiers }: Proven, leftOut: LeftOut): Promise<string> {
  const others = Object.entries(leftOut).map(([what, { cases, because }]) => row([what, String(cases), because]));
  return format(
    `# The proof

Every form of every rule, and every modifier, beside the runs of the real libraries in this folder: how many cases, how many steps in all, and the largest
difference found, |d| / max(1, |v|), of a point or a loss, in the first 20 steps and in all. Each row of each case is within the tolerance the case states (README.md).
Written by \`PROVE=1 npx vitest run src/optimizers/_reference.test.ts\`; that test fails when what it measures is not what stands here.

Exceptions are cases whose data are not exact in float64, that end early because a path hangs on its last digit, or that the library
stopped. A form that no library has is held by a test in \`src/optimizers\`; what it is held to stands in the second column.

${table('rule and form', forms)}

## Modifiers

Runs of the library's own rules with its modifier on, beside ours of the same form; a case with two modifiers counts for both. Of a schedule also
the rates alone that it gives to 120 updates.

${table('modifier and form', modifiers)}

## Not compared, and why

Cases of the reference data that no test reads the numbers of. Everything else in this folder is compared: the test counts.

| what | cases | why |
| --- | ---: | --- |
${others.join('\n')}
`,
    { ...style, parser: 'markdown' },
  );
}

function table(title: string, records: readonly ProofRecord[]): string {
  const rows = records.flatMap((record) => {
    const shares = sharesOf(record);
    const held = shares.length === 0 ? (record.relation ?? 'nothing') : record.relation;
    const last = held === null ? [] : [row([`\`${record.key}\``, held, '', '', '', '', ''])];
    const compared = shares.map(({ library, measured }) =>
      row([
        `\`${record.key}\``,
        [library.name, versionOf(library)].join(' ').trim(),
        ...figures(measured).counts,
        ...figures(measured).off,
        exceptions(measured).join('; '),
      ]),
    );
    return [...compared, ...last];
  });
  return [
    row([title, 'reference', 'cases', 'steps', 'first 20 steps', 'all steps', 'exceptions']),
    '| --- | --- | ---: | ---: | ---: | ---: | --- |',
    ...rows,
  ].join('\n');
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
