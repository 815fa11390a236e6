import type { DemoRecord } from './scene.ts';

/** The lists of one alliance as they are told: short lines, the rest by name. */
export type Lists = {
  resources: readonly ResourceLine[];
  needs: readonly NeedLine[];
  agreements: readonly AgreementLine[];
  history?: readonly DemoRecord<'history'>[];
  /** Needs that a project meets. */
  projects?: Readonly<Record<string, readonly string[]>>;
};

type ResourceLine = readonly [
  id: string,
  partner: string,
  category: string,
  description: string,
  rest: Omit<Partial<DemoRecord<'resource'>>, 'id' | 'partner' | 'category' | 'description'>,
];

type NeedLine = readonly [
  id: string,
  category: string,
  urgency: DemoRecord<'need'>['urgency'],
  description: string,
  raised_on: string,
  rest: Omit<Partial<DemoRecord<'need'>>, 'id' | 'category' | 'urgency' | 'description' | 'raised_on'>,
];

type AgreementLine = readonly [
  id: string,
  partner: string,
  content: string,
  signed: string,
  rest: Omit<Partial<DemoRecord<'agreement'>>, 'id' | 'partner' | 'content' | 'signed'>,
];

/** Where needs usually come from. */
export const channels = {
  walk: '网格走访',
  council: '居民议事会',
  group: '居民微信群',
  heads: '楼栋长反映',
  hall: '便民服务大厅',
} as const;

/** Rows of `resources.csv`. */
export function resourceRows({ resources }: Lists): DemoRecord<'resource'>[] {
  return resources.map(([id, partner, category, description, rest]) => ({
    id,
    partner,
    category,
    description,
    ...rest,
  }));
}

/** Rows of `needs.csv`; open unless told otherwise. */
export function needRows({ needs }: Lists): DemoRecord<'need'>[] {
  return needs.map(([id, category, urgency, description, raised_on, rest]) => ({
    id,
    category,
    urgency,
    description,
    raised_on,
    status: 'open',
    ...rest,
  }));
}

/** Rows of `agreements.csv`; running unless told otherwise. */
export function agreementRows({ agreements }: Lists): DemoRecord<'agreement'>[] {
  return agreements.map(([id, partner, content, signed, rest]) => ({
    id,
    partner,
    content,
    signed,
    status: 'active',
    ...rest,
  }));
}

/** A claim that led somewhere, or is on its way. */
export function claimed(by: string, on: string, met?: string) {
  return {
    claimed_by: by,
    claimed_on: on,
    ...(met ? { met_on: met, status: 'met' as const } : { status: 'in_progress' as const }),
  };
}

/** An agreement that was fulfilled on a day: as much was delivered as was agreed. */
export function done(on: string, quantity: number) {
  return { quantity, delivered: quantity, status: 'completed' as const, completed: on };
}

/** First and last day of a resource. */
export function from(available_from: string, available_to?: string) {
  return { available_from, ...(available_to ? { available_to } : {}) };
}
