import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';

/** Prose in MDX, one file a language: `content/about/zh/reading.mdx`, `content/help/en/date-invalid.mdx`. */
const prose = (folder: string) =>
  defineCollection({
    loader: glob({ pattern: '{zh,en}/*.mdx', base: `./content/${folder}` }),
    schema: z.strictObject({ title: z.string(), description: z.string(), order: z.number().optional() }),
  });

export const collections = { about: prose('about'), help: prose('help') };
