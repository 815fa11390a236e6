/** One fact in Chinese and English. */
export type Both = { zh: string; en: string };
