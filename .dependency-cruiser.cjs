/**
 * Who may import whom. ARCHITECTURE.md says why; this file makes it hold.
 *
 * Each part of the source lists all that it may import: folders of ours and packages. A file of ours or a
 * package that is not in the list is an error.
 */
const parts = [
  { name: 'dates', from: '^src/dates/', may: ['^src/dates/'] },
  { name: 'sources', from: '^src/sources/', may: ['^src/sources/'] },
  { name: 'core', from: '^src/core/', may: ['^src/(core|dates|sources)/', pkg('js-yaml')] },
  { name: 'slices', from: '^src/slices/', may: ['^src/slices/', '^src/protocol/'] },
  { name: 'tagging', from: '^src/tagging/', may: ['^src/(tagging|core|dates)/'] },
  {
    name: 'service',
    from: '^src/service/',
    may: ['^src/(service|slices|tagging|core|dates|sources)/', '^src/protocol/', pkg('vscode-languageserver-types')],
  },
  {
    name: 'exchange',
    from: '^src/exchange/',
    may: ['^src/(exchange|picture|service|tagging|core|dates|sources)/', '^src/protocol/'],
  },
  {
    name: 'server',
    from: '^src/server/',
    may: [
      '^src/(server|exchange|picture|service|slices|tagging|core|dates|sources)/',
      '^src/protocol/',
      pkg('vscode-languageserver-(types|protocol)'),
      pkg('vscode-uri'),
    ],
  },
  {
    name: 'cli',
    from: '^src/cli/',
    may: [
      '^src/(cli|exchange|picture|service|tagging|core|dates|sources)/',
      '^src/protocol/',
      pkg('vscode-languageserver-types'),
      pkg('vscode-uri'),
    ],
  },
  {
    name: 'client',
    from: '^src/client/',
    may: ['^src/(client|slices)/', '^src/protocol/', '^vscode$', pkg('vscode'), pkg('vscode-languageclient')],
  },
  {
    name: 'timeline',
    from: '^src/timeline/',
    may: ['^src/(timeline|slices|webview|picture|dates)/', '^src/protocol/'],
  },
  {
    name: 'positions',
    from: '^src/positions/',
    may: ['^src/(positions|webview|picture|dates)/', '^src/exchange/(csv|printable)[.]ts$', '^src/service/escapeMarkdown[.]ts$', '^src/protocol/'],
  },
  {
    name: 'offline',
    from: '^src/offline/',
    may: ['^src/(offline|timeline|webview|picture|dates)/', '^src/exchange/(svg|svgSurface|printable|xml)[.]ts$', '^src/protocol/'],
  },
  { name: 'webview', from: '^src/webview/', may: ['^src/(webview|picture|dates)/', '^src/protocol/'] },
  { name: 'picture', from: '^src/picture/', may: ['^src/(picture|slices|dates)/', '^src/protocol/'] },
];

/** The path of an installed package or of its types. */
function pkg(name) {
  return `^node_modules/(@types/)?${name}/`;
}

/** These files, and no others, may use Node itself. */
const runsInNode = '^src/(cli/|server/(node|diskFiles)[.]ts$|client/extension[.]node[.]ts$)';

const entryPoints =
  '^src/(client/extension[.](node|browser)|server/(node|browser)|(timeline|positions|offline)/main|cli/main)[.]ts$';

module.exports = {
  forbidden: [
    ...parts.map(({ name, from, may }) => ({
      name: `${name}-imports-only-its-own`,
      severity: 'error',
      from: { path: from },
      to: { pathNot: may, dependencyTypesNot: ['core'] },
    })),
    {
      name: 'protocol-imports-types-only',
      severity: 'error',
      from: { path: '^src/protocol/' },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'protocol-imports-only-lower-types',
      severity: 'error',
      from: { path: '^src/protocol/' },
      to: { pathNot: ['^src/(protocol|core|dates)/', pkg('vscode-languageserver-types')] },
    },
    {
      name: 'node-only-where-node-runs',
      severity: 'error',
      from: { path: '^src/', pathNot: runsInNode },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-network-modules', severity: 'error', from: { path: '^src/' }, to: { path: '^(node:)?(https?|http2|net|tls|dgram|dns)$' } },
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^vscode$' } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: [entryPoints, '[.]d[.]ts$'] },
      to: {},
    },
    {
      name: 'no-unused-modules',
      comment: 'What no entry point reaches is not shipped, so it should not be there.',
      severity: 'error',
      from: { path: entryPoints },
      to: { path: '^src/', pathNot: [entryPoints, '[.]d[.]ts$'], reachable: false },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^(dist|out)/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    externalModuleResolutionStrategy: 'node_modules',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json', '.d.ts'],
    },
  },
};
