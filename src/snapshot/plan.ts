/**
 * The plan of the look-up of gifts, by which one publication follows the other; secret. An entry that was published once stays for ever. Builds only read the
 * plan; recording a publication alone changes it, so that entries of gifts and blind ones appear together.
 */
export type TracePlan = {
  /** 64 hex digits, from which the places of all gifts and the blind entries are drawn. */
  seed: string;
  /** How many bits of a place name a shard. It never falls. */
  bits: number;
  /** Every step adds the same number of entries to each of 2^grid cells, so that shards of any size stay equal. */
  grid: number;
  /** The number of the publication for which the last step was made. */
  publication: number;
  /** All entries in the order of their tags, each as Base64 of its bytes. */
  entries: readonly string[];
};
