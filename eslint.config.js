import temporal from 'eslint-plugin-temporal';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'coverage', '.careloop', 'node_modules', '**/*.cjs', '**/*.generated.js'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Fold steps and table lookups read better with template literals of numbers.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A port is asynchronous by contract, also where an adapter answers at once.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['workflows/**/*.ts'],
    plugins: { temporal },
    rules: {
      'temporal/workflow-no-console': 'error',
      'temporal/workflow-no-crypto-random': 'error',
      'temporal/workflow-no-crypto-random-uuid': 'error',
      'temporal/workflow-no-process-env': 'error',
      'temporal/workflow-no-setinterval': 'error',
      'temporal/workflow-no-weakref': 'error',
      'temporal/workflow-no-finalization-registry': 'error',
      'temporal/workflow-no-dynamic-import': 'error',
      'temporal/workflow-no-node-or-dom-imports': 'error',
      'temporal/workflow-no-client-import': 'error',
      'temporal/workflow-no-worker-import': 'error',
      'temporal/workflow-no-throw-raw-error': 'error',
      'temporal/workflow-no-uuid-library-in-workflow': 'error',
      'temporal/workflow-patch-id-literal': 'error',
      'temporal/workflow-require-type-only-activity-imports': 'error',
      'temporal/workflow-prefer-sleep': 'error',
      'temporal/workflow-no-async-query-handler': 'error',
    },
  },
  {
    files: ['*.js', '**/*.js', 'vitest.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A failing arrangement should throw with its own words.
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
);
