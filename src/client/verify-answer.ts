import { fillFound } from '../texts/text.ts';
import { listMismatch } from './verify-store.ts';

/** Says a word of the page with its values, and whether what was checked holds. */
export type ShowAnswer = (word: string, values?: Record<string, string | number>, holds?: boolean) => void;

/** Speaks in the line of the section in which a part stands. */
export function answerNear(root: HTMLElement, part: Element): ShowAnswer {
  return answerIn(root, part.closest('section')?.querySelector('[role=status]') as HTMLElement);
}

/** Speaks in a line of its own. */
export function answerIn(root: HTMLElement, status: HTMLElement): ShowAnswer {
  return (word, values = {}, holds) => {
    status.textContent = word ? fillFound(wordOf(root, word), values) : '';
    status.classList.toggle('holds', holds === true);
    status.classList.toggle('fails', holds === false);
  };
}

/** A word of the page in its language. */
export function wordOf(root: HTMLElement, word: string): string {
  return root.querySelector(`[data-word="${word}"]`)?.textContent ?? '';
}

/** Runs a check and says what hindered it. */
export async function showFailure<T>(answer: ShowAnswer, run: () => Promise<T>): Promise<T | undefined> {
  answer('busy');
  try {
    return await run();
  } catch (error) {
    const number = (error as { [listMismatch]?: number } | undefined)?.[listMismatch];
    answer(number === undefined ? 'failed' : 'list', { number: number ?? '' }, false);
    return undefined;
  }
}
