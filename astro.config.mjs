import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

// Where the site will stand, with its sub-path if it has one; `npm run build` takes it from data/portal.yaml.
const address = new URL(process.env.PORTAL_URL ?? 'http://localhost:4321/');

export default defineConfig({
  site: address.href,
  base: address.pathname,
  trailingSlash: 'always',
  // Scripts and styles stay files of their own, so that the content security policy needs no exception.
  build: { concurrency: 16, inlineStylesheets: 'never', assets: 'assets' },
  compressHTML: true,
  devToolbar: { enabled: false },
  // Highlighting would write style attributes, which the policy forbids.
  markdown: { syntaxHighlight: false },
  integrations: [
    mdx(),
    // Cards are made for the pages of others and stay out of search.
    sitemap({
      filter: (page) => !/\/embed\/(funds|projects)\//.test(page),
      i18n: { defaultLocale: 'zh', locales: { zh: 'zh-CN', en: 'en' } },
    }),
  ],
  vite: {
    build: { assetsInlineLimit: 0, rolldownOptions: { onLog } },
  },
});

/** Astro marks its MDX modules with a directive of its own; the bundler need not warn of each help page. */
function onLog(level, log, handle) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
}
