import type { Attachments } from '../../src/folder/privacy.ts';
import { diskContent } from '../../src/read/folder.ts';
import { pdfText } from '../../src/read/pdf.ts';

/** The attachments below a folder of the disk. */
export function attachmentsIn(root: string): Attachments {
  return { content: diskContent(root), pdfText };
}
