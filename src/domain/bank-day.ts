/** The day on which the account moved. */
export function bankDay(row: { date: string; banked_on?: string | undefined }): string {
  return row.banked_on ?? row.date;
}
