import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { nearestKey } from '../../issues/nearest.ts';
import { kinds } from '../../schemas/kinds.ts';
import { wishStates } from '../../schemas/wish.ts';
import { yuan } from '../common/money.ts';
import { isLive, type Wish } from '../neighbourhood/wish.ts';
import { findPersonal, longestWish, type PersonalKind } from '../neighbourhood/wish-text.ts';
import type { Portal } from '../portal/portal.ts';
import { wishCategory } from '../published/wish-payment.ts';
import { place } from './place.ts';
import { isMasked } from './records.ts';

/** Micro-wishes: states that agree with their dates, one claimer, a small price, and words that show nobody. */
export function checkWishes(portal: Portal): Draft[] {
  const live = portal.records.wish.filter(isLive);
  return [
    ...live.flatMap((wish) => [...state(wish), ...order(portal, wish), ...claimers(wish), ...price(portal, wish)]),
    ...reclaimed(portal, live),
    ...payments(portal, live),
    ...categories(portal, live),
    ...texts(portal),
  ];
}

type Field = 'claimed' | 'claimed_by' | 'fulfilled' | 'way' | 'followed_up' | 'feedback';

const names: Record<Field, Both> = {
  claimed: { zh: '认领日期', en: 'claimed' },
  claimed_by: { zh: '认领方', en: 'claimed_by' },
  fulfilled: { zh: '实现日期', en: 'fulfilled' },
  way: { zh: '实现方式', en: 'way' },
  followed_up: { zh: '回访日期', en: 'followed_up' },
  feedback: { zh: '回访', en: 'feedback' },
};

const claim = ['claimed', 'claimed_by'] as const;
const fulfilment = ['fulfilled', 'way'] as const;
const visit = ['followed_up', 'feedback'] as const;

/** What each state must have, and what it cannot have yet. */
const demands: Record<Wish['status'], { needs: readonly Field[]; bars: readonly Field[] }> = {
  collected: { needs: [], bars: [...claim, ...fulfilment, ...visit] },
  verified: { needs: [], bars: [...claim, ...fulfilment, ...visit] },
  open: { needs: [], bars: [...claim, ...fulfilment, ...visit] },
  claimed: { needs: claim, bars: [...fulfilment, ...visit] },
  in_progress: { needs: claim, bars: ['fulfilled', ...visit] },
  fulfilled: { needs: [...claim, ...fulfilment], bars: visit },
  followed_up: { needs: [...claim, ...fulfilment, ...visit], bars: [] },
  withdrawn: { needs: [], bars: [...fulfilment, ...visit] },
  unfulfillable: { needs: [], bars: [...fulfilment, ...visit] },
};

function state(wish: Wish): Draft[] {
  // What a publication left out is not missing.
  if (wish.few) return [];
  const { needs, bars } = demands[wish.status];
  const lack = needs.find((field) => wish[field] === undefined);
  const extra = bars.find((field) => wish[field] !== undefined);
  const field = lack ?? extra;
  if (!field) return [];
  const why: Both = lack
    ? { zh: `却没有填“${names[lack].zh}”`, en: `but "${names[lack].en}" is blank` }
    : { zh: `却已经填了“${names[field].zh}”`, en: `but "${names[field].en}" is filled in already` };
  const said = { zh: wishStates[wish.status], en: wish.status };
  return [{ ...place(wish, field), code: 'wish-state', params: { state: said, why, field: names[field] } }];
}

/** Posted, claimed, fulfilled, followed up: each not before the one before it, and no month that has not begun. */
function order(portal: Portal, wish: Wish): Draft[] {
  if (wish.posted_month === undefined)
    return wish.few
      ? []
      : [
          {
            ...place(wish, 'posted_month'),
            code: 'value-missing',
            params: { expected: '提交月份 posted_month', choices: '' },
          },
        ];
  if (wish.posted_month > portal.asOf.slice(0, 7))
    return [
      {
        ...place(wish, 'posted_month'),
        code: 'date-future',
        params: { found: wish.posted_month, as_of: portal.asOf },
      },
    ];
  const steps = [
    { field: 'posted_month', on: wish.posted_month, zh: '提交', en: 'The posting' },
    { field: 'claimed', on: wish.claimed, zh: '认领', en: 'The claim' },
    { field: 'fulfilled', on: wish.fulfilled, zh: '实现', en: 'The fulfilment' },
    { field: 'followed_up', on: wish.followed_up, zh: '回访', en: 'The follow-up' },
  ].flatMap(({ on, ...step }) => (on ? [{ ...step, on }] : []));
  return steps.flatMap((later, index): Draft[] => {
    const earlier = steps[index - 1];
    if (!earlier || later.on.slice(0, earlier.on.length) >= earlier.on) return [];
    const params = {
      later: { zh: later.zh, en: later.en },
      later_on: later.on,
      earlier: { zh: earlier.zh, en: earlier.en.toLowerCase() },
      earlier_on: earlier.on,
    };
    return [{ ...place(wish, later.field), code: 'order-breach', mark: `< ${earlier.field}`, params }];
  });
}

/** One claimer, and no name of a person. */
function claimers(wish: Wish): Draft[] {
  const name = wish.claimed_by;
  if (!name) return [];
  const parts = name.split(/[;；、]/).filter((part) => part.trim());
  if (parts.length > 1)
    return [
      {
        ...place(wish, 'claimed_by'),
        code: 'wish-claimer',
        params: {
          why: {
            zh: `认领方写了 ${parts.length} 个：“${name}”`,
            en: `${parts.length} claimers are named: "${name}"`,
          },
        },
      },
    ];
  const person = wish.claimed_by_type === 'person' || (!wish.claimed_by_type && looksLikeName(name));
  if (!person || isMasked(name)) return [];
  return [
    { ...place(wish, 'claimed_by'), code: 'wish-claimer-name', params: { found: name, fix: `${name.slice(0, 1)}**` } },
  ];
}

const surname =
  /^[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]\p{Script=Han}{1,2}$/u;

/** A Chinese name has two or three characters and begins with a surname; names of shops and teams end otherwise. */
function looksLikeName(name: string): boolean {
  return surname.test(name) && !/[队社店站所局院会厂馆组班校园部处行家]$/.test(name);
}

function price(portal: Portal, wish: Wish): Draft[] {
  const rule = portal.settings?.rules.wishes;
  if (!rule) return [];
  const told = {
    amount: { zh: '实际金额', en: 'amount' },
    estimated_amount: { zh: '预估金额', en: 'estimated_amount' },
  };
  return (['estimated_amount', 'amount'] as const).flatMap((field): Draft[] => {
    const found = wish[field];
    if (found === undefined || found <= rule.limit) return [];
    const basis = { zh: rule.basis.zh, en: rule.basis.en ?? rule.basis.zh };
    const params = { field: told[field], found: yuan(found), limit: yuan(rule.limit), basis };
    return [{ ...place(wish, field), code: 'wish-over-limit', params }];
  });
}

/** A wish that was released is claimed again only after its release. */
function reclaimed({ records }: Portal, live: readonly Wish[]): Draft[] {
  const released = new Map<string, string>();
  for (const { kind, home, id, state: to, on } of records.history)
    if (kind === 'wish' && (demands[to as Wish['status']]?.bars ?? []).includes('claimed'))
      released.set(`${home} ${id}`, on);
  return live.flatMap((wish): Draft[] => {
    const on = released.get(`${wish.home} ${wish.id}`);
    // Of a state in which no claim can stand that is told already.
    const barred = demands[wish.status].bars.includes('claimed');
    if (!on || !wish.claimed || wish.claimed >= on || barred) return [];
    const why = {
      zh: `这个心愿 ${on} 退回待认领，认领日期却还是之前的 ${wish.claimed}`,
      en: `The wish was released on ${on}, but the claim is still that of ${wish.claimed}`,
    };
    return [{ ...place(wish, 'claimed'), code: 'wish-claimer', params: { why } }];
  });
}

/** The payment that fulfilled a wish is in a fund of the same place. */
function payments({ funds, broken }: Portal, live: readonly Wish[]): Draft[] {
  return live.flatMap((wish): Draft[] => {
    const own = [...funds.values()].filter(({ home }) => home === wish.home);
    if (wish.spending === undefined || own.some(({ id }) => broken.funds.has(id))) return [];
    const known = new Set(own.flatMap(({ spending }) => spending.map(({ id }) => id)));
    if (known.has(wish.spending)) return [];
    const params = { found: wish.spending, kind: kinds.spending.words, nearest: nearestKey(wish.spending, known) };
    return [{ ...place(wish, 'spending'), code: 'reference-unknown', params }];
  });
}

/** A wish is paid under its own category: any other would show what, or for whom, it was. Where the vocabulary has none, nothing is checked. */
function categories({ funds, spendingTerms }: Portal, live: readonly Wish[]): Draft[] {
  const term = spendingTerms.get(wishCategory);
  if (!term) return [];
  const rows = [...funds.values()].flatMap(({ home, spending }) => spending.map((row) => ({ home, row })));
  return live.flatMap((wish): Draft[] => {
    if (wish.spending === undefined) return [];
    const paid = rows.filter(({ home, row }) => home === wish.home && row.id === wish.spending && !row.retracted_on);
    // Two funds of a place may number their rows alike.
    if (paid.some(({ row }) => row.category === wishCategory)) return [];
    const own = { zh: term.zh, en: term.en };
    return paid.flatMap(({ row }) => {
      const other = spendingTerms.get(row.category);
      const category = { zh: other?.zh ?? row.category, en: other?.en ?? row.category };
      const params = { wish: wish.id, category, own, code: wishCategory };
      return other ? [{ ...place(row, 'category'), code: 'wish-category', params } satisfies Draft] : [];
    });
  });
}

/** Whatever is published in words; rows that were taken back are published too. */
function texts({ records }: Portal): Draft[] {
  return [
    ...records.wish.flatMap((wish) => [
      ...long(wish),
      ...(['description', 'way', 'feedback', 'note', 'retracted_reason'] as const).flatMap((field) =>
        personal(wish, field, wish[field]),
      ),
    ]),
    ...records.history.filter(({ kind }) => kind === 'wish').flatMap((row) => personal(row, 'reason', row.reason)),
  ];
}

function long(wish: Wish): Draft[] {
  const count = [...wish.description].length;
  if (count <= longestWish) return [];
  return [{ ...place(wish, 'description'), code: 'wish-too-long', params: { count, limit: longestWish } }];
}

/** Told at a field of a row whose words are published. */
export function personal(record: Parameters<typeof place>[0], field: string, text: string | undefined): Draft[] {
  const hit = text === undefined ? undefined : findPersonal(text);
  if (!hit) return [];
  const { found, kind, fix } = hit;
  const proposal: Both | '' = fix ? { zh: `，例如“${fix}”`, en: `, for example "${fix}"` } : '';
  return [
    { ...place(record, field), code: 'text-personal', params: { found, why: personalWords[kind], fix: proposal } },
  ];
}

const personalWords: Readonly<Record<PersonalKind, Both>> = {
  age: { zh: '年龄', en: 'an age' },
  address: { zh: '住址', en: 'an address' },
  number: { zh: '像电话或证件的号码', en: 'a number like that of a telephone or a paper' },
  hardship: { zh: '病情或家庭困难情况', en: 'an illness or hardship' },
  surname: { zh: '姓氏称呼', en: 'a surname' },
};
