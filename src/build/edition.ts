import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { joinFolder } from '../check-folder.ts';
import { archiveFile } from '../domain/portal/address.ts';
import { publishedSite, type Site } from '../domain/published/public.ts';
import { type Folder, folderOf } from '../folder/folder.ts';
import { readFolder } from '../read/folder.ts';
import { snapshotFolder } from '../schemas/other-paths.ts';

/** Another edition of the data as it is published, and what it is called. */
type Edition = { site: Site; name: string };

/** Largest data folder that is unpacked, bytes. */
const largest = 1024 * 1024 * 1024;

/**
 * The edition that `--against` names: a folder (of data, or a built site), a zip file (the download of a site, or a whole site), or a reference of git.
 * Without a name: what git has of the last snapshot, else the last commit. Nothing is written to the disk.
 */
export function readEdition(data: string, against: string | undefined): Edition {
  if (against !== undefined && existsSync(against)) {
    const path = resolve(against);
    return {
      site: published(statSync(path).isDirectory() ? folderAt(path) : zipped(readFileSync(path))),
      name: against,
    };
  }
  const ref = against ?? lastPublication(data);
  return { site: published(committed(data, ref)), name: ref };
}

function published(folder: Folder): Site {
  const { portal } = joinFolder(folder);
  if (!portal.settings) throw new Error('对比的一方没有能用的 portal.yaml (what is compared with has no portal.yaml)');
  return publishedSite(portal);
}

function folderAt(path: string): Folder {
  if (existsSync(join(path, 'portal.yaml'))) return readFolder(path);
  const download = join(path, archiveFile);
  if (existsSync(download)) return zipped(readFileSync(download));
  if (existsSync(join(path, 'data/portal.yaml'))) return readFolder(join(path, 'data'));
  throw new Error(`${path} 里没有 portal.yaml，也没有 ${archiveFile} (neither data nor a site)`);
}

/** The data in a zip file, wherever in it they lie. */
function zipped(bytes: Uint8Array): Folder {
  let size = 0;
  const files = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      if (size > largest) throw new Error('压缩包太大 (the zip file is too large)');
      return true;
    },
  });
  const names = Object.keys(files);
  const download = names.find((name) => /(?:^|\/)data\/portal\.zip$/.test(name));
  if (download) return zipped(files[download] as Uint8Array);
  const top = names
    .filter((name) => /(?:^|\/)portal\.yaml$/.test(name))
    .toSorted((a, b) => a.length - b.length)[0]
    ?.slice(0, -'portal.yaml'.length);
  if (top === undefined) throw new Error('压缩包里没有 portal.yaml (there is no portal.yaml in the zip file)');
  return folderOf(
    new Map(
      Object.entries(files).flatMap(([name, part]) =>
        name.startsWith(top) && !name.endsWith('/') ? [[name.slice(top.length), part] as const] : [],
      ),
    ),
  );
}

/** The data folder as git has it. */
function committed(data: string, ref: string): Folder {
  const commit = git(data, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]).trim();
  if (commit === '') throw new Error(`git 里没有“${ref}”，也没有这个文件 (neither in git nor a file: “${ref}”)`);
  const within = relative(topOf(data), data).replaceAll('\\', '/');
  const tree = within ? `${commit}:${within}` : commit;
  return zipped(execFileSync('git', ['-C', topOf(data), 'archive', '--format=zip', tree], { maxBuffer: largest }));
}

/** The commit that recorded the last snapshot; the last one of all where none did. */
function lastPublication(data: string): string {
  if (topOf(data) === '') throw new Error('数据不在 git 里，请写 --against 和什么比 (not in git: say --against)');
  const chain = join(data, snapshotFolder, 'chain.json');
  const recorded = git(data, ['log', '-1', '--format=%H %P', '--', chain]).trim();
  const [commit, parent] = recorded.split(' ');
  if (!commit) return 'HEAD';
  // Where the history is cut off, its first commit seems to have recorded everything.
  if (!parent && git(data, ['rev-parse', '--is-shallow-repository']).trim() === 'true')
    throw new Error(
      'git 历史不完整：先 git fetch --unshallow，或写 --against (shallow clone: fetch all, or say --against)',
    );
  return commit.slice(0, 12);
}

function topOf(data: string): string {
  return git(data, ['rev-parse', '--show-toplevel']).trim();
}

/** What git answers; blank where it has no answer. */
function git(data: string, args: readonly string[]): string {
  try {
    return execFileSync('git', ['-C', data, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
