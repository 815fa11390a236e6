const now = new Date();
const pad = (number: number) => String(number).padStart(2, '0');

/** Today (ISO) by the reader's own calendar. */
export const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
