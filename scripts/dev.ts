import { dev } from 'astro';
import { dataFolder, fail } from './folders.ts';

/** Staff preview: pages are rendered when they are opened, and again as soon as a data file is saved. */
try {
  process.env.PORTAL_DATA = dataFolder();
  await dev({ server: { port: Number(process.env.PORT ?? 4321) } });
} catch (error) {
  fail(error);
}
