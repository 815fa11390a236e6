import { type ChainEntry, entryFolder, isSigned } from '../snapshot/chain.ts';
import { checkSignature, readSignature, readSigners } from '../snapshot/signature.ts';
import { answerIn } from './verify-answer.ts';
import { type ChainStore, get } from './verify-store.ts';

/** Whether each entry is signed by the key that it names, and what kind of answer that is. */
export async function showSignatures(root: HTMLElement, { base, chain }: ChainStore): Promise<void> {
  const status = document.querySelector<HTMLElement>('[data-signed]');
  if (!status) return;
  const answer = answerIn(root, status);
  const signed = chain.filter(isSigned);
  const last = signed.at(-1);
  if (!last) return answer('unsigned');
  const text = async (name: string) => (await get(`${base}verify/${name}`)).text();
  const signers = await text('allowed_signers').then(readSigners, () => []);
  const results = await Promise.all(
    signed.map((entry) => holds(entry, () => text(`${entryFolder(entry.number)}/entry.sig`))),
  );
  const wrong = signed[results.indexOf(false)];
  const fingerprint = last.keyed?.signer ?? '';
  const who = signers.find((one) => one.fingerprint === fingerprint)?.who ?? '';
  const values = { number: wrong?.number ?? last.number, count: signed.length, fingerprint, who };
  if (wrong) return answer('signWrong', values, false);
  if (results.includes(undefined)) return answer('signUnchecked', values);
  answer(who ? 'signHolds' : 'signStranger', values, who !== '');
}

/** Undefined where this browser cannot check that kind of key. A missing signature does not hold. */
async function holds(entry: ChainEntry, load: () => Promise<string>): Promise<boolean | undefined> {
  const made = await load().then(readSignature, () => undefined);
  if (!made || made.fingerprint !== entry.keyed?.signer) return false;
  return checkSignature(entry, made);
}
