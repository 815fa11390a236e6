import type { ServerResponse } from 'node:http';

/** Lets a finished page be changed before it is sent; everything else goes through as it is. */
export function captureHtml(
  response: ServerResponse,
  change: (html: string, status: number) => { html: string; status: number },
): void {
  const { writeHead, write, end } = response;
  const parts: Uint8Array[] = [];
  const isHtml = () => String(response.getHeader('content-type') ?? '').startsWith('text/html');
  // The head is written with the first part of the body, so that it can still be another one.
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    for (const [name, value] of headersIn(rest)) response.setHeader(name, value);
    return response;
  }) as typeof writeHead;
  response.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    if (!isHtml()) return (write as (...all: unknown[]) => boolean).call(response, chunk, ...rest);
    parts.push(Buffer.from(chunk as string));
    return true;
  }) as typeof write;
  response.end = ((chunk?: unknown, ...rest: unknown[]) => {
    const last = typeof chunk === 'string' || chunk instanceof Uint8Array ? chunk : undefined;
    Object.assign(response, { writeHead, write, end });
    if (!isHtml()) return (end as (...all: unknown[]) => ServerResponse).call(response, chunk, ...rest);
    if (last !== undefined) parts.push(Buffer.from(last as string));
    const { html, status } = change(Buffer.concat(parts).toString('utf8'), response.statusCode);
    for (const name of ['content-length', 'etag']) response.removeHeader(name);
    response.statusCode = status;
    return response.end(html);
  }) as typeof end;
}

function headersIn(rest: readonly unknown[]): [string, string][] {
  const given = rest.find((one) => typeof one === 'object' && one !== null);
  return given ? Object.entries(given as Record<string, string>) : [];
}
