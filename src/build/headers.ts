import { contentPolicy } from '../domain/portal/policy.ts';

/**
 * What a host sends with the published site: the one list. The preview server reads it; `scripts/hosts/nginx.conf`, `scripts/hosts/Caddyfile` and
 * `public/_headers` repeat it, and a test compares them with it and with what the real servers send.
 */
export const headers = {
  // A page in a frame could be covered by another site; the meta element cannot forbid that, a header can.
  'Content-Security-Policy': `${contentPolicy}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  // A link that leads out does not tell which fund or project the reader looked at.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': permissions(),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Every page may be corrected at any hour: it is asked for again, and answered with 304 where it is the same.
  'Cache-Control': 'no-cache',
} as const satisfies Readonly<Record<string, string>>;

/** Only for hosts with a certificate; the preview has none. */
export const transport = { 'Strict-Transport-Security': 'max-age=31536000' } as const;

/** Folders of pages made to stand in the frames of other sites, and what is different there. */
export const framed = {
  folders: ['embed/', 'en/embed/'],
  headers: { 'Content-Security-Policy': contentPolicy, 'Cross-Origin-Resource-Policy': 'cross-origin' },
} as const;

/** Folders in which every name carries the hash of its bytes, so that a file never changes under its name. */
export const hashed = {
  folders: ['assets/', 'files/'],
  headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
} as const;

/** What programs of other sites may read: the open data by their folders, feeds and calendars by their names, wherever they lie. */
export const open = {
  folders: ['data/', 'api/'],
  names: ['feed.xml', 'calendar.ics'],
  headers: { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' },
} as const;

/** Types by ending. What is not listed is `application/octet-stream`: the parts of the search index. */
export const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  journal: 'text/plain; charset=utf-8',
  beancount: 'text/plain; charset=utf-8',
  // Feeds too: every reader takes them, and a browser shows them instead of asking where to save them.
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  pdf: 'application/pdf',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The headers of a file that was found, by its path below the base of the site, without a leading slash. */
export function headersOf(path: string): Record<string, string> {
  const special = [framed, hashed, open].filter(({ folders }) => folders.some((folder) => path.startsWith(folder)));
  const named = open.names.some((name) => `/${path}`.endsWith(`/${name}`)) ? [open] : [];
  return Object.assign({ ...headers }, ...[...special, ...named].map((one) => one.headers));
}

/** The type of a file by its name; a folder answers with its page. */
export function typeOf(path: string): string {
  if (path === '' || path.endsWith('/')) return types.html as string;
  return types[/\.([a-z]+)$/.exec(path)?.[1] ?? ''] ?? 'application/octet-stream';
}

/**
 * Everything a browser could be asked for is off, save what the button under a page's sentences does when it is pressed: to copy them. (Handing them on
 * to another program has a name that not every browser knows and complains of; unnamed, it is left to the page itself and to no frame.)
 */
function permissions(): string {
  const off = [
    ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'clipboard-read', 'display-capture'],
    ...['encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid', 'identity-credentials-get'],
    ...['idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture'],
    ...['publickey-credentials-get', 'screen-wake-lock', 'serial', 'storage-access', 'usb', 'window-management'],
    'xr-spatial-tracking',
  ];
  return [...off.map((name) => `${name}=()`), 'clipboard-write=(self)'].join(', ');
}
