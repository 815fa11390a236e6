import { appendFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type Reporter } from 'vitest/node';

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

/** The order of files: first one that clears what its worker has imported, then those that take a minute, so that no core waits for the last of them. */
const order = [
  /privacy\/private\.test\.ts$/,
  /(?:build\/(?:rendered|build)|browser\/(?:kinds|scrolled|verify|round))\.test\.ts$/,
  /(?:tests\/fuzz|browser\/(?:axe|markup|numbers))\.test\.ts$/,
];

class LongestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: (typeof files)[number]) => order.findIndex((pattern) => pattern.test(moduleId)) >>> 0;
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

/** Writes how long each file took, in milliseconds with its imports and hooks, into the file that `--outputFile.times` names. */
function timesReporter(): Reporter {
  let into: string | undefined;
  return {
    onInit({ config: { outputFile } }) {
      into = typeof outputFile === 'object' ? outputFile.times : undefined;
    },
    onTestModuleEnd(file) {
      const { collectDuration, duration } = file.diagnostic();
      if (into) appendFileSync(into, `${Math.round(collectDuration + duration)} ${file.relativeModuleId}\n`);
    },
  };
}

// No test replaces a module or leaves something behind, so the files of a worker share what they import; every core has a worker.
export default defineConfig({
  test: {
    projects: [unit, browser],
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    reporters: [...configDefaults.reporters, timesReporter()],
  },
});
