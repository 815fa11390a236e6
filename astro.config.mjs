import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// Where the preview stands. The bundle of pages that a build keeps is made for any address.
const address = new URL(process.env.PORTAL_URL ?? 'http://localhost:4321/');

export default defineConfig({
  site: address.href,
  base: address.pathname,
  trailingSlash: 'always',
  // Scripts and styles stay files of their own, so that the content security policy needs no exception.
  build: { inlineStylesheets: 'never', assets: 'assets' },
  devToolbar: { enabled: false },
  // Highlighting would write style attributes, which the policy forbids.
  markdown: { syntaxHighlight: false },
  integrations: [mdx()],
  vite: {
    // Pages are drawn from one bundle on the disk: how large its parts are matters to nobody.
    build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 10_000, rolldownOptions: { onLog } },
  },
});

/** Astro marks its MDX modules with a directive of its own; the bundler need not warn of each help page. */
function onLog(level, log, handle) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
}
