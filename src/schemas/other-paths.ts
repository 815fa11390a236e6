/** Files that the contract names and a later version models. */
export const laterPaths = ['mappings/<id>.yaml'] as const;

/** Folder of the snapshots at the top of the data folder. A command writes it; it is not part of the data that it proves. */
export const snapshotFolder = 'snapshots';

/** Files of that folder: the chain, whose keys may sign it, and for each entry its lists, its signature, the codes of its pages, what lies beside it, the values of the last one, what was purged, the self-scores of the funds, and where wording was changed. */
export const snapshotPaths = [
  'chain.json',
  'allowed_signers',
  '<number>/data.sha256',
  '<number>/site.sha256',
  '<number>/entry.sig',
  '<number>/pages.sha256',
  '<number>/side.sha256',
  '<number>/values.json',
  '<number>/purged.json',
  '<number>/scores.json',
  '<number>/wording.json',
] as const;
