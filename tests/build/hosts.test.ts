import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { framed, hashed, headers, headersOf, open, transport, typeOf, types } from '../../src/build/headers.ts';
import { serveFolder } from '../../src/build/server.ts';
import { contentPolicy } from '../../src/domain/portal/policy.ts';
import { freePort } from './run.ts';

const [nginxFile, caddyFile, plainFile] = ['scripts/hosts/nginx.conf', 'scripts/hosts/Caddyfile', 'public/_headers'];
const everywhere = { ...headers, ...transport };

describe('the list of headers', () => {
  test('forbids what is written into a page, code made of text, other hosts and frames', () => {
    const policy = headers['Content-Security-Policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  test('is the policy of the pages and one word more, which pages made for frames lack', () => {
    expect(headers['Content-Security-Policy']).toBe(`${contentPolicy}; frame-ancestors 'none'`);
    for (const path of ['embed/fund/', 'en/embed/fund/']) {
      expect(headersOf(path)['Content-Security-Policy']).toBe(contentPolicy);
      expect(headersOf(path)['X-Content-Type-Options']).toBe('nosniff');
    }
    for (const path of ['', 'places/embed/', 'embed', 'funds/a/'])
      expect(headersOf(path)['Content-Security-Policy'], path).toBe(headers['Content-Security-Policy']);
  });

  test('lets programs of other sites read the open data, feeds and calendars, and nothing else', () => {
    for (const path of [
      ...['data/income.csv', 'data/funds/a/income.json', 'api/v1/index.json', 'feed.xml', 'en/feed.xml'],
      ...['funds/a/feed.xml', 'calendar.ics', 'en/places/a/calendar.ics'],
    ])
      expect(headersOf(path), path).toMatchObject(open.headers);
    for (const path of [
      '',
      'funds/a/',
      'en/data/',
      'trace/keys/00.bin',
      'places/data/',
      'files/a.png',
      'notfeed.xml',
    ]) {
      expect(headersOf(path)['Access-Control-Allow-Origin'], path).toBeUndefined();
      expect(headersOf(path)['Cross-Origin-Resource-Policy'], path).toBe('same-origin');
    }
    // A picture may stand in other pages, but their programs need not read it.
    expect(headersOf('embed/funds/a.svg')['Cross-Origin-Resource-Policy']).toBe('cross-origin');
    expect(headersOf('embed/funds/a.svg')['Access-Control-Allow-Origin']).toBeUndefined();
  });

  test('keeps for a year only what never changes under its name', () => {
    expect(headersOf('assets/Page.Ie7HWRnU.css')['Cache-Control']).toContain('immutable');
    expect(headersOf('files/0b09f975fa1156d6.png')['Cache-Control']).toContain('immutable');
    for (const path of ['', 'data/income.csv', 'pagefind/pagefind.js', 'places/files/'])
      expect(headersOf(path)['Cache-Control'], path).toBe('no-cache');
  });
});

describe('the settings of hosts repeat the list', () => {
  test(nginxFile, () => {
    const text = readFileSync(nginxFile, 'utf8');
    const maps = new Map(
      [
        ...text.matchAll(/^map "\$sunshine_base \$uri" (\$\w+) \{\n {4}default "(.*)";\n((?: {4}".*" ".*";\n)+)\}/gm),
      ].map(([, name = '', value, others = '']) => [name, { value, others: pairs(others, /^ {4}"(.*)" "(.*)";$/gm) }]),
    );
    const sent = [...text.matchAll(/^ {4}add_header (\S+) (?:"(.*)"|(\$\w+)) always;$/gm)];
    const always = sent.map(([, name, value, map = '']) => [name, value ?? maps.get(map)?.value]);
    // A header without a value is not sent.
    expect(Object.fromEntries(always.filter(([, value]) => value !== ''))).toEqual(everywhere);
    for (const [pattern, special] of [
      [nginxFolder(framed.folders), framed],
      [nginxFolder(hashed.folders), hashed],
      [nginxOpen, open],
    ] as const) {
      const other = sent.flatMap(([, name, , map = '']) => {
        const value = maps.get(map)?.others[pattern];
        return value === undefined ? [] : [[name, value]];
      });
      expect(Object.fromEntries(other)).toEqual(special.headers);
    }
    // A location with a header of its own would lose all others.
    expect(text.match(/add_header/g)).toHaveLength(Object.keys(everywhere).length + 1);
    expect(pairs(text, /^ {8}"(.*)" (\w+);$/gm, true)).toEqual(types);
  });

  test(caddyFile, () => {
    const text = readFileSync(caddyFile, 'utf8');
    const block = (head: string) => {
      const [, indent = '', body = ''] = new RegExp(`^(\\t+)${head} \\{\n([^}]*)\n\\1\\}$`, 'm').exec(text) ?? [];
      return pairs(body, new RegExp(`^${indent}\t([\\w-]+) "(.*)"$`, 'gm'));
    };
    expect(block('header')).toEqual(everywhere);
    expect(block('header @framed')).toEqual(framed.headers);
    expect(block('header @hashed')).toEqual(hashed.headers);
    expect(block('header @open')).toEqual(open.headers);
    const places = [
      ...open.folders.map((folder) => `{$SITE_BASE}/${folder}*`),
      ...open.names.map((name) => `*/${name}`),
    ];
    expect(text).toContain(`\t@open path ${places.join(' ')}\n`);
    for (const [name, { folders }] of Object.entries({ framed, hashed }))
      expect(text).toContain(`\t@${name} path ${folders.map((folder) => `{$SITE_BASE}/${folder}*`).join(' ')}\n`);
    expect(pairs(text, /^\t\t~\\\.(\w+)\$ "(.*)"$/gm)).toEqual(types);
  });

  test(plainFile, () => {
    const rules = readFileSync(plainFile, 'utf8')
      .split(/\n(?=\/)/)
      .slice(1)
      .map((rule) => rule.trim().split('\n'))
      .map(([path = '', ...lines]) => [path, pairs(lines.join('\n'), /^ {2}([\w-]+): (.*)$/gm)] as const);
    const special = [framed, hashed].flatMap((one) => one.folders.map((folder) => [`/${folder}*`, one.headers]));
    const readable = [
      ...open.folders.map((folder) => `/${folder}*`),
      ...open.names.flatMap((name) => [`/${name}`, `/*/${name}`]),
    ].map((path) => [path, open.headers]);
    const typed = ['csv', 'ics', 'jsonld', 'journal', 'beancount'].map((ending) => [
      `/*.${ending}`,
      { 'Content-Type': types[ending] },
    ]);
    expect(rules).toEqual([['/*', everywhere], ...special, ...readable, ...typed]);
  });
});

/** A running host: how to ask it, and how to end it. */
type Host = { port: number; stop: () => Promise<unknown> };
type Start = (root: string, base: string) => Promise<Host>;

const hosts: { name: string; version: string | undefined; start: Start }[] = [
  { name: 'nginx', version: version('nginx', '-v'), start: startNginx },
  { name: 'caddy', version: version('caddy', 'version'), start: startCaddy },
];
const places = hosts.flatMap((host) => ['', '/portal'].map((base) => ({ ...host, base })));

describe.each(places)('$name $version under "$base/"', ({ name, version: found, base, start }) => {
  if (!found) {
    test.skip(`${name} is not installed here: what it sends was NOT tested`);
    return;
  }
  const root = mkdtempSync(join(tmpdir(), `${name}-`));
  let host: Host;
  const ask = (path: string, options = {}) => get(host.port, `${base}/${path}`, options);

  beforeAll(async () => {
    putSite(join(root, base));
    writeFileSync(join(root, '..', `${name}-secret.txt`), 'secret');
    host = await start(root, base);
  });
  afterAll(async () => {
    await host?.stop();
    rmSync(join(root, '..', `${name}-secret.txt`));
    rmSync(root, { recursive: true, force: true });
  });

  test.each(Object.keys(site).filter((path) => path !== '404.html'))(
    'sends the right headers with %s',
    async (path) => {
      const asked = path.replace(/index\.html$/, '');
      const { status, sent, body } = await ask(asked);
      expect(status).toBe(200);
      expect(body).toBe(site[path]);
      expect(sent).toMatchObject(lower({ ...headersOf(asked), ...transport, 'Content-Type': typeOf(asked) }));
      expect(sent['access-control-allow-origin']).toBe(headersOf(asked)['Access-Control-Allow-Origin']);
      expect(sent.server ?? '').not.toMatch(/\d/);
    },
  );

  test.each(['nothing/', 'nothing', 'assets/gone.js', 'embed/gone/', 'data/gone.csv', 'about/gone.html'])(
    'answers %s, which does not exist, with the page for it and 404',
    async (path) => {
      const { status, sent, body } = await ask(path);
      expect([status, body]).toEqual([404, site['404.html']]);
      expect(sent).toMatchObject(lower({ ...everywhere, 'Content-Type': types.html as string }));
      expect(sent['access-control-allow-origin']).toBeUndefined();
    },
  );

  test.each([
    ['data/funds/a/goods.csv', 'data/funds/a/tables.json'],
    ['data/funds/a/basic/self_score_item.json', 'data/funds/a/tables.json'],
    ['data/applications/x/payment.csv', 'api/v1/applications/x.json'],
    ['data/applications/x/tables.json', 'api/v1/applications/x.json'],
  ])('leads from %s, an old address, to the file that tells the same of the subject', async (path, to) => {
    const { status, sent } = await ask(path);
    const own = `http://127.0.0.1:${host.port}${base}/`;
    expect([status, new URL(sent.location as string, own).href]).toEqual([302, `${own}${to}`]);
    expect((await ask('data/funds/gone/tables.json')).status).toBe(404);
    expect((await ask('data/funds/a/income.csv')).status).toBe(200);
  });

  test('leads to the folder where the slash is missing, on the same host', async () => {
    const { status, sent } = await ask('about');
    expect([301, 308]).toContain(status);
    const own = `http://127.0.0.1:${host.port}${base}/`;
    expect(new URL(sent.location as string, own).href).toBe(`${own}about/`);
    expect(sent).toMatchObject(lower(everywhere));
  });

  test('answers 304 with the same headers where nothing changed', async () => {
    const { sent } = await ask('');
    const again = await ask('', { headers: { 'If-None-Match': sent.etag } });
    expect(again.status).toBe(304);
    expect(again.sent['content-security-policy']).toBe(everywhere['Content-Security-Policy']);
  });

  test('sends the packed form where one lies there and is asked for', async () => {
    const { sent } = await ask('data/packed.csv', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(sent).toMatchObject({ 'content-encoding': 'gzip', 'content-type': types.csv, vary: 'Accept-Encoding' });
    expect((await ask('data/packed.csv')).sent['content-encoding']).toBeUndefined();
  });

  test.each([
    ...[`../${name}-secret.txt`, `..%2f${name}-secret.txt`, `%2e%2e/${name}-secret.txt`, `..\\${name}-secret.txt`],
    ...[`about/../../${name}-secret.txt`, `about/..%2f..%2f..%2f${name}-secret.txt`, `//../${name}-secret.txt`],
    ...['.env', '.git/config', 'about/.hidden', '%2eenv', '_headers', 'about/%00', '%'],
  ])('refuses %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body).not.toContain('secret');
  });

  test('takes nothing that is sent to it', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const { status } = await ask('about/', { method });
      expect(status, method).toBe(405);
    }
  });
});

describe.each(['', '/portal'])('the preview under "%s/"', (base) => {
  const root = mkdtempSync(join(tmpdir(), 'preview-'));
  let server: Server;
  let port: number;

  beforeAll(async () => {
    putSite(root);
    port = await freePort();
    server = await serveFolder(root, `${base}/`, port);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    rmSync(root, { recursive: true, force: true });
  });

  test('sends the same headers, save the one for certificates', async () => {
    for (const path of Object.keys(site)) {
      const asked = path.replace(/index\.html$/, '');
      const { status, sent } = await get(port, `${base}/${asked}`);
      expect([status, sent['strict-transport-security']], path).toEqual([200, undefined]);
      expect(sent, path).toMatchObject(lower({ ...headersOf(asked), 'Content-Type': typeOf(asked) }));
    }
    const { status, sent } = await get(port, `${base}/assets/gone.js`);
    expect(status).toBe(404);
    expect(sent).toMatchObject(lower({ ...headers, 'Content-Type': types.html as string }));
  });
});

/** A small site with a file of each sort. */
const site: Record<string, string> = {
  'index.html': '<h1>home</h1>',
  '404.html': '<h1>nothing here</h1>',
  'about/index.html': '<h1>about</h1>',
  'en/embed/fund/index.html': '<h1>in a frame</h1>',
  'embed/fund/index.html': '<h1>在框里</h1>',
  'places/embed/index.html': '<h1>a place of that name</h1>',
  'places/files/index.html': '<h1>another</h1>',
  'assets/Page.Ie7HWRnU.css': 'h1{color:red}',
  'assets/early.BHStnq7r.js': 'void 0;',
  'files/0b09f975fa1156d6.png': 'a picture',
  'data/income.csv': '编号,金额\nI-1,5\n',
  'data/funds/a/tables.json': '{"part":"funds","id":"a","tables":{}}\n',
  'data/funds/a/income.csv': '编号\n',
  'data/packed.csv': '编号,金额\nI-1,5\n',
  'data/income.json': '[]',
  'data/catalog.jsonld': '{}',
  'data/ledger.journal': '; nothing\n',
  'data/package.zip': 'parts',
  'api/v1/index.json': '{}',
  'feed.xml': '<feed/>',
  'funds/a/feed.xml': '<feed/>',
  'funds/a/calendar.ics': 'BEGIN:VCALENDAR\r\n',
  'embed/fund.svg': '<svg/>',
  'pagefind/pagefind.js': 'void 0;',
  'pagefind/wasm.unknown.pagefind': 'parts',
  'pagefind/fragment/zh_1.pf_fragment': 'parts',
  'favicon.svg': '<svg/>',
  'sitemap-index.xml': '<a/>',
};

function putSite(folder: string): void {
  const hidden = { '.env': 'secret', '.git/config': 'secret', 'about/.hidden': 'secret', _headers: 'secret' };
  for (const [path, text] of Object.entries({ ...site, ...hidden })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, 'data/packed.csv.gz'), gzipSync(site['data/packed.csv'] as string));
}

async function startNginx(root: string, base: string): Promise<Host> {
  const port = await freePort();
  const own = mkdtempSync(join(tmpdir(), 'nginx-own-'));
  const changes = [
    ['map "" $sunshine_base {\n    default "";', `map "" $sunshine_base {\n    default "${base}";`],
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['root /srv/sunshine;', `root ${root};`],
  ] as const;
  const settings = changes.reduce(
    (text, [from, to]) => {
      expect(text.split(from)).toHaveLength(2);
      return text.replace(from, () => to);
    },
    readFileSync(nginxFile, 'utf8'),
  );
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${own}/${kind};`,
  );
  const main = `daemon off; master_process off; pid ${own}/pid; error_log stderr warn; events {} http { access_log off; ${folders.join(' ')} include ${own}/site.conf; }`;
  writeFileSync(join(own, 'site.conf'), settings);
  writeFileSync(join(own, 'nginx.conf'), main);
  return started(spawn('nginx', ['-p', own, '-c', join(own, 'nginx.conf')], { stdio: 'ignore' }), port, own);
}

async function startCaddy(root: string, base: string): Promise<Host> {
  const port = await freePort();
  const own = mkdtempSync(join(tmpdir(), 'caddy-own-'));
  const env = {
    ...{ PATH: process.env.PATH, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own },
    ...{ CADDY_ADMIN: `unix/${own}/admin`, SITE_ADDRESS: `http://127.0.0.1:${port}`, SITE_ROOT: root, SITE_BASE: base },
  };
  const args = ['run', '--config', resolve(caddyFile), '--adapter', 'caddyfile'];
  return started(spawn('caddy', args, { env, stdio: 'ignore' }), port, own);
}

/** Waits until a server answers. */
async function started(child: ChildProcess, port: number, own: string): Promise<Host> {
  const stop = async () => {
    const end = new Promise((done) => child.once('exit', done));
    if (child.exitCode === null && child.kill()) await end;
    rmSync(own, { recursive: true, force: true });
  };
  for (let turn = 0; child.exitCode === null && turn < 600; turn++) {
    const up = await get(port, '/').catch(() => undefined);
    if (up) return { port, stop };
    await new Promise((done) => setTimeout(done, 50));
  }
  await stop();
  throw new Error(`${child.spawnfile} does not start`);
}

type Answer = { status: number; sent: IncomingMessage['headers']; body: string };

/** Asks for a path as it is written: dots and escapes are not resolved here. */
function get(port: number, path: string, options: object = {}): Promise<Answer> {
  return new Promise((done, failed) => {
    request({ host: '127.0.0.1', port, path, agent: false, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          sent: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    })
      .once('error', failed)
      .end();
  });
}

function version(command: string, argument: string): string | undefined {
  try {
    const told = execFileSync('sh', ['-c', `${command} ${argument} 2>&1`], { encoding: 'utf8', stdio: 'pipe' });
    return /\d+\.\d+\.\d+/.exec(told)?.[0];
  } catch {
    return undefined;
  }
}

function nginxFolder(folders: readonly string[]): string {
  return `~^(?<b>[^ ]*) \\k<b>/(?:${folders.map((folder) => folder.slice(0, -1)).join('|')})/`;
}

const nginxOpen = String.raw`~^(?<b>[^ ]*) \k<b>/(?:(?:${open.folders.map((folder) => folder.slice(0, -1)).join('|')})/|(?:.*/)?(?:${open.names.join('|').replaceAll('.', String.raw`\.`)})$)`;

/** Names and values that a pattern finds; `turned` where the value comes first. */
function pairs(text: string, pattern: RegExp, turned = false): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(pattern)].map(([, first = '', second = '']) => (turned ? [second, first] : [first, second])),
  );
}

function lower(all: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name.toLowerCase(), value]));
}
