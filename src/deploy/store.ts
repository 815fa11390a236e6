import { AwsClient } from 'aws4fetch';
import { headersOf, typeOf } from '../build/headers.ts';
import type { S3Target } from './target.ts';

/** A store with the interface of S3, below the prefix of a target. Paths are those of the site. */
export type Store = ReturnType<typeof storeOf>;

/** Where the store is: the address of its interface, its region, and whether the bucket stands in the path instead of the name of the host. */
type StoreSettings = { endpoint: string; region: string; pathStyle: boolean };

/** The store of a target. The keys are taken from `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`, never from the command line. */
export function storeOf({ bucket, prefix }: S3Target, settings: StoreSettings, machine: NodeJS.ProcessEnv) {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = machine;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
    throw new Error('没有设 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY (the keys of the store are not set)');
  const client = new AwsClient({
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
    ...{ service: 's3', region: settings.region, retries: 4 },
  });
  const root = rootOf(bucket, settings);
  const addressOf = (path: string) => root + `${prefix}${path}`.split('/').map(strict).join('/');
  const ask = async (address: string, init?: RequestInit, allowed: readonly number[] = []) => {
    const answer = await client.fetch(address, init);
    if (answer.ok || allowed.includes(answer.status)) return answer;
    const why = /<Code>([^<]+)/.exec(await answer.text())?.[1] ?? '';
    throw new Error(`存储拒绝了 ${init?.method ?? 'GET'} ${address}：${answer.status} ${why} (the store refused)`);
  };
  return {
    /** Every file below the prefix, with the MD5 of its bytes where it was uploaded in one piece. */
    async list(): Promise<Map<string, string>> {
      const found = new Map<string, string>();
      let next: string | undefined = '';
      while (next !== undefined) {
        const query = new URLSearchParams({ 'list-type': '2', 'encoding-type': 'url', prefix });
        if (next) query.set('continuation-token', next);
        const text = await (await ask(`${root}?${query}`)).text();
        // Not every store codes names when it is asked to.
        const coded = /<EncodingType>url/.test(text);
        for (const [, item = ''] of text.matchAll(/<Contents>(.*?)<\/Contents>/gs))
          found.set(
            nameIn(item, coded).slice(prefix.length),
            /<ETag>(?:&quot;|"|&#34;)?([0-9a-f]{32})/.exec(item)?.[1] ?? '',
          );
        next = /<NextContinuationToken>([^<]+)/.exec(text)?.[1];
      }
      return found;
    },

    /** The bytes of a file; undefined where there is none. */
    async get(path: string): Promise<Uint8Array | undefined> {
      const answer = await ask(addressOf(path), {}, [404]);
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
    },

    /** Writes a file with its type and how long it may be kept. It is whole or not there. */
    async put(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
      const asked = path.replace(/(?<=^|\/)index\.html$/, '');
      const { 'Cache-Control': keep = 'no-cache' } = headersOf(asked);
      await ask(addressOf(path), {
        method: 'PUT',
        body: bytes,
        headers: { 'Content-Type': typeOf(path), 'Cache-Control': keep },
      });
    },

    async remove(path: string): Promise<void> {
      await ask(addressOf(path), { method: 'DELETE' }, [404]);
    },
  };
}

function rootOf(bucket: string, { endpoint, pathStyle }: StoreSettings): string {
  const { protocol, host, pathname } = new URL(endpoint.endsWith('/') ? endpoint : `${endpoint}/`);
  return pathStyle ? `${protocol}//${host}${pathname}${bucket}/` : `${protocol}//${bucket}.${host}${pathname}`;
}

/** The name in an item of a list: coded as in addresses, where a blank may be a plus sign, or as XML has it. */
function nameIn(item: string, coded: boolean): string {
  const name = /<Key>([^<]*)/.exec(item)?.[1] ?? '';
  if (coded) return decodeURIComponent(name.replaceAll('+', ' '));
  return name.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi,
    (_, hex, decimal, sign: keyof typeof signs) =>
      sign ? signs[sign] : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}

const signs = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;

/** As signatures have a name: more signs are coded than addresses ask for, and not every server codes them anew. */
function strict(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
