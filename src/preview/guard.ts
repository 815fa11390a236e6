import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Name of the header with the token of this run. */
const tokenHeader = 'x-preview-token';

/** Whether a request was made for this computer: a name that others can point here is none of it, or their pages could read what is served. */
export function isOwnHost({ host = '' }: IncomingHttpHeaders): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host);
}

/**
 * Why a request may not read or write the data folder: it comes from a page of another site, or from no page of this run. What changes something says from
 * where it comes; a browser always does.
 */
export function refusalOf(
  { method, headers }: { method?: string | undefined; headers: IncomingHttpHeaders },
  token: string,
): 'host' | 'origin' | 'token' | undefined {
  if (!isOwnHost(headers)) return 'host';
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  const own = origin === `http://${headers.host}`;
  if ((origin !== undefined || method !== 'GET') && !own) return 'origin';
  if (site !== undefined && site !== 'same-origin') return 'origin';
  return isSame(headers[tokenHeader], token) ? undefined : 'token';
}

function isSame(given: string | string[] | undefined, token: string): boolean {
  const [one, other] = [Buffer.from(String(given)), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
