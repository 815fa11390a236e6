import { element } from '../../client/element.ts';
import { portalFiles } from '../../template/portal.ts';
import { askedPortal, type PortalQuestion } from '../../template/portal-answers.ts';
import { portalQuestions } from '../../texts/new.ts';
import { bytesOf, openDesk, textAt } from '../desk.ts';
import { button, input, withLabel } from './controls.ts';
import type { StaffPage } from './state.ts';
import { opened } from './work.ts';

/** Days have a calendar, amounts a number pad. */
const looks: Partial<Record<PortalQuestion, Record<string, string>>> = {
  ...{ 'as-of': { type: 'date' }, 'opened-on': { type: 'date' }, agreed: { type: 'date' } },
  ...{ opening: { inputmode: 'decimal' }, 'base-url': { type: 'url' } },
};

/** What a new portal is asked for; settings and code lists are those of this site. */
export function beginning(page: StaffPage): HTMLElement {
  const { words, locale } = page;
  // Kept while the panels are printed anew.
  const { answers } = page.state;
  const keys = Object.keys(portalQuestions) as PortalQuestion[];
  return element(
    'details',
    { class: 'inout', ...(answers.size > 0 ? { open: '' } : {}) },
    element('summary', {}, words.startNew),
    element('p', { class: 'q' }, words.startNewNote),
    element(
      'div',
      { class: 'fields' },
      keys.map((key) =>
        withLabel(
          portalQuestions[key][locale],
          input(`new-${key}`, answers.get(key) ?? '', (text) => void answers.set(key, text.trim()), looks[key]),
        ),
      ),
    ),
    element(
      'p',
      {},
      button(words.startNewNow, () => void begin(page, answers), { id: 'begin', strong: true }),
    ),
  );
}

async function begin(page: StaffPage, answers: ReadonlyMap<PortalQuestion, string>): Promise<void> {
  const { published } = page.state;
  if (!published) return;
  try {
    const portal = await askedPortal(undefined, async (key, must) => {
      const text = answers.get(key) ?? '';
      if (must && text === '') throw new Error(`${page.words.lacks}${portalQuestions[key][page.locale]}`);
      return text;
    });
    const lists = [...published.keys()].flatMap((file) =>
      file.startsWith('vocabulary/') ? [[file, textAt(published, file) ?? ''] as const] : [],
    );
    const files = portalFiles(portal, textAt(published, 'portal.yaml') ?? '', lists);
    const desk = openDesk(new Map([...files].map(([file, text]) => [file, bytesOf(text)])), true);
    opened(page, { ...desk, opened: new Map() }, 'new');
  } catch (error) {
    page.update({ said: { text: (error as Error).message, failed: true } });
  }
}
