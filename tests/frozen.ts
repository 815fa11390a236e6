/** A value in which nothing can be changed any more, for tests that share it. The entries of maps and sets are frozen, not their lists. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) return value;
  Object.freeze(value);
  const parts = value instanceof Map || value instanceof Set ? [...value.values()] : Object.values(value);
  for (const part of parts) frozen(part);
  return value;
}
