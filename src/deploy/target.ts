/** A folder on a host that is reached by ssh: `ssh://user@host:22/srv/sunshine`. */
export type SshTarget = { kind: 'ssh'; login: string; port: string | undefined; folder: string };

/** A bucket of a store with the interface of S3: `s3://bucket/prefix`. The prefix is empty or ends with a slash. */
export type S3Target = { kind: 's3'; bucket: string; prefix: string };

/** Where a site is put up, as the command names it; undefined where it is neither. What has a meaning to a shell or to an option of ssh is no name of a host or folder. */
export function readTarget(text: string): SshTarget | S3Target | undefined {
  const ssh = /^ssh:\/\/((?:[\w.][\w.-]*@)?[\w.][\w.-]*)(?::(\d{1,5}))?(\/[\w./-]+)$/.exec(text);
  if (ssh) {
    const [, login = '', port, path = ''] = ssh;
    const folder = path.replace(/\/+$/, '');
    return folder.split('/').some((part) => part === '..' || part === '.') || folder === ''
      ? undefined
      : { kind: 'ssh', login, port, folder };
  }
  const s3 = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/((?:[\w.-]+\/)*[\w.-]+)?\/?)?$/.exec(text);
  if (!s3) return undefined;
  const [, bucket = '', prefix] = s3;
  return { kind: 's3', bucket, prefix: prefix ? `${prefix}/` : '' };
}
