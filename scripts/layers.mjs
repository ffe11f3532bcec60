// The layers of the source: who may import whom. Run: checks src; then feeds itself forbidden imports, which must be found.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { root } from './setup.mjs';

/** Each folder of src: the folders and packages it may import besides itself. */
export const layers = {
  math: [],
  formula: ['math'],
  surfaces: ['formula'],
  optimizers: ['formula'],
  modifiers: ['formula'],
  engine: ['formula', 'math'],
  sweep: ['formula', 'engine', 'math'],
  // scenario builds the engine's jobs (plain data), so it may see their types; it runs nothing.
  scenario: ['formula', 'surfaces', 'optimizers', 'modifiers', 'engine/types', 'sweep/types'],
  field: ['formula', 'engine', 'math', 'd3-'],
  worker: ['formula/text', 'formula/define', 'engine', 'sweep', 'field'],
  scene: ['field', 'scenario', 'formula', 'engine/types', 'sweep/types', 'd3-'],
  store: [
    'math',
    'formula',
    'surfaces',
    'optimizers',
    'modifiers',
    'engine',
    'sweep',
    'scenario',
    'field',
    'scene',
    'worker',
    'zustand',
  ],
  ui: ['store', 'scene', 'scenario', 'formula', 'd3-', 'react', 'react-dom', 'zustand', 'katex'],
  cli: ['scenario', 'engine', 'sweep', 'field', 'formula', 'node:'],
};

function rules() {
  const forbidden = [
    { name: 'no-cycle', severity: 'error', comment: 'a cycle has no lower layer', from: {}, to: { circular: true } },
    {
      name: 'nothing-from-tests',
      severity: 'error',
      comment: 'development packages and test helpers stay out of the product',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$|/testing/' },
      to: { path: '/testing/|node_modules/(mathjs|fast-check|vitest)/' },
    },
  ];
  for (const [folder, allowed] of Object.entries(layers)) {
    const own = allowed
      .filter((name) => name.split('/')[0] in layers)
      .map((name) => (name.includes('/') ? name : `${name}/`));
    const packages = allowed.filter((name) => !(name.split('/')[0] in layers) && name !== 'node:');
    const from = { path: `^src/${folder}/`, pathNot: '\\.test\\.tsx?$|/testing/' };
    forbidden.push(
      {
        name: `${folder}-looks-down`,
        severity: 'error',
        comment: `${folder} may import only ${allowed.join(', ') || 'nothing'}`,
        from,
        to: { path: '^src/', pathNot: [`${folder}/`, ...own].map((name) => `^src/${name}`) },
      },
      {
        name: `${folder}-packages`,
        severity: 'error',
        comment: `${folder} uses only ${packages.join(', ') || 'no packages'}`,
        from,
        to: {
          dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
          pathNot: ['^$', ...packages.map((name) => `node_modules/(@types/)?${name}`)],
        },
      },
    );
    if (!allowed.includes('node:')) {
      forbidden.push({
        name: `${folder}-no-node`,
        severity: 'error',
        comment: `${folder} runs in a browser`,
        from,
        to: { dependencyTypes: ['core'] },
      });
    }
  }
  return { forbidden };
}

/** Violations of the layers below `baseDir`/src, and how many modules were read. */
async function check(baseDir) {
  const { output } = await cruise(
    ['src'],
    {
      baseDir,
      validate: true,
      ruleSet: rules(),
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: 'kernel/kernel\\.ts$' },
      enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.d.ts'] },
    },
    {},
  );
  return { violations: output.summary.violations, modules: output.summary.totalCruised };
}

const canaries = [
  { from: 'math/canary.ts', to: 'engine/types.ts', rule: 'math-looks-down' },
  { from: 'engine/canary.ts', to: 'optimizers/sgd.ts', rule: 'engine-looks-down' },
  { from: 'scene/canary.ts', to: 'ui/App.tsx', rule: 'scene-looks-down' },
];

async function canary() {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  try {
    for (const { from, to } of canaries) {
      for (const file of [from, to]) mkdirSync(join(folder, 'src', file, '..'), { recursive: true });
      writeFileSync(join(folder, 'src', to), 'export const value = 1;\n');
      writeFileSync(join(folder, 'src', from), `export { value } from '../${to.replace(/\.tsx?$/, '')}';\n`);
    }
    writeFileSync(join(folder, 'src/math/files.ts'), "export { readFileSync } from 'node:fs';\n");
    const { violations } = await check(folder);
    const missed = canaries.filter(({ rule }) => !violations.some((v) => v.rule.name === rule));
    if (missed.length > 0)
      throw new Error(`the layer check is blind: it missed ${missed.map((c) => c.rule).join(', ')}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await canary();
const { violations, modules } = await check(root);
for (const { rule, from, to } of violations) console.log(`${rule.name}: ${from} imports ${to}`);
if (modules < 50) throw new Error(`the layer check read too few modules: ${modules}`);
console.log(`layers: ${modules} modules, ${violations.length} violations, canary found`);
process.exit(violations.length > 0 ? 1 : 0);
