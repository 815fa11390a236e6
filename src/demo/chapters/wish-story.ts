import type { DemoRecord } from '../scene.ts';

/** A wish as it is told: amounts in yuan, the account that earned its points, and a claim that fell through. */
export type WishStory = Omit<DemoRecord<'wish'>, 'id' | 'status' | 'amount' | 'estimated_amount'> & {
  status: DemoRecord<'wish'>['status'];
  amount?: number;
  estimated_amount?: number;
  account?: string;
  released?: { on: string; reason: string };
};

type Base = Pick<WishStory, 'category' | 'description' | 'group' | 'posted_month'>;
type Claim = Pick<WishStory, 'claimed' | 'claimed_by' | 'claimed_by_type'>;

/** A wish with the month of its posting and the group it is for. */
export const wish = (
  posted_month: string,
  category: WishStory['category'],
  group: NonNullable<WishStory['group']>,
  description: string,
): Base => ({ category, description, group, posted_month });

/** Who claimed it, and when. */
export const claimedBy = (
  claimed: string,
  claimed_by: string,
  claimed_by_type: NonNullable<WishStory['claimed_by_type']> = 'group',
): Claim => ({ claimed, claimed_by, claimed_by_type });

/** A claimant that is a shop. */
export const shop = 'organization';

/** Fulfilled; nobody asked afterwards. */
export const fulfilledOnly = (fulfilled: string, way: string, more: Partial<WishStory> = {}) => ({
  status: 'fulfilled' as const,
  fulfilled,
  way,
  ...more,
});

/** Fulfilled and followed up, with what was said then. */
export const fulfilledAndVisited = (
  fulfilled: string,
  way: string,
  followed_up: string,
  feedback: string,
  more: Partial<WishStory> = {},
) => ({
  status: 'followed_up' as const,
  fulfilled,
  way,
  followed_up,
  feedback,
  ...more,
});
