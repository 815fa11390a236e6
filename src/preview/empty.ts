import { joinFolder } from '../check-folder.ts';
import { publish, type Site } from '../domain/published/public.ts';
import { folderOf } from '../folder/folder.ts';

/** The least that names a portal, where its own settings cannot be read. */
const unnamed = `title: {zh: 公示预览, en: Preview}
publisher: {zh: 尚未填写, en: Not filled in yet}
base_url: http://localhost/
locales: [zh, en]
as_of: 2026-01-01
attribution: fifo
rules:
  committee: {minimum: 3, odd: true, basis: 尚未填写}
  quorum: {share: 2/3, basis: 尚未填写}
  pass: {of: due, percent: 50, basis: 尚未填写}
  notice: {days: 5, unit: working, basis: 尚未填写}
  purpose_notice: {days: 60, basis: 尚未填写}
  application_threshold: {amount: 50, basis: 尚未填写}
  annual_report: {month: 5, day: 31, basis: 尚未填写}
  quarterly_posting: {days: 15, basis: 尚未填写}
holidays: []
`;

/** A site that tells nothing, for pages that need no data while the data have errors. `settings`: the bytes of `portal.yaml`; undefined where there is none. */
export function emptySite(settings: Uint8Array | undefined): Site {
  const texts = [settings, new TextEncoder().encode(unnamed)];
  for (const bytes of texts) {
    const { portal } = joinFolder(folderOf(new Map(bytes ? [['portal.yaml', bytes]] : [])));
    if (portal.settings) return publish(portal);
  }
  throw new Error('the settings of an empty site cannot be read');
}
