/** Marks that take no room and that nobody types on purpose: zero-width signs, soft hyphens, and signs that turn the direction of a text. */
const any = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
const all = new RegExp(any, 'g');
const around = new RegExp(`^[\\s${any.source.slice(1, -1)}]+|[\\s${any.source.slice(1, -1)}]+$`, 'g');
/** Invisible characters that mean nothing within a text; joiners and single direction signs do mean something in some scripts and in emoji. */
const idle = /[\u00AD\u180E\u200B\u2060-\u2064\uFEFF]/g;

/** The first such mark of a text as people name it, `U+200B`; undefined where there is none. */
export function markOf(text: string): string | undefined {
  const found = any.exec(text);
  return found ? codePoint(found[0]) : undefined;
}

/** A character as people name it, `U+200B`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A code, a name or a header without any such mark. */
export function withoutMarks(text: string): string {
  return any.test(text) ? text.replace(all, '').trim() : text;
}

/** A free text without invisible characters around it, and without those that no script needs. */
export function withoutIdleMarks(text: string): string {
  return any.test(text) ? text.replace(around, '').replace(idle, '') : text;
}
