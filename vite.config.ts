// How the page is built and how unit tests run.
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { offline } from './scripts/offline/plugin.mjs';

/** What the bundler tells of its modules. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts the Content-Security-Policy first into the built page's head; the development server needs none. */
function securityPolicy(): Plugin {
  return {
    name: 'security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace('<head>', `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`),
    },
  };
}

/**
 * d3-array is one file; the calls at its top, and what is read from their results, keep a third of it in every bundle that uses any
 * of it, unless they are said to have no effects.
 */
function narrowArrays(): Plugin {
  return {
    name: 'narrow-arrays',
    transform(code, id) {
      if (!/d3-array[^/]*\.mjs/.test(id)) return null;
      return {
        code: code
          .replace(/^((?:const|var) \w+ = )(?=(?:bisector|Blur2|shuffler)\()/gm, '$1/* @__PURE__ */ ')
          .replace(/^((?:const|var) \w+ = )(.*\.(?:left|right|center|slice));$/gm, '$1/* @__PURE__ */ (() => $2)();'),
        map: null,
      };
    },
  };
}

/** Leaves KaTeX's woff2 fonts in its style sheet and drops the older copies. */
function modernFonts(): Plugin {
  return {
    name: 'modern-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/katex[^/]*\.css/.test(id)) return null;
      return { code: code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["'][^"']*["']\)/g, ''), map: null };
    },
  };
}

/** The two halves of the first download: the entry with what it imports without waiting, and React with the page. */
const mount = /\/src\/ui\/mount\.tsx$/;

/** Names the file of all that a root imports without waiting. */
function reached(name: string, isRoot: (id: string, isEntry: boolean) => boolean) {
  const known = new Map<string, boolean>();
  const belongs = (id: string, graph: ModuleGraph): boolean => {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    known.set(id, false);
    const module = graph.getModuleInfo(id);
    const does =
      module !== null && (isRoot(id, module.isEntry) || module.importers.some((each) => belongs(each, graph)));
    known.set(id, does);
    return does;
  };
  return (id: string, graph: ModuleGraph): string | null => (belongs(id, graph) ? name : null);
}

/** Puts each half into one file; what both need is in the first. */
const firstDownload = [
  { debugName: 'start', name: reached('start', (_, isEntry) => isEntry), priority: 9 },
  { debugName: 'page', name: reached('page', (id) => mount.test(id)), priority: 8 },
];

/** Parts that somebody may wait for, each by what brings it: none has to wait for what only another needs. */
const waitedFor = [
  reached('read-link', (id) => id.endsWith('/src/store/reader-part.ts')),
  reached('rest', (id) => id.endsWith('/src/scenario/rest.ts')),
  reached('parts', (id) => id.endsWith('/src/ui/controls/parts.ts')),
  reached('CardBody', (id) => id.endsWith('/src/ui/CardBody.tsx')),
  reached('Charts', (id) => id.endsWith('/src/ui/chart/Charts.tsx')),
  reached('looking', (id) => id.endsWith('/src/ui/plot/looking.ts')),
];

/**
 * Each of those parts is one file, and so is what it shares with those after it: every file more is a request, and a name in the first
 * download, which lists what is fetched together. What is shared goes first, because a file takes with it what it imports.
 */
const fewFiles = waitedFor.flatMap((part, place) => {
  const after = waitedFor.slice(place + 1);
  const shared = (id: string, graph: ModuleGraph): string | null => {
    const name = part(id, graph);
    return name !== null && after.some((each) => each(id, graph) !== null) ? `${name}-shared` : null;
  };
  return [
    { debugName: 'shared', name: shared, priority: 7 - place },
    { debugName: 'waited for', name: part, priority: 1 },
  ];
});

const under = reached('under', (id) => id.endsWith('/src/ui/under.ts'));
const table = reached('tables', (id) => id.endsWith('/src/ui/luck/LuckPanel.tsx'));

/** What the tables of runs under the plot share with those of the bench: one file, too. */
const tables = {
  debugName: 'tables',
  name: (id: string, graph: ModuleGraph): string | null => (under(id, graph) === null ? null : table(id, graph)),
};

/** Names the style sheet of the second half in the page's head, and the half itself, with what it shares with later parts, so that all are fetched at once. */
function preloadPage(): Plugin {
  return {
    name: 'preload-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) => {
        const page = Object.values(bundle).find(
          (each) => each.type === 'chunk' && each.moduleIds.some((id) => mount.test(id)),
        );
        if (page?.type !== 'chunk') return []; // another page, built to be compared with
        const link = (rel: string, file: string) =>
          ({ tag: 'link', attrs: { rel, crossorigin: true, href: `./${file}` }, injectTo: 'head' }) as const;
        const sheets = [...(page.viteMetadata?.importedCss ?? [])].map((file) => link('stylesheet', file));
        const shared = page.imports.filter((name) => {
          const each = bundle[name];
          return each.type === 'chunk' && !each.isEntry;
        });
        return [...[page.fileName, ...shared].map((file) => link('modulepreload', file)), ...sheets];
      },
    },
  };
}

/**
 * Some browsers remember for the life of a page that a module could not be had, and never ask for it again. So the files of what comes
 * later are asked for first as files (`had` in `store/later.ts`), and imported when all are there.
 */
function secondChance(): Plugin {
  return {
    name: 'second-chance',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        /** A file and all it imports without waiting. */
        const needed = (file: string, known: Set<string>): Set<string> => {
          const chunk = bundle[file];
          if (known.has(file) || chunk.type !== 'chunk') return known;
          known.add(file);
          for (const each of chunk.imports) needed(each, known);
          return known;
        };
        const first = new Set<string>();
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && (file.isEntry || file.moduleIds.some((id) => mount.test(id))))
            needed(file.fileName, first);
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          file.code = file.code.replace(/\bimport\(`\.\/([\w.-]+\.js)`\)/g, (whole, name: string) => {
            const names = [...needed(`assets/${name}`, new Set(first))].slice(first.size);
            if (names.length === 0) return whole;
            return `had(import.meta.url,\`${names.map((each) => each.slice(7)).join(' ')}\`).then(()=>${whole})`;
          });
        }
      },
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [react(), securityPolicy(), modernFonts(), narrowArrays(), secondChance(), offline(), preloadPage()],
  build: {
    assetsInlineLimit: 0,
    target: 'es2022',
    reportCompressedSize: false,
    modulePreload: {
      polyfill: false,
      // No scripts: see `secondChance`.
      resolveDependencies: (_, names) => names.filter((name) => name.endsWith('.css')),
    },
    rolldownOptions: {
      output: { codeSplitting: { groups: [...firstDownload, ...fewFiles, tables] } },
    },
  },
  // Hints for the bundler are no use to anybody in a worker's text.
  worker: {
    format: 'iife',
    plugins: () => [narrowArrays()],
    rolldownOptions: { output: { comments: false } },
  },
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    setupFiles: ['src/scenario/testing/whole.ts', 'src/store/testing/reads.ts', 'src/testing/seed.ts'],
    testTimeout: 60_000,
  },
});
