/**
 * What a page may load and run, as its content security policy: scripts, styles and data of its own host, nothing written into the page, and no
 * script named by text (trusted types; the policy named `default` is made by the search page for its worker). WebAssembly is for the search index.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');
