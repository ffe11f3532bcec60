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
 * d3-array is one file; the calls at its top keep a third of it in every bundle that uses any of it, unless they are said to have
 * no effects.
 */
function narrowArrays(): Plugin {
  return {
    name: 'narrow-arrays',
    transform(code, id) {
      if (!/d3-array[^/]*\.mjs/.test(id)) return null;
      return {
        code: code.replace(/^((?:const|var) \w+ = )(?=(?:bisector|Blur2|shuffler)\()/gm, '$1/* @__PURE__ */ '),
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

/** Puts what the page's entry imports without waiting for it into one file, the first download. */
function firstDownload(): (id: string, graph: ModuleGraph) => string | null {
  const known = new Map<string, boolean>();
  const isFirst = (id: string, graph: ModuleGraph): boolean => {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    known.set(id, false);
    const module = graph.getModuleInfo(id);
    const first = module !== null && (module.isEntry || module.importers.some((each) => isFirst(each, graph)));
    known.set(id, first);
    return first;
  };
  return (id, graph) => (isFirst(id, graph) ? 'first' : null);
}

export default defineConfig({
  base: './',
  plugins: [react(), securityPolicy(), modernFonts(), narrowArrays(), offline()],
  build: {
    assetsInlineLimit: 0,
    target: 'es2022',
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ debugName: 'first download', name: firstDownload() }] } },
    },
  },
  worker: { format: 'iife', plugins: () => [narrowArrays()] },
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    setupFiles: ['src/scenario/testing/whole.ts'],
    testTimeout: 60_000,
  },
});
