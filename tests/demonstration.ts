import { checkData } from '../src/check.ts';
import { frozen } from './frozen.ts';

/** The demonstration as it is checked, read once for all files of a worker. */
export const demonstration = frozen(checkData('data'));
