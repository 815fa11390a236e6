/**
 * An id as a part of an account name: `demo-a` → `Demo-A`, `I01` stays. Both programs accept a capital or digit followed by letters, digits and hyphens.
 * Anything else is written as the hexadecimal digits of its UTF-8 bytes after `Hex-`, so that two ids never share a name.
 */
export function namePart(id: string): string {
  if (/^(?!hex-)[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return id.replace(/(^|-)([a-z])/g, (found) => found.toUpperCase());
  return `Hex-${hex(id)}`;
}

/** A code of a vocabulary as a part of an account name: codes are capitals already and stay as they are. */
export function codePart(code: string): string {
  return /^(?!Hex-)[A-Z0-9][A-Za-z0-9-]*$/.test(code) ? code : `Hex-${hex(code)}`;
}

/** A purpose as a part of an account name: `Unrestricted`, `Purpose-Elder`, `Project-Lamps`. */
export function restrictionPart(restriction: string): string {
  if (!restriction) return 'Unrestricted';
  const project = /^project:(.*)$/s.exec(restriction)?.[1];
  return project === undefined ? `Purpose-${namePart(restriction)}` : `Project-${namePart(project)}`;
}

function hex(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('');
}
