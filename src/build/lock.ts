import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Does some work while no other process does any under the same lock, which is a file. */
export async function whileLocked<T>(lock: string, work: () => T | Promise<T>): Promise<T> {
  while (!take(lock)) await setTimeout(50);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Whether another process that is there holds a lock. */
export function isLocked(lock: string): boolean {
  const holder = holderOf(lock);
  return holder > 0 && holder !== process.pid && isAlive(holder);
}

/** Whether a process is there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes a lock; one of a process that is gone is taken away first. */
function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = holderOf(lock);
    if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
    return false;
  }
}

/** The process that holds a lock; 0 where nobody does. */
function holderOf(lock: string): number {
  return existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
}
