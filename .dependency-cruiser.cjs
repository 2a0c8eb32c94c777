/** Who may import whom: the direction of docs/architecture.md, enforced. */
const only = (from, allowed, comment) => ({
  name: `${from}-imports`,
  comment,
  severity: 'error',
  from: { path: `^${from}/` },
  to: {
    path: '^(domain|config|fence|mail|db|activities|temporal|workflows|views|api|web|emulators|scripts|test|bench)/',
    pathNot: `^(${[from, ...allowed].join('|')})/`,
  },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only('domain', [], 'pure types, tables and rules'),
    only('config', ['domain'], 'settings are parsed once'),
    only('fence', [], 'processes with limits; knows nothing of what they work on'),
    only('mail', [], 'SMTP and POP3; knows nothing of what the messages say'),
    only('db', ['domain', 'config'], 'projection and repositories'),
    only('workflows', ['domain', 'temporal/contract', 'activities'], 'deterministic; activities by type only'),
    only('activities', ['domain', 'config', 'fence', 'mail', 'db', 'temporal/contract'], 'factories over ports'),
    only('views', ['domain'], 'the one read model: schemas over the tables of the domain'),
    only('web', ['domain', 'views'], 'knows nothing of Temporal or of the database'),
    only(
      'api',
      [
        'domain',
        'config',
        'fence',
        'mail',
        'db',
        'views',
        'web',
        'temporal/client',
        'temporal/contract',
        'activities/publications/format',
        'activities/documents/tables',
        'activities/documents/scans',
        'activities/papers',
        'activities/sealing',
        'activities/form103/foreign',
        'activities/proof/evidence',
        'activities/proof/sealing',
      ],
      'talks to the client and the db, never to activities but for the pure writers of the published file and of papers, the fenced readers of tables and of scans, what encrypts a message (a test message is to go as a real one does), the pure writers of evidence, and the pure reader of what a file beside form 103 is',
    ),
    only('emulators', ['domain', 'config'], 'separate programs that speak the published formats'),
    {
      name: 'workflows-take-activities-by-type',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-takes-views-by-type',
      comment: 'schemas check what comes in and describe what goes out; a page needs their types only',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^views/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'views-need-zod-only',
      severity: 'error',
      from: { path: '^views/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/@hono/zod-openapi/' },
    },
    {
      name: 'vendor-sdk-in-adapters-only',
      comment: 'the SOAP parser, openssl and soffice are known to adapters and documents only',
      severity: 'error',
      from: { path: '^(workflows|domain|views|api|web|db)/' },
      to: { path: 'node_modules/(saxes|pdf-lib|@cantoo)/' },
    },
    {
      name: 'mail-libraries-in-mail-only',
      comment: 'who sends or reads a message does so by the ports of mail; receivers and judges speak for themselves',
      severity: 'error',
      from: {
        pathNot:
          '^(mail|emulators|test|bench|activities/publications/mailbox)/|^scripts/demo/around/outside-judges.ts$',
      },
      to: { path: 'node_modules/(nodemailer|node-pop3|imapflow|mailparser|smtp-server)/' },
    },
    {
      name: 'exceljs-for-others-only',
      comment:
        'the product writes its registry itself and never reads it back; exceljs is the reader of those who check it, and gives a person his own sheet back behind the fence',
      severity: 'error',
      from: { pathNot: '^(emulators|test|bench)/|^activities/documents/tables/mark-sheet.ts$' },
      to: { path: 'node_modules/exceljs/' },
    },
    {
      name: 'web-without-temporal',
      severity: 'error',
      from: { path: '^(web|views|domain|db)/' },
      to: { path: 'node_modules/@temporalio/' },
    },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(web/public|node_modules/.cache)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
