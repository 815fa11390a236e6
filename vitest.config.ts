import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

const unit: TestProjectInlineConfiguration = {
  test: {
    name: 'unit',
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**'],
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
};

// The built site in a real browser. It is built once a run, and the files share it and one browser. Readers wait, so there is one more of them than cores.
const browser: TestProjectInlineConfiguration = {
  test: {
    name: 'browser',
    environment: 'node',
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['tests/browser/site.ts'],
    isolate: false,
    maxWorkers: availableParallelism() + 1,
    sequence: { groupOrder: 1 },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What moves needs longer on a busy machine than the second that is given by default.
    expect: { poll: { timeout: 10_000 } },
  },
};

/** The files that take a minute come first, so that no core waits for the last of them at the end. */
const long = /(?:build\/(?:rendered|build)|browser\/(?:axe|kinds|round))\.test\.ts$/;

class LongestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => Number(long.test(b.moduleId)) - Number(long.test(a.moduleId)));
  }
}

// No test replaces a module or leaves something behind, so the files of a worker share what they import; every core has a worker.
export default defineConfig({
  test: { projects: [unit, browser], maxWorkers: '100%', sequence: { sequencer: LongestFirst } },
});
