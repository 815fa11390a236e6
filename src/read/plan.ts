import { isHash } from '../snapshot/hash.ts';
import type { TracePlan } from '../snapshot/plan.ts';
import { readSecret, type Secrets, secretMarks, writeSecret } from './secrets.ts';

const file = 'trace.json';

/** The plan of the trace; undefined where no publication was made with one. */
export function readPlan({ folder }: Pick<Secrets, 'folder'>): TracePlan | undefined {
  const text = readSecret(folder, file);
  if (text === undefined) return undefined;
  try {
    const plan = JSON.parse(text) as TracePlan;
    if (isHash(plan.seed) && Array.isArray(plan.entries) && plan.bits <= plan.grid && plan.grid <= 8) return plan;
  } catch {
    // Told below, like a plan that is none.
  }
  throw new Error(
    `${folder}/${file} 不完整，请从备份恢复；不要另建，否则新旧两次发布一比就露底 (it is not whole: restore it from the backup; a new one would give the old entries away)`,
  );
}

/** Keeps the plan; only the publishing step does. */
export function writePlan({ folder, example }: Pick<Secrets, 'folder' | 'example'>, plan: TracePlan): void {
  writeSecret(folder, file, `${JSON.stringify(plan, null, 1)}\n`, example ? secretMarks.example : secretMarks.own);
}
