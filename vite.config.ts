// How the page is built and how unit tests run.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './',
  plugins: [react()],
  build: { assetsInlineLimit: 0, target: 'es2022', reportCompressedSize: false },
  worker: { format: 'iife' },
  test: { include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], testTimeout: 60_000 },
});
