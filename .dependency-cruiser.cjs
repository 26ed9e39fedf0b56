/** The arrows of the design (docs/decisions.md): who may import whom. */
const workflowInside = '^workflows/(?!index\\.ts$)(?!.*/(contract|schema)\\.ts$)';
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-imports-only-itself',
      comment: 'Decisions are pure; the outside comes in as data.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { pathNot: '^domain/', path: '^(workflows|activities|worker|client|test)/' },
    },
    {
      name: 'domain-has-no-node',
      severity: 'error',
      from: { path: '^domain/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-libraries-are-few',
      comment: 'zod in schema files; time zones and holidays where calendars are expanded, outside workflows.',
      severity: 'error',
      from: { path: '^domain/', pathNot: '(schema|expand|holidays|parse)[a-z-]*\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional'] },
    },
    {
      name: 'workflows-import-domain-and-types',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^(activities|worker|client|test)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-zod-in-workflows',
      comment: 'zod costs 0.6 to 1.3 MB a cached workflow (references/engine).',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '/schema\\.ts$' },
      to: {
        path: 'node_modules/zod|schema\\.ts$|domain/calendar/(expand|holidays)|temporal-polyfill',
        reachable: true,
      },
    },
    {
      name: 'no-node-in-workflows',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nobody-imports-the-inside-of-a-workflow',
      severity: 'error',
      // Tests of a workflow's own parts mirror them.
      from: { pathNot: '^(workflows|test/workflows)/' },
      to: { path: workflowInside },
    },
    {
      name: 'activities-import-domain',
      severity: 'error',
      from: { path: '^activities/' },
      to: { path: '^(worker|client|test)/|' + workflowInside },
    },
    {
      name: 'client-sees-contracts-and-domain',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(activities|test)/|' + workflowInside },
    },
    { name: 'product-does-not-need-tests', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
