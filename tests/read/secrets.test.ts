import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSecrets, exampleFolder, readSecrets, secretMarks, secretsFolder } from '../../src/read/secrets.ts';
import { demonstration } from '../demonstration.ts';

/** A data folder with nothing beside it. */
function withData<T>(use: (data: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'portal-'));
  try {
    const data = join(root, 'data');
    mkdirSync(data);
    return use(data);
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe('secrets', () => {
  test('lie beside the data, or where the setting says', () => {
    expect(secretsFolder('a/data')).toBe(join(process.cwd(), 'a/secrets'));
  });

  test('are made once, differ each time, and only the owner reads them', () => {
    const keys = [0, 1].map(() =>
      withData((data) => {
        expect(readSecrets(data, false)).toBeUndefined();
        const made = createSecrets(data);
        expect(readSecrets(data, false)).toEqual(made);
        expect(() => createSecrets(data)).toThrow(/never overwritten/);
        expect(statSync(join(made.folder, 'key')).mode & 0o077).toBe(0);
        expect(readFileSync(join(made.folder, 'key'), 'utf8')).toContain(secretMarks.own);
        return made.key;
      }),
    );
    expect(keys[0]).not.toBe(keys[1]);
  });

  test('of the example serve the demonstration only, and only where there are no others', () => {
    withData((data) => {
      expect(readSecrets(data, true)).toMatchObject({ example: true });
      const own = createSecrets(data);
      expect(readSecrets(data, true)).toEqual(own);
    });
    expect(demonstration.secrets?.example).toBe(true);
  });

  test('that were copied from the example are known as such, without their first line and in part', () => {
    withData((data) => {
      const folder = secretsFolder(data);
      cpSync(exampleFolder, folder, { recursive: true });
      expect(readSecrets(data, false)?.example).toBe(true);
      for (const name of readdirSync(folder)) {
        const text = readFileSync(join(folder, name), 'utf8');
        writeFileSync(join(folder, name), text.replace(secretMarks.example, secretMarks.own));
      }
      expect(readSecrets(data, false)?.example).toBe(true);
      writeFileSync(join(folder, 'key'), `${'a'.repeat(64)}\n`);
      expect(readSecrets(data, false)?.example).toBe(true);
    });
  });

  test('that are not whole are told instead of replaced', () => {
    withData((data) => {
      const { folder } = createSecrets(data);
      writeFileSync(join(folder, 'nonces.json'), '{');
      expect(() => readSecrets(data, false)).toThrow(/not whole/);
      rmSync(join(folder, 'nonces.json'));
      expect(() => readSecrets(data, false)).toThrow(/not whole/);
    });
  });
});
