import type { Both } from '../issues/both.ts';
import type { ProofFault } from '../snapshot/proof.ts';

/** Why a proof does not hold, for people. */
export const proofWords = {
  format: { zh: '这不是存证文件', en: 'This is no proof file' },
  content: {
    zh: '存证文件里的内容与它的指纹不符，存证文件被改过',
    en: 'The content in the proof does not fit its hash: the proof was altered',
  },
  way: {
    zh: '存证文件推不到那次快照，被改过',
    en: 'The file does not lead to that snapshot: the proof was altered',
  },
  entry: {
    zh: '存证文件里的快照与自己的指纹不符，存证文件被改过',
    en: 'The snapshot in the proof does not fit its own hash: the proof was altered',
  },
  gone: {
    zh: '公布的快照链里没有这一条了，链被截短过',
    en: 'The published chain has no such entry any more: it was cut',
  },
  other: {
    zh: '公布的快照链里这一条变了，链被换过',
    en: 'The published chain has another entry in its place: it was replaced',
  },
} as const satisfies Record<ProofFault, Both>;
