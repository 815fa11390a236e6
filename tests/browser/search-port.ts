import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Port } from '../../src/client/pagefind.ts';

/** The worker of the search of a built site without a browser: the same program, which takes its files from the folder. */
export function portOf(out: string, base: string, script: string): Port {
  type Listen = (event: { data?: never }) => unknown;
  const [heard, answered]: [Listen[], Listen[]] = [[], []];
  const fetchFile = async (address: string) => {
    const { pathname } = new URL(address, 'http://site');
    if (!pathname.startsWith(base)) throw new Error(`${address} is outside`);
    return new Response(readFileSync(join(out, pathname.slice(base.length))));
  };
  const self = {
    addEventListener: (type: string, listen: Listen) => void (type === 'message' && heard.push(listen)),
    postMessage: (data: never) => answered.forEach((listen) => void listen({ data })),
  };
  new Function('self', 'fetch', readFileSync(join(out, script), 'utf8'))(self, fetchFile);
  return {
    postMessage: (data) => heard.forEach((listen) => void listen({ data: structuredClone(data) as never })),
    addEventListener: (type, listen) => void (type === 'message' && answered.push(listen as never)),
  };
}
