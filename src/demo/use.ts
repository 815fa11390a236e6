import { addDays } from '../domain/common/day.ts';
import type { Value } from '../schemas/kinds.ts';
import { lastWorkday, later, workday } from './calendar.ts';
import { randomFrom } from './random.ts';
import { b, type DemoText } from './words.ts';

/** An application as it stands in its file, amounts in yuan. */
type Application = Value<'application'>;

/** What the story of one use of money says; the rest of its steps follows from the calendar. */
export type Use = {
  id: string;
  purpose: DemoText;
  project?: string;
  /** Yuan. */
  amount: number;
  /** Day of the proposal. */
  on: string;
  by?: DemoText;
  /** For, against, abstain. */
  vote?: readonly [number, number, number];
  /** Yuan; the amount applied for where it is left out. */
  approved?: number;
  /** The last step that was taken, where it is not the approval. */
  until?: 'proposed' | 'voted' | 'noticed';
  /** Day, who, what they found. */
  accepted?: readonly [on: string, who?: DemoText, result?: DemoText];
  /** Turns of this story alone. */
  turn?: (application: Application) => void;
};

const channels = [
  b('社区公告栏', 'Community notice board'),
  b('居民微信群', "Residents' chat group"),
  b('本站', 'This site'),
];
const inspectors = b('居民代表 2 人、监督员 1 人', 'Two residents and the supervisor');
const asAgreed = b('数量、质量与申请相符，票据齐全', 'Quantity and quality as applied for, papers complete');

const opinions = [
  b('多数赞成，建议公布三家报价', 'Most agree and ask that three quotes be published'),
  b('基本赞成，建议写清用途和受益人', 'Mostly agreed; asks for the use and the beneficiaries to be stated clearly'),
  b('赞成，希望每月公布进度', 'Agreed, with a monthly report'),
];

/** Makes the application and says from which day on it may be paid. */
export function makeUse(use: Use, committee: number): { application: Application; from: string } {
  const random = randomFrom(use.id);
  const voted = workday(addDays(use.on, random.int(4, 9)));
  const start = later(voted, random.int(1, 2));
  const end = lastWorkday(start, random.pick([5, 5, 6, 7]));
  const approved = later(end, random.int(1, 3));
  const application: Application = {
    purpose: use.purpose,
    ...(use.project ? { project: use.project } : {}),
    amount: use.amount,
    proposed: { on: use.on, by: use.by ?? b('社区居委会', "Residents' committee") },
  };
  if (use.amount >= 8_000)
    application.consulted = [
      {
        on: workday(addDays(use.on, 2)),
        who: b(`居民代表 ${random.int(9, 24)} 人`, 'Representatives of the residents'),
        result: random.pick(opinions),
      },
    ];
  if (use.until !== 'proposed') application.votes = [{ on: voted, due: committee, ...ballot(use, committee, random) }];
  if (use.until !== 'proposed' && use.until !== 'voted')
    application.notices = [{ start, end, unit: 'working', channels }];
  if (!use.until) {
    application.approval = {
      on: approved,
      amount: use.approved ?? use.amount,
      number: number(approved, random.int(1, 60)),
    };
    if (use.accepted)
      application.acceptance = {
        on: use.accepted[0],
        inspectors: use.accepted[1] ?? inspectors,
        result: use.accepted[2] ?? asAgreed,
      };
  }
  use.turn?.(application);
  const last = application.notices?.at(-1)?.end ?? application.approval?.on ?? use.on;
  const from = application.approval && application.approval.on > last ? application.approval.on : addDays(last, 1);
  return { application, from: application.emergency ? (application.approval?.on ?? use.on) : workday(from) };
}

function ballot(use: Use, committee: number, random: ReturnType<typeof randomFrom>) {
  const [yes, no, abstain] = use.vote ?? usual(committee, random);
  return { present: yes + no + abstain, for: yes, against: no, abstain };
}

function usual(committee: number, random: ReturnType<typeof randomFrom>): readonly [number, number, number] {
  const present = random.chance(0.6) ? committee : committee - 1;
  const abstain = random.chance(0.25) ? 1 : 0;
  return [present - abstain, 0, abstain];
}

function number(on: string, count: number): string {
  return `示慈批〔${on.slice(0, 4)}〕${count} 号`;
}
