import type { News } from '../domain/news/item.ts';
import type { newsWords } from './news.ts';
import type { Localized } from './text.ts';

/** News of one or several kinds. */
export type NewsOf<K extends News['kind']> = Extract<News, { kind: K }>;

/** The words of the reader's language. */
export type NewsWords = Localized<typeof newsWords>;

/** A paragraph; `lang` where it is not in the reader's language. */
export type NewsLine = { text: string; lang?: 'zh-CN' };

/** A piece of news in words: its title, the word for its kind, and all that there is to say, paragraph by paragraph. */
export type NewsText = { title: string; tag: string; lines: NewsLine[] };
