/** The ids or codes that one cell holds, separated by `;`, full-width or not. */
export function splitList(cell: string): string[] {
  return cell.split(/[;；]\s*/);
}
