// Lint rules: strict typed TypeScript everywhere; the pure folders may use nothing that differs between browsers.
import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const pure = ['src/{math,formula,surfaces,optimizers,modifiers,engine,sweep,scenario}/**/*.ts'];
const transcendental =
  'acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 hypot log log10 log1p log2 pow random sin sinh tan tanh';

export default tseslint.config(
  { ignores: ['dist', 'dist-*', '.cache', 'node_modules', 'shots', 'test-results', 'src/math/kernel', '**/*.d.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['src/tsconfig.json', 'e2e/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/unified-signatures': 'off',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  { files: ['vite.config.ts'], extends: [tseslint.configs.disableTypeChecked] },
  // A table that a test writes.
  { files: ['src/optimizers/_proof.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['src/**/*.tsx'],
    extends: [a11y.flatConfigs.strict, hooks.configs.flat.recommended],
  },
  {
    files: pure,
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...transcendental.split(' ').map((property) => ({
          object: 'Math',
          property,
          message: 'differs between browsers: use src/math',
        })),
        { object: 'Date', property: 'now', message: 'the pure folders have no clock' },
        { object: 'performance', property: 'now', message: 'the pure folders have no clock' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "BinaryExpression[operator='**']", message: 'differs between browsers: multiply' },
        { selector: "AssignmentExpression[operator='**=']", message: 'differs between browsers: multiply' },
        { selector: "NewExpression[callee.name='Date']", message: 'the pure folders have no clock' },
      ],
    },
  },
  {
    files: ['**/*.test.ts', 'src/**/testing/**', 'e2e/**'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['scripts/offline/service-worker.js'],
    languageOptions: {
      sourceType: 'script',
      globals: {
        self: 'readonly',
        caches: 'readonly',
        fetch: 'readonly',
        Request: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  {
    files: ['scripts/**/*.mjs', '*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        performance: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
        // in functions that Playwright runs in the page
        document: 'readonly',
        window: 'readonly',
        localStorage: 'readonly',
        requestAnimationFrame: 'readonly',
        KeyboardEvent: 'readonly',
        CanvasRenderingContext2D: 'readonly',
      },
    },
  },
);
