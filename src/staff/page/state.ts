import type { FolderChecked } from '../../check-folder.ts';
import { element } from '../../client/element.ts';
import { type Addresses, addresses, type Locale } from '../../domain/portal/address.ts';
import type { Workbook } from '../../import/sheet.ts';
import type { ImportOrder } from '../../import/task.ts';
import type { Filled } from '../../import/template.ts';
import type { PortalQuestion } from '../../template/portal-answers.ts';
import { staffWords } from '../../texts/staff.ts';
import { type Localized, localize } from '../../texts/text.ts';
import type { Desk, DeskFiles } from '../desk.ts';
import type { Online } from '../examine.ts';
import type { FormState } from '../filled.ts';
import type { ImportMemory } from '../imported.ts';

/** A file that was brought: a data file whose place is asked for, a filled template, or a sheet of others that is imported. */
export type Brought =
  | { as: 'data'; name: string; bytes: Uint8Array<ArrayBuffer>; places: readonly string[]; chosen: string }
  | { as: 'sheet'; workbook: Workbook; order: ImportOrder }
  | { as: 'template'; workbook: Workbook; filled: Filled; to: string };

export type BroughtTemplate = Extract<Brought, { as: 'template' }>;
export type BroughtSheet = Extract<Brought, { as: 'sheet' }>;

/** Changes what was decided of an import. */
export type Decide = (part: Partial<ImportOrder>) => void;

/** Folder of the disk into which may be written, where the browser can do that. */
export type Handle = FileSystemDirectoryHandle;

/** All that the page knows. `said`: what was done last; `failed`: it did not work. */
export type PageState = {
  /** What the site has published, as files and as it reads. */
  published?: DeskFiles;
  online?: Online;
  desk?: Desk;
  checked?: FolderChecked;
  /** How long the last check took, in milliseconds. */
  took: number;
  origin: 'site' | 'folder' | 'new' | 'preview';
  /** What was written into the folder of the preview can be taken back: then only this is remembered of imports. */
  written?: ImportMemory | undefined;
  handle?: Handle;
  brought?: Brought;
  form?: FormState;
  /** What was answered of a new portal so far. */
  answers: Map<PortalQuestion, string>;
  /** What is said of the corrections that are to be written. */
  correction: { reason: string; role: string };
  /** What this browser knows of earlier imports into the portal of the desk. */
  memory?: ImportMemory;
  said?: { text: string; failed?: boolean };
  /** The table that is shown, and whether all its rows are. */
  file?: string;
  all?: boolean;
};

/** The page: its parts, its words, its state, and what changes it. */
export type StaffPage = {
  root: HTMLElement;
  locale: Locale;
  to: Addresses;
  words: Localized<typeof staffWords>;
  state: PageState;
  update: (part: Partial<PageState>) => void;
};

/** A panel: the content of the part of the page with its name. */
export type Panel = (page: StaffPage) => (Node | string | false | undefined)[];

/** Makes the page. Every change of the state prints all panels anew; what had the focus keeps it. */
export function makePage(root: HTMLElement, panels: Readonly<Record<string, Panel>>): StaffPage {
  const locale = (root.dataset.locale ?? 'zh') as Locale;
  const page: StaffPage = {
    ...{ root, locale, to: addresses(root.dataset.staff ?? '/', locale), words: localize(staffWords, locale) },
    state: { took: 0, origin: 'site', answers: new Map(), correction: { reason: '', role: '' } },
    update: (part) => {
      page.state = { ...page.state, ...part };
      print(page, panels);
    },
  };
  return page;
}

/** A panel that fails says so in its place; the others stand. */
function contentOf(panel: Panel, page: StaffPage): ReturnType<Panel> {
  try {
    return panel(page);
  } catch (error) {
    return [element('p', { class: 'verdict fails', role: 'status' }, (error as Error).message)];
  }
}

function print(page: StaffPage, panels: Readonly<Record<string, Panel>>): void {
  const focused = document.activeElement?.id;
  for (const [name, panel] of Object.entries(panels)) {
    const place = page.root.querySelector(`[data-panel="${name}"]`);
    place?.replaceChildren(...contentOf(panel, page).filter((node) => node !== false && node !== undefined));
  }
  if (focused) document.getElementById(focused)?.focus();
}
