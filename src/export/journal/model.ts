import type { Both } from '../../issues/both.ts';

/** What is counted. `places` are the decimals in which its amounts are kept: 2 for money (integer fen), 6 for everything measured (integer millionths). */
export type Commodity = { code: string; places: 2 | 6; name: Both; unit?: string; fictional: boolean };

/** An account. `ids` are the ids of the data that its name stands for, e.g. `[['fund', 'demo-a']]`; `cash` marks money in the bank. */
export type Account = { name: string; title: Both; ids: readonly (readonly [key: string, id: string])[]; cash?: true };

/** One side of a transaction. `units` are whole steps of the commodity: fen for money, millionths for the rest. */
export type Posting = { account: Account; units: number; commodity: Commodity };

/** One movement. Its postings sum to zero in every commodity. `labels` are facts in words that programs can filter by. */
export type Transaction = {
  /** Day on which the account moved. */
  date: string;
  /** Row of the data, `<fund or place>/<row>`: both halves of a transfer under way have the same. */
  link: string;
  row: string;
  party: string;
  text: string;
  labels: readonly (readonly [key: string, value: string])[];
  fictional: boolean;
  postings: readonly Posting[];
  /** Place among the transactions of its day: openings before all others. */
  rank: number;
};

/** What an account must hold at the end of a day, with (`whole`) or without the accounts below it. */
export type Claim = {
  date: string;
  /** Fund or place whose numbers these are; claims of one day and one owner stand together. */
  owner: string;
  by: 'portal' | 'bank';
  source: string;
  account: Account;
  whole: boolean;
  units: number;
  commodity: Commodity;
};

/** A row that was taken back: it moves nothing and stands as a remark. */
export type Retraction = { date: string; link: string; on: string; reason: string };

/** One file, neutral towards the program that reads it: the books of a fund or a place, or the whole that includes them. Everything in it is sorted. */
export type Journal = {
  title: Both;
  /** The day up to which it reaches; undefined where it has no transaction. */
  asOf: string | undefined;
  /** First day of its accounts. */
  begin: string;
  accounts: readonly Account[];
  commodities: readonly Commodity[];
  transactions: readonly Transaction[];
  claims: readonly Claim[];
  retractions: readonly Retraction[];
  /** How the addresses of its rows are made, where they stand in the account book of a fund. */
  page?: string;
  /** How much of it is fictional. */
  fictional: 'all' | 'some' | 'none';
  /** What only the whole has. */
  whole?: Whole;
};

/** The files that make up the whole, by their folders beside it, e.g. `funds/demo-a/`, the address of the folder in which it is published, and the data root. */
type Whole = { parts: readonly string[]; address: string; dataRoot: string };
