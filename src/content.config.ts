import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';

/** Prose in MDX, one file a language: `content/about/zh/reading.mdx`, `content/help/en/date-invalid.mdx`. */
const prose = (folder: string) => glob({ pattern: '{zh,en}/*.mdx', base: `./content/${folder}` });
const about = defineCollection({
  loader: prose('about'),
  schema: z.strictObject({ title: z.string(), description: z.string(), order: z.number().optional() }),
});
/** The title of a problem stands in the code table. */
const help = defineCollection({ loader: prose('help'), schema: z.strictObject({ description: z.string() }) });

/**
 * The example of each problem, shown in both languages and checked by the tests: its wrong and its right files by their paths, in the order of the page.
 * What no file can show stands under the kind of its writing (`text`, `sh`). `told` is all that the check says of the wrong files: code, file, line, column, field.
 */
const files = z.record(z.string(), z.string());
const told = z.tuple([z.string(), z.string(), z.number().nullable(), z.number().nullable(), z.string().nullable()]);
const examples = defineCollection({
  loader: glob({ pattern: '*.yaml', base: './content/help/examples' }),
  schema: z.strictObject({ wrong: files, right: files, told: z.array(told).optional() }),
});

/** The recipes of the manual for staff; their titles stand in `src/issues/recipes.ts`. */
const manual = defineCollection({ loader: prose('staff'), schema: z.strictObject({ description: z.string() }) });

/**
 * The example of each recipe: `sheet` is what arrives, `before` what is published already, `right` what is filled in, `wrong` common mistakes by the problem
 * that tells them, and `shows` the sums (yuan) and states that the page then shows. The tests run all of it.
 */
const recipes = defineCollection({
  loader: glob({ pattern: '*.yaml', base: './content/staff/examples' }),
  schema: z.strictObject({
    sheet: z.string().optional(),
    before: files.optional(),
    right: files,
    wrong: z.record(z.string(), files),
    shows: z.partialRecord(z.enum(['income', 'spending', 'closing', 'elder', 'application', 'duty']), z.string()),
  }),
});

export const collections = { about, help, examples, manual, recipes };
