import { execFile, spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { balanceAt, entriesOf } from '../../src/domain/ledger/ledger.ts';
import { apiDocuments } from '../../src/export/api/documents.ts';
import { examplesOf } from '../../src/export/api/example.ts';
import { frameOf } from '../../src/export/api/frame.ts';
import { loadSite } from '../../src/site.ts';

const site = loadSite();
const files = new Map(apiDocuments(frameOf(site, '/sub/')).map(({ path, write }) => [`/sub/api/v1/${path}`, write]));
const hasCurl = spawnSync('curl', ['--version']).status === 0;
const run = promisify(execFile);
let server: Server;
let origin = '';

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const write = files.get(url);
    response.writeHead(write ? 200 : 404, { 'Content-Type': 'application/json' }).end(write?.() ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sub/`;
});
afterAll(() => server.close());

describe('the examples that readers copy, run against a real server', () => {
  test.skipIf(!hasCurl)(`the terminal: ${hasCurl ? 'with curl' : 'not run, curl is not installed'}`, async () => {
    const { curl, fund } = examples();
    const [program, ...rest] = curl.split(' ') as [string, ...string[]];
    const { stdout } = await run(program, ['--silent', '--show-error', '--fail', ...rest]);
    expect(JSON.parse(stdout)).toMatchObject({ api_version: '1', fund: { id: fund } });
  });

  test('the program prints the balance of a fund', async () => {
    const { program, fund: id = '' } = examples();
    const fund = site.funds.get(id);
    const value = fund ? balanceAt(entriesOf(fund), site.asOf) : 0;
    expect(value).toBeGreaterThan(0);
    expect(await printed(program)).toBe(`${fund?.name.zh} ${site.asOf} ${value / 100}\n`);
  });

  test('the loop reads a whole list', async () => {
    expect(await printed(examples().pages)).toBe(`${site.points.length}\n`);
  });
});

function examples() {
  return examplesOf(frameOf(site, '/sub/', origin));
}

async function printed(code: string): Promise<string> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code]);
  return stdout;
}
