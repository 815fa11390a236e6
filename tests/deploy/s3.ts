import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A file in a store: its bytes and what was said of it. */
export type Kept = { bytes: Buffer; type: string | undefined; keep: string | undefined };

/** A store that answers: its address, and how it ends. `files` are there where the store is our own. */
export type Running = { endpoint: string; files?: Map<string, Kept>; asked?: string[]; stop: () => Promise<unknown> };

/** The keys that the stores of the tests know. */
export const keys = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' } as const;

/**
 * A store made for the tests, after the documentation of the interface: buckets in the path, signatures of version 4 recomputed with the hashes of the system, lists
 * of three at a time. It proves less than a real one, which is asked the same where it is installed.
 */
export async function startDouble(bucket: string): Promise<Running> {
  const files = new Map<string, Kept>();
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const bytes = await bodyOf(request);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://store');
    const name = decodeURIComponent(pathname);
    const say = (status: number, text = '', more = {}) => response.writeHead(status, more).end(text);
    if (!isSigned(request, bytes)) return say(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>');
    if (!name.startsWith(`/${bucket}/`)) return say(404, '<Error><Code>NoSuchBucket</Code></Error>');
    const key = name.slice(bucket.length + 2);
    asked.push(`${request.method} ${key}`);
    if (key === '') return say(200, listOf(files, searchParams));
    const { 'content-type': type, 'cache-control': keep } = request.headers;
    if (request.method === 'PUT') files.set(key, { bytes, type, keep });
    if (request.method === 'DELETE') files.delete(key);
    if (request.method !== 'GET') return say(request.method === 'DELETE' ? 204 : 200);
    const found = files.get(key);
    return found ? response.writeHead(200).end(found.bytes) : say(404, '<Error><Code>NoSuchKey</Code></Error>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, files, asked, stop: () => closed(server) };
}

function closed(server: Server): Promise<unknown> {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function listOf(files: ReadonlyMap<string, Kept>, asked: URLSearchParams): string {
  const all = [...files.keys()].filter((key) => key.startsWith(asked.get('prefix') ?? '')).toSorted();
  const from = Number(asked.get('continuation-token') ?? 0);
  const items = all.slice(from, from + 3).map((key) => {
    const tag = md5(files.get(key)?.bytes ?? Buffer.alloc(0));
    return `<Contents><Key>${encodeURIComponent(key)}</Key><ETag>&quot;${tag}&quot;</ETag></Contents>`;
  });
  const next = from + 3 < all.length ? `<NextContinuationToken>${from + 3}</NextContinuationToken>` : '';
  return `<ListBucketResult><EncodingType>url</EncodingType>${items.join('')}${next}</ListBucketResult>`;
}

/** Whether a request was signed with the key that the store knows, over all that it says. */
function isSigned({ headers, method = '', url = '' }: IncomingMessage, body: Buffer): boolean {
  const [, id, scope = '', names = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  if (id !== keys.AWS_ACCESS_KEY_ID || !['host', 'x-amz-date'].every((name) => names.split(';').includes(name)))
    return false;
  const [path = '', query = ''] = url.split('?');
  const told = headers['x-amz-content-sha256'] as string;
  if (told !== 'UNSIGNED-PAYLOAD' && told !== sha(body)) return false;
  const lines = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const parts = [...new URLSearchParams(query)].map(([name, value]) => `${strict(name)}=${strict(value)}`).toSorted();
  const canonical = [method, path, parts.join('&'), lines.join(''), names, told].join('\n');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha(canonical)].join('\n');
  const key = scope
    .split('/')
    .reduce<Buffer | string>((before, part) => hmac(before, part), `AWS4${keys.AWS_SECRET_ACCESS_KEY}`);
  return timingSafeEqual(hmac(key, text), Buffer.from(signature, 'hex'));
}

const strict = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const sha = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest('hex');
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest();
