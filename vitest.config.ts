import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

// The browser tests of tests/browser need a built site and are a project of their own.
const unit: TestProjectInlineConfiguration = {
  test: {
    name: 'unit',
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**'],
    testTimeout: 120_000,
  },
};

export default defineConfig({ test: { projects: [unit] } });
