import { addDays } from '../../domain/common/day.ts';
import { workday } from '../calendar.ts';
import { demoCsv } from '../files.ts';
import { type DemoRecord, type Scene, sceneOf, type Town } from '../scene.ts';
import { wishLists } from './wish-lists.ts';
import type { WishStory } from './wish-story.ts';

/** Micro-wishes of six communities: those that people claimed are told, those that a fund paid for follow its ledger. */
export function addWishes(town: Town): void {
  for (const home of Object.keys(wishLists)) {
    const scene = sceneOf(town, home);
    scene.extra.set('wishes.csv', () => demoCsv('wish', wishesOf(scene)));
    const back = wishLists[home]?.flatMap(({ released }) => (released ? [released] : [])) ?? [];
    if (back.length === 0) continue;
    // Another chapter may have steps back of the same place.
    const others = scene.extra.get('history.csv');
    const rows = () => demoCsv('history', stepsOf(scene));
    scene.extra.set('history.csv', () => (others ? others() + rows().replace(/^.*\n/, '') : rows()));
  }
}

type Wish = DemoRecord<'wish'>;
type Step = DemoRecord<'history'>;

/** A wish with the account that earned its points. */
type Earning = { id: string; on: string; account: string; points: number };

/** Wishes that brought points to an account, by the day of their fulfilment. */
export function earningsOf(scene: Scene): Earning[] {
  return numbered(scene).flatMap(({ id, told: { fulfilled, account, points } }) =>
    fulfilled && account && points ? [{ id, on: fulfilled, account, points }] : [],
  );
}

function wishesOf(scene: Scene): Wish[] {
  return numbered(scene).map(({ id, told }) => {
    const { released, account, amount, estimated_amount, ...rest } = told;
    return {
      id,
      ...rest,
      ...(estimated_amount === undefined ? {} : { estimated_amount: estimated_amount * 100 }),
      ...(amount === undefined ? {} : { amount: Math.round(amount * 100) }),
    };
  });
}

function stepsOf(scene: Scene): Step[] {
  return numbered(scene).flatMap(({ id, told: { released } }) =>
    released ? [{ kind: 'wish' as const, id, state: 'open', ...released }] : [],
  );
}

/** In the order in which they were posted. */
function numbered(scene: Scene): { id: string; told: WishStory }[] {
  const all = [...(wishLists[scene.community.id] ?? []), ...paidFor(scene)];
  return all
    .toSorted((a, b) =>
      (a.posted_month ?? '') < (b.posted_month ?? '') ? -1 : (a.posted_month ?? '') > (b.posted_month ?? '') ? 1 : 0,
    )
    .map((told, index) => ({ id: `W-${String(index + 1).padStart(3, '0')}`, told }));
}

const bought: Record<string, Pick<WishStory, 'description' | 'group' | 'feedback'>> = {
  书包: { description: '开学想要一个轻一点的书包', group: 'child', feedback: '每天都背' },
  课外书: { description: '想要几本适合自己读的课外书', group: 'child', feedback: '已经读完两本' },
  台灯: { description: '想要一盏不刺眼的台灯写作业', group: 'child', feedback: '光线正好' },
  画笔: { description: '想要一套画笔，在暑期班画画', group: 'child', feedback: '画了一张送给社区' },
  电热毯: { description: '冬天想有一床电热毯', group: 'elder', feedback: '夜里暖和多了' },
  收音机: { description: '想要一台按键大的收音机', group: 'elder', feedback: '每天听戏' },
  拐杖: { description: '想要一根轻便的拐杖', group: 'elder', feedback: '上下楼稳当' },
  电饭锅: { description: '家里的电饭锅坏了，想换一个小的', group: 'elder', feedback: '用着顺手' },
};

/** Small payments for wishes in the last year become the wishes that they fulfilled. */
function paidFor(scene: Scene): WishStory[] {
  const rows = scene.book.spending.filter(
    ({ category, date, reverses }) => category === 'E13' && date >= '2025-10-01' && !reverses,
  );
  return rows.flatMap((row): WishStory[] => {
    const what = bought[row.purpose?.split('：')[1] ?? ''];
    if (!what) return [];
    const claimed = workday(addDays(row.date, -9));
    const fulfilled = workday(addDays(row.date, 3));
    const visited = workday(addDays(fulfilled, 24));
    const seen = visited <= '2026-10-31';
    const { feedback, ...wish } = what;
    return [
      {
        category: 'goods',
        ...wish,
        posted_month: addDays(claimed, -25).slice(0, 7),
        claimed,
        claimed_by: '社区基金',
        claimed_by_type: 'fund',
        fulfilled,
        way: '由社区基金采购，社工送到',
        amount: row.amount / 100,
        spending: row.id ?? '',
        status: seen ? 'followed_up' : 'fulfilled',
        ...(seen ? { followed_up: visited, feedback } : {}),
      },
    ];
  });
}
