import { element } from '../../client/element.ts';
import { button } from './controls.ts';
import type { Panel } from './state.ts';

/** What was done last, or why it could not be; it stays in sight until it is put away. */
export const saidPanel: Panel = (page) => {
  const { said } = page.state;
  if (!said) return [];
  const away = () => {
    const { said: _, ...rest } = page.state;
    page.state = rest;
    page.update({});
  };
  return [
    element('p', { class: said.failed ? 'verdict fails' : 'verdict holds' }, said.text),
    button(page.words.seen, away, { id: 'seen' }),
  ];
};
