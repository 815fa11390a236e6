import { checkData } from '../src/check.ts';

/** The demonstration as it is checked, read once for all files of a worker. Nothing in it can be changed, so none leaves something behind for the next. */
export const demonstration = frozen(checkData('data'));

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) return value;
  Object.freeze(value);
  const parts = value instanceof Map ? [...value].flat() : value instanceof Set ? [...value] : Object.values(value);
  for (const part of parts) frozen(part);
  return value;
}
