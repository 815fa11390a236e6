import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Recipe } from '../src/issues/recipes.ts';
import { bytesOf } from '../src/staff/desk.ts';
import { examine, onlineOf } from '../src/staff/examine.ts';
import type { ManualFigure } from '../src/texts/manual.ts';
import type { Files } from './example.ts';
import { frozen } from './frozen.ts';
import { fixtureFiles } from './staff/fixture.ts';

/** The example of a recipe, as `src/content.config.ts` describes it. */
export type RecipeExample = {
  sheet?: string;
  before?: Files;
  right: Files;
  wrong: Readonly<Record<string, Files>>;
  shows: Readonly<Partial<Record<ManualFigure, string>>>;
};

/** Names of all examples. */
export const recipeNames = readdirSync('content/staff/examples').map((file) => file.replace('.yaml', '') as Recipe);

/** The example that both pages of a recipe show. */
export function readRecipe(name: Recipe): RecipeExample {
  return frozen(parse(readFileSync(`content/staff/examples/${name}.yaml`, 'utf8')) as RecipeExample);
}

/** The smallest right data folder, that of the help, with files laid over it. */
export function deskWith(files: Files) {
  return new Map([...base, ...Object.entries(files).map(([path, text]) => [path, bytesOf(text)] as const)]);
}

const base = fixtureFiles('tests/help-base');

/** What the staff desk says of files, beside what was published before, where the recipe changes that. */
export function checkRecipe(files: Files, before: Files | undefined) {
  const online = before && onlineOf(deskWith(before));
  if (before && !online) throw new Error('what was published before has errors');
  return examine(deskWith(files), online);
}
