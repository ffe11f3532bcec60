// The few host names the pure folders use; their TypeScript library has no DOM, so they are declared here one by one.

declare namespace WebAssembly {
  type Exports = Record<string, unknown>;
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports?: Record<string, Record<string, unknown>>);
    readonly exports: Exports;
  }
  class Memory {
    constructor(options: { initial: number; maximum?: number });
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
}

interface ImportMeta {
  /** Vite's folder import: every module of a registry folder, keyed by its path. */
  glob<T>(pattern: string | string[], options: { eager: true; import: 'default' }): Record<string, T>;
}
