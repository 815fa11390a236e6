import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { withEndSlash } from '../domain/portal/address.ts';
import { type PortalSummary, summaryFile, summarySchema, summaryVersion } from '../export/summary-format.ts';
import type { Both } from '../issues/both.ts';
import { siteAddressFault } from '../schemas/site-address.ts';
import { joinFaults as faults } from '../texts/join-fault.ts';
import { fill, fillBoth } from '../texts/text.ts';

/** The summary of a source, or why there is none. `source` is how pages may call it: of a folder only its own name. */
type ReadSource = { source: string } & ({ summary: PortalSummary } | { fault: Both });

/** How long a portal has for its answer, in milliseconds, and how large that may be, in MB. */
const [patience, most] = [30_000, 64];

/** How many portals are asked at once. */
const atOnce = 8;

/** Reads every source, in their order: addresses of portals, or folders of built sites. */
export async function readSources(sources: readonly string[]): Promise<ReadSource[]> {
  const read: ReadSource[] = [];
  for (let from = 0; from < sources.length; from += atOnce)
    read.push(...(await Promise.all(sources.slice(from, from + atOnce).map(readSource))));
  return read;
}

async function readSource(source: string): Promise<ReadSource> {
  const isAddress = /^https?:/i.test(source);
  const text = isAddress ? await fetched(source) : fromFolder(source);
  const found = typeof text === 'string' ? readSummary(text) : text;
  return { source: isAddress ? source : basename(resolve(source)), ...found };
}

/** A summary from its text; a fault where it is none, of another version, or broken. */
export function readSummary(text: string): { summary: PortalSummary } | { fault: Both } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: fillBoth(faults.json, { file: summaryFile }) };
  }
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
  if (version === undefined) return { fault: fillBoth(faults.foreign, { file: summaryFile }) };
  if (version !== summaryVersion) {
    const values = { file: summaryFile, found: JSON.stringify(version).slice(0, 20), known: summaryVersion };
    return { fault: fillBoth(faults.version, values) };
  }
  const { data, error } = summarySchema.safeParse(value);
  if (data) return { summary: data };
  const [issue] = error.issues;
  const values = { file: summaryFile, where: issue?.path.join('.') ?? '' };
  return { fault: fillBoth(issue?.code === 'custom' ? faults.sums : faults.field, values) };
}

function fromFolder(folder: string): string | { fault: Both } {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return { fault: faults.nowhere };
  const file = join(folder, summaryFile);
  return existsSync(file) ? readFileSync(file, 'utf8') : { fault: fillBoth(faults.none, { file: summaryFile }) };
}

async function fetched(source: string): Promise<string | { fault: Both }> {
  const why = siteAddressFault(source);
  if (why) return { fault: addressFault(why) };
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(new URL(summaryFile, withEndSlash(source)), { signal });
    if (!response.ok) {
      const values = { file: summaryFile, status: response.status };
      return { fault: fillBoth(faults.answer, values) };
    }
    return await bodyOf(response);
  } catch (error) {
    return { fault: fillBoth(faults.unreachable, { why: causeOf(error) }) };
  }
}

/** The text of an answer, which is not read on where it grows beyond all measure. */
async function bodyOf({ body }: Response): Promise<string | { fault: Both }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    if (size > most * 1_000_000) return { fault: fillBoth(faults.large, { file: summaryFile, most }) };
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** `ECONNREFUSED`, `ENOTFOUND`, `TimeoutError` … */
function causeOf(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: string }; name?: string };
  return cause?.code ?? name ?? '';
}

function addressFault(why: Both): Both {
  return { zh: fill(faults.address.zh, { why: why.zh }), en: fill(faults.address.en, { why: why.en }) };
}
