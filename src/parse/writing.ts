/** A cell as it is written into a CSV text: quoted where it needs to be. */
export function writeCell(value: string): string {
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** A value or key as it is written into a YAML text: bare where nothing in it could be taken for a sign. */
export function writeScalar(value: string): string {
  const bare = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._/%（）、，。；：“”《》￥*+-]*[\p{L}\p{N}._/%（）、，。；：“”《》*+-])?$/u;
  return bare.test(value) ? value : JSON.stringify(value);
}
