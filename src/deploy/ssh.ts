import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileHash, writeList } from '../snapshot/list.ts';
import type { SshTarget } from './target.ts';

/**
 * A host as `ssh` and `rsync` reach it. The folder of a target holds `releases/<name>/`, one whole site each, and the link `current`, which the web server
 * follows. Keys and known hosts are files: `DEPLOY_KEY` and `DEPLOY_KNOWN_HOSTS`; without them those of the user serve. A host that is not known is refused.
 */
export type Host = ReturnType<typeof hostOf>;

/** The programs of a target, with the settings of the machine. */
export function hostOf(target: SshTarget, settings: NodeJS.ProcessEnv) {
  const { DEPLOY_KEY: key, DEPLOY_KNOWN_HOSTS: known } = settings;
  const options = [
    ...['-o', 'BatchMode=yes', '-o', 'StrictHostKeyChecking=yes', '-o', 'ConnectTimeout=20'],
    ...(key ? ['-i', key, '-o', 'IdentitiesOnly=yes'] : []),
    ...(known ? ['-o', `UserKnownHostsFile=${known}`] : []),
    ...(target.port ? ['-p', target.port] : []),
  ];
  const shell = ['ssh', ...options.map((option) => `'${option.replaceAll("'", '')}'`)].join(' ');
  const releases = `${target.folder}/releases`;
  const ask = (script: string, input = ''): string =>
    told('ssh', [...options, target.login, `set -e; ${script}`], input);
  const sync = (...args: string[]): string => told('rsync', ['-e', shell, ...args]);
  return {
    /** The names of all releases in order, and the one that is public. */
    state(): { names: string[]; current: string | undefined } {
      const script = [
        `mkdir -p ${releases}; cd ${target.folder}`,
        'if [ -e current ] && [ ! -L current ]; then echo "current is no link" >&2; exit 1; fi',
        'readlink current || echo; ls -1 releases',
      ];
      const [link = '', ...names] = ask(script.join('; ')).split('\n');
      return { names: names.filter(Boolean).toSorted(), current: link.split('/').at(-1) || undefined };
    },

    /** Fetches of all releases what they tell of their snapshots, into a folder that is gone after `use`, which asks for that of a release by its name. */
    withTold<T>(use: (told: (name: string) => string) => T): T {
      const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
      const files = [
        '',
        'verify/',
        'verify/chain.json',
        'verify/[0-9]*/',
        'verify/[0-9]*/purged.json',
        'verify/[0-9]*/site.sha256',
      ];
      try {
        sync(
          '-rzH',
          ...files.map((file) => `--include=/*/${file}`),
          '--exclude=*',
          `${target.login}:${releases}/`,
          `${folder}/`,
        );
        return use((name) => join(folder, name, 'verify'));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },

    /**
     * Uploads a site beside the public one. What is the same bytes as in the release `like` is not sent and takes no room. The time of a file is that of its upload.
     */
    upload(site: string, like: string | undefined): void {
      const same = like ? [`--link-dest=../${like}/`] : [];
      const into = `${target.login}:${releases}/${aside}/`;
      sync('-rc', '--delete', '--chmod=D755,F644', ...same, `${site}/`, into);
    },

    /** What an upload would send and delete, one line a file; nothing is changed. */
    compare(site: string, like: string): string[] {
      const into = `${target.login}:${releases}/${like}/`;
      const out = sync('-rcn', '--delete', '--out-format=%o %n', `${site}/`, into);
      return out.split('\n').filter((line) => line && !line.endsWith('/'));
    },

    /** Adds files of the release `from` that the upload has not, sees that every byte of the upload arrived, and gives it its name. */
    finish(name: string, files: readonly FileHash[], from: string | undefined, paths: readonly string[]): void {
      const take = `rsync -r --ignore-existing --link-dest=../${from}/ --files-from=- ${from}/ ${aside}/`;
      const given = from && paths.length ? `printf '%s\\n' ${paths.join(' ')} | ${take}; ` : '';
      const script = `cd ${releases}; ${given}cd ${aside}; sha256sum -c --quiet -; cd ..; rm -rf ${name}; mv ${aside} ${name}`;
      ask(script, writeList(files));
    },

    /** Makes a release the public one by a single rename, so that every reader has the whole of the one or of the other, and removes others. */
    point(name: string, gone: readonly string[] = []): void {
      const rest = gone.length ? `; cd releases; rm -rf ${gone.join(' ')}` : '';
      ask(`cd ${target.folder}; ln -sfn releases/${name} .current; mv -T .current current${rest}`);
    },
  };
}

/** The folder of an upload that is not finished. The next one goes on with it. */
const aside = '.next';

function told(program: string, args: readonly string[], input = ''): string {
  try {
    return execFileSync(program, args, {
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: string };
    if (code === 'ENOENT') throw new Error(`没有装 ${program} (${program} is not installed)`);
    throw new Error(`${program}：${stderr?.trim() || '没有成功'} (failed)`);
  }
}
