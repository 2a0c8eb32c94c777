import tseslint from 'typescript-eslint';

const noServerOnly = ['@temporalio/client', '@temporalio/worker', '@temporalio/testing', '@temporalio/activity'];

const NAMED_EXPORTS = [
  { selector: 'ExportAllDeclaration', message: 'Name what is exported: no `export *`.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
];

const TEXT_MESSAGE =
  'Statements are built by database(em) of db/statements: text says nothing of its columns to the compiler.';
const TEXT_STATEMENTS = [
  "CallExpression[callee.property.name='execute'][callee.object.name=/^(em|tx)$/]",
  "CallExpression[callee.property.name='execute'][typeArguments]",
  "CallExpression[callee.property.name='execute'] > .arguments:matches(Literal, TemplateLiteral)",
].map((selector) => ({ selector, message: TEXT_MESSAGE }));
const UNNAMED_TRANSACTION = {
  selector: "CallExpression[callee.property.name='transactional']",
  message: 'A transaction has a name: record(orm, name, work) of db/record.ts.',
};

const PROMISES = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/await-thenable': 'error',
};

/** What the pages' modules take of the browser; without the list a forgotten `const` would be taken for a global such as `name`. */
const BROWSER_GLOBALS = [
  ...['document', 'location', 'fetch', 'setTimeout', 'addEventListener', 'EventSource', 'DOMParser'],
  ...[
    'Element',
    'HTMLAnchorElement',
    'HTMLFormElement',
    'btoa',
    'atob',
    'setInterval',
    'clearTimeout',
    'history',
    'matchMedia',
  ],
  ...[
    'sessionStorage',
    'localStorage',
    'performance',
    'FormData',
    'URLSearchParams',
    'URL',
    'navigator',
    'crypto',
    'structuredClone',
  ],
  ...[
    'HTMLInputElement',
    'HTMLElement',
    'HTMLDialogElement',
    'HTMLButtonElement',
    'scrollBy',
    'PerformanceNavigationTiming',
  ],
];

export default tseslint.config(
  { ignores: ['node_modules/**', '.mask/**', 'out/**', '**/*.cjs', '**/*.mjs', 'test/api/client/api-v1.ts'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...PROMISES,
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': ['error', ...NAMED_EXPORTS],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['web/public/*.js'],
    extends: [...tseslint.configs.recommended],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
      globals: Object.fromEntries(BROWSER_GLOBALS.map((name) => [name, 'readonly'])),
    },
    rules: {
      ...PROMISES,
      '@typescript-eslint/no-unused-vars': 'error',
      'no-undef': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': ['error', ...NAMED_EXPORTS],
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['workflows/**/*.ts', 'domain/**/*.ts', 'temporal/contract/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: noServerOnly.map((name) => ({ name, message: 'Workflow and domain code is deterministic.' })),
          patterns: [{ group: ['node:*'], message: 'Workflow and domain code knows nothing of Node.' }],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'fetch'],
    },
  },
  {
    files: ['db/**/*.ts'],
    ignores: ['db/migrations/**', 'db/statements/**'],
    rules: { 'no-restricted-syntax': ['error', ...NAMED_EXPORTS, ...TEXT_STATEMENTS] },
  },
  {
    files: ['activities/**/*.ts', 'api/**/*.ts', 'temporal/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...NAMED_EXPORTS, ...TEXT_STATEMENTS, UNNAMED_TRANSACTION] },
  },
  {
    files: ['**/vitest.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
