import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Site } from '../domain/published/public.ts';
import { archiveOf } from '../export/folder/archive.ts';
import { pictureBytes } from '../read/pictures.ts';
import { filled } from '../report/html.ts';
import { previewWords as words } from '../texts/preview.ts';
import { type RefusedChange, undoWritten, writeChange, zipOf } from './data.ts';
import { refusalOf } from './guard.ts';
import type { Preview } from './preview.ts';

/** Where the staff desk reads and writes: paths below `staff/preview/`. */
const doors: Readonly<Record<string, 'GET' | 'POST'>> = {
  'data.zip': 'GET',
  'published.zip': 'GET',
  change: 'POST',
  undo: 'POST',
};

/** Largest body that is taken, in bytes. */
const largest = 64 * 1024 * 1024;

/** Answers the staff desk of the preview. `name` is the path below `staff/preview/`; false where it is none of its doors. */
export async function answerDesk(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  { data, token, preview }: { data: string; token: string; preview: Preview },
): Promise<boolean> {
  if (!(name in doors)) return false;
  const refused = refusalOf(request, token);
  if (refused) {
    say(response, 403, {
      error: { host: words.refusedHost, origin: words.refusedOrigin, token: words.refusedToken }[refused],
    });
    return true;
  }
  if (request.method !== doors[name]) {
    say(response, 405, { error: words.refusedForm });
    return true;
  }
  if (name === 'data.zip') sendZip(response, zipOf(data));
  else if (name === 'published.zip') {
    const last = preview.last();
    if ('why' in last) say(response, 404, { error: filled(words.noReview, last) });
    else
      sendZip(
        response,
        archiveOf(withPictures(last.site, preview), (file) => pictureBytes(data, file)),
      );
  } else {
    const body = name === 'change' ? await bodyOf(request) : undefined;
    const done =
      name === 'undo' ? undoWritten(data) : body ? writeChange(data, body) : { refused: 'form' as const, file: '' };
    if ('refused' in done) say(response, 409, { error: reasonOf(done) });
    else say(response, 200, { files: done.files.map(({ file }) => file) });
  }
  return true;
}

/** A published view that git has comes without pictures; those that the folder has are shown by both. */
function withPictures(site: Site, preview: Preview): Site {
  return { ...site, pictures: preview.state().good?.site.pictures ?? new Map() };
}

function reasonOf({ refused, file }: RefusedChange): { zh: string; en: string } {
  const reasons = {
    form: words.refusedForm,
    file: words.refusedFile,
    meanwhile: words.refusedMeanwhile,
    edited: words.refusedUndo,
    nothing: words.nothingToUndo,
    published: words.undonePublished,
  };
  return filled(reasons[refused], { file });
}

function say(response: ServerResponse, status: number, value: object): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(value));
}

function sendZip(response: ServerResponse, bytes: Uint8Array): void {
  response.setHeader('Content-Type', 'application/zip');
  response.setHeader('Cache-Control', 'no-store');
  response.end(bytes);
}

/** The body of a request; undefined where it is no zip or too large. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
  if (request.headers['content-type'] !== 'application/zip') return undefined;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    // What follows is read and thrown away: a connection that is cut tells nobody why.
    if (size <= largest) parts.push(part);
  }
  return size <= largest ? Buffer.concat(parts) : undefined;
}
