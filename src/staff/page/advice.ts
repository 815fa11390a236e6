import { type Advice, adviceOn } from '../../advice/advice.ts';
import { adviceClasses } from '../../advice/entry.ts';
import { element } from '../../client/element.ts';
import type { Portal } from '../../domain/portal/portal.ts';
import { placeText } from '../../report/advice.ts';
import { fill } from '../../texts/text.ts';
import type { StaffPage } from './state.ts';

/** Most places of one test that are printed. */
const most = 12;

/** What is no error and could be better, folded, below what must and should be mended. */
export function adviceView(page: StaffPage, portal: Portal): HTMLElement | false {
  const { words } = page;
  const advice = adviceOn(portal);
  if (advice.length === 0) return false;
  const count = advice.reduce((sum, { places }) => sum + places.length, 0);
  return element(
    'details',
    { class: 'class', id: 'advice' },
    element('summary', {}, element('h3', {}, `${words.could} ${count}`)),
    element('p', { class: 'q' }, words.couldNote),
    advice.map((one) => found(page, one)),
  );
}

function found({ words, locale }: StaffPage, one: Advice): HTMLElement {
  const { class: kind, title, why, todo, unit, of, places } = one;
  const share = `${places.length} / ${of} ${unit[locale]}`;
  const more = places.length - most;
  return element(
    'details',
    { class: 'cause' },
    element('summary', {}, `${title[locale]} `, element('small', {}, `${adviceClasses[kind][locale]} · ${share}`)),
    element('p', {}, why[locale]),
    element('p', { class: 'remedy' }, `→ ${todo[locale]}`),
    element(
      'ul',
      { class: 'found' },
      places.slice(0, most).map((place) => element('li', {}, element('code', {}, placeText(place)))),
    ),
    more > 0 && element('p', { class: 'q' }, fill(words.moreOf, { count: more })),
  );
}
