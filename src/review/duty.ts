import type { Duty } from '../domain/disclosure/clock.ts';
import { allDuties } from '../domain/disclosure/duties.ts';
import type { Site } from '../domain/published/public.ts';

/**
 * A duty that is new, fell away, was done, became overdue, has another due day, or is open again. `duty` is as it is now; of one that fell away, as it was.
 * `old` is the due day (ISO) that it had.
 */
export type DutyChange = {
  change: 'opened' | 'gone' | 'done' | 'overdue' | 'moved' | 'reopened';
  duty: Duty;
  old?: string;
};

/** What is due otherwise. One that is only nearer than before is the same. */
export function dutyChanges(before: Site, after: Site): DutyChange[] {
  const [old, now] = [byKey(allDuties(before)), byKey(allDuties(after))];
  const present = [...now].flatMap(([key, duty]): DutyChange[] => {
    const was = old.get(key);
    if (!was) return [{ change: duty.state === 'overdue' ? 'overdue' : 'opened', duty }];
    const moved: DutyChange[] = was.due === duty.due ? [] : [{ change: 'moved', duty, old: was.due }];
    const [then, since] = [standOf(was), standOf(duty)];
    return then === since ? moved : [...moved, { change: since === 'open' ? 'reopened' : since, duty }];
  });
  const gone = [...old].flatMap(([key, duty]): DutyChange[] => (now.has(key) ? [] : [{ change: 'gone', duty }]));
  return [...present, ...gone];
}

/** The progress of one campaign or project is due again and again: there the day tells which is meant. */
function byKey(duties: readonly Duty[]): Map<string, Duty> {
  return new Map(
    duties.map((duty) => {
      const { fund, kind, period, subject, due } = duty;
      return [[fund, kind, subject ?? period, kind.endsWith('_progress') ? due : ''].join('\n'), duty];
    }),
  );
}

function standOf({ state }: Duty): 'done' | 'overdue' | 'open' {
  if (state === 'met' || state === 'late') return 'done';
  return state === 'overdue' ? 'overdue' : 'open';
}
