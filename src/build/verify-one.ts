import { existsSync, readFileSync } from 'node:fs';
import { hashBytes } from '../read/hashes.ts';
import { readSnapshots } from '../read/snapshots.ts';
import type { ChainEntry } from '../snapshot/chain.ts';
import { findHead, readDigits, readHead } from '../snapshot/head.ts';
import { codeLength, hashPage } from '../snapshot/page.ts';
import { checkProof, readProof } from '../snapshot/proof.ts';
import { proofWords } from './proof-words.ts';
import type { Verdict } from './verdict.ts';
import { storedList } from './verify.ts';

/** In which snapshot a file stands, the newest first, by the bytes it has; of a page also whether its code is its own. */
export function verifyFile(data: string, file: string): Verdict[] {
  const bytes = readFileSync(file);
  const hash = hashBytes(bytes);
  const page = hashPage(bytes.toString('utf8'));
  const printed = page && page.code !== page.hash.slice(0, codeLength) ? [wrongCode(page.code, page.hash)] : [];
  for (const entry of chainOf(data).toReversed()) {
    const found = storedList(data, entry, 'site')?.find((one) => one.hash === hash);
    if (found)
      return [
        ...printed,
        holds(
          entry,
          `与第 ${entry.number} 次快照（${entry.date}）的 ${found.path} 一致`,
          `Same as ${found.path} in snapshot ${entry.number} (${entry.date})`,
        ),
      ];
  }
  return [
    ...printed,
    { holds: false, text: { zh: `没有哪次快照有这个文件（${hash}）`, en: `No snapshot has this file (${hash})` } },
  ];
}

/** Which page of which snapshot prints a code, the newest first. */
export function verifyCode(data: string, code: string): Verdict {
  const digits = readDigits(code);
  for (const entry of digits ? chainOf(data).toReversed() : []) {
    const found = storedList(data, entry, 'pages')?.find(({ hash }) => hash.startsWith(digits as string));
    if (found)
      return holds(
        entry,
        `这是第 ${entry.number} 次快照（${entry.date}）里 ${found.path} 的指纹`,
        `This is the code of ${found.path} in snapshot ${entry.number} (${entry.date})`,
      );
  }
  return {
    holds: false,
    text: { zh: `没有哪次快照的网页有指纹 ${code}`, en: `No page of any snapshot has the code ${code}` },
  };
}

/** Whether the chain still holds a head that was kept elsewhere: a hash of at least twelve digits, or the head file. */
export function verifyHead(data: string, kept: string): Verdict {
  const digits = existsSync(kept) ? readHead(readFileSync(kept, 'utf8')) : readDigits(kept);
  if (!digits)
    return {
      holds: false,
      text: { zh: '这不是快照指纹：至少 12 位 0–9、a–f', en: 'This is no head: at least twelve digits 0–9 and a–f' },
    };
  const chain = chainOf(data);
  const entry = findHead(chain, digits);
  if (entry)
    return holds(
      entry,
      `链里有它：第 ${entry.number} 次快照（${entry.date}），以后又记了 ${chain.length - entry.number} 次`,
      `The chain holds it: snapshot ${entry.number} (${entry.date}), with ${chain.length - entry.number} after it`,
    );
  return {
    holds: false,
    text: {
      zh: `链里没有 ${digits}：记下以后，链被截短或者重做过`,
      en: `The chain has no ${digits}: since it was noted the chain was cut or made anew`,
    },
  };
}

/** Whether a proof file holds against the chain. */
export function verifyProof(data: string, file: string): Verdict {
  const proof = readProof(readFileSync(file, 'utf8'));
  const fault = checkProof(proof, chainOf(data));
  if (fault || !proof) return { holds: false, text: proofWords[fault ?? 'format'] };
  const { leaf, entry } = proof;
  return holds(
    entry,
    `${leaf.path} 在第 ${entry.number} 次快照（${entry.date}）里，原样未动`,
    `${leaf.path} stands in snapshot ${entry.number} (${entry.date}) as the proof says`,
  );
}

function chainOf(data: string): ChainEntry[] {
  return readSnapshots(data, undefined).chain;
}

function wrongCode(code: string, hash: string): Verdict {
  return {
    holds: false,
    text: {
      zh: `页面上印的指纹 ${code} 与内容不符，应是 ${hash.slice(0, codeLength)}`,
      en: `The page prints the code ${code}, but its content gives ${hash.slice(0, codeLength)}`,
    },
  };
}

function holds({ number }: ChainEntry, zh: string, en: string): Verdict {
  return { holds: true, entry: number, text: { zh, en } };
}
