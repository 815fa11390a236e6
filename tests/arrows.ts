/** What each layer may import, beside itself. The page files of the framework stand at the end and may import anything below. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  issues: [],
  // What must not be published: pure, for the data as for the finished pages.
  privacy: ['issues'],
  // Hashes, their tree and their chain: pure, in the commands as in the browser.
  snapshot: [],
  schemas: ['issues', 'privacy'],
  domain: ['issues', 'schemas', 'privacy', 'snapshot'],
  // A sheet of a charity, a platform or a bank → rows of a ledger: pure, for the command as for the browser.
  import: ['issues', 'schemas', 'privacy', 'parse', 'domain'],
  // A ledger beside the statement of its account: pure.
  reconcile: ['issues', 'domain', 'import'],
  texts: ['issues', 'schemas', 'domain', 'import', 'reconcile'],
  // What a blank looks like: tables for spreadsheet programs, schemas for editors, files to begin with. Pure, for the site, the commands and the browser.
  template: ['issues', 'schemas', 'parse', 'domain', 'texts'],
  // What no rule forbids and could still be better: pure, for the command as for a page of the browser.
  advice: ['issues', 'schemas', 'domain'],
  // What one published view changes against another: pure, for the command as for a page of the browser.
  review: ['issues', 'schemas', 'domain', 'texts'],
  report: ['issues', 'schemas', 'domain', 'import', 'reconcile', 'texts', 'review', 'advice', 'parse'],
  parse: ['issues', 'schemas'],
  // A data folder in memory → its records, its attachments, what is private in it: pure, from the disk as from a browser.
  folder: ['issues', 'schemas', 'parse', 'privacy'],
  read: ['issues', 'schemas', 'parse', 'folder', 'snapshot'],
  'check-folder.ts': ['issues', 'domain', 'folder', 'parse'],
  'check.ts': ['check-folder.ts', 'domain', 'folder', 'read'],
  'site.ts': ['issues', 'domain', 'report', 'check.ts', 'read', 'snapshot'],
  charts: ['issues', 'schemas', 'domain', 'texts'],
  // Every published table, said once: files, programs and pages print it.
  tables: ['issues', 'schemas', 'domain', 'texts'],
  export: ['issues', 'schemas', 'domain', 'texts', 'template', 'tables', 'snapshot'],
  client: ['issues', 'schemas', 'parse', 'domain', 'charts', 'texts', 'snapshot'],
  styles: [],
  // Links, language and published data of a page: handed down from the layout, so they are known below it.
  context: ['domain', 'site.ts'],
  components: [
    ...['issues', 'privacy', 'schemas', 'domain', 'texts', 'charts', 'tables', 'export', 'client', 'styles'],
    ...['template', 'context', 'snapshot'],
  ],
  layouts: [
    ...['issues', 'schemas', 'domain', 'texts', 'charts', 'tables', 'export', 'client', 'styles'],
    ...['components', 'context', 'site.ts'],
  ],
  // The work of staff in a browser: opens, imports, checks and saves a data folder there. Only its page knows it.
  staff: [
    ...['issues', 'schemas', 'domain', 'folder', 'check-folder.ts', 'parse', 'import', 'report', 'review', 'texts'],
    ...['template', 'tables', 'export', 'client', 'advice', 'snapshot'],
  ],
  // Runs the framework from outside: checks, builds, writes the exports beside the pages, indexes, switches the output in.
  build: [
    ...[
      'issues',
      'schemas',
      'domain',
      'report',
      'review',
      'advice',
      'parse',
      'folder',
      'read',
      'check-folder.ts',
      'check.ts',
      'site.ts',
      'tables',
      'export',
      'privacy',
    ],
    'snapshot',
  ],
  // What staff see while they work: pages that outlive an error, the list of problems, what changed; the doors of the desk to the data folder.
  preview: [
    ...['issues', 'schemas', 'domain', 'parse', 'folder', 'read', 'check-folder.ts', 'check.ts', 'site.ts', 'texts'],
    ...['report', 'review', 'export', 'build', 'write'],
  ],
  // Puts a built site before the public, as one file or on a host, and goes back.
  deploy: ['issues', 'schemas', 'texts', 'read', 'check.ts', 'snapshot', 'export', 'build'],
  // Changes of the data folder, whole or not at all.
  write: [
    'issues',
    'schemas',
    'domain',
    'parse',
    'folder',
    'read',
    'check.ts',
    'import',
    'reconcile',
    'texts',
    'template',
    'report',
  ],
  // The summaries of portals that were built apart → one overview: a small site without scripts.
  join: ['issues', 'schemas', 'domain', 'read', 'texts', 'export'],
  'content.config.ts': [],
  // Writes the invented district; like a clerk, it knows the fields and the calendar, not the pages.
  demo: ['schemas', 'domain'],
  // What only the benchmark uses.
  bench: ['demo', 'schemas', 'domain'],
};
