import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { besideFolder, sibling } from './swap.ts';

/** A district of a city: its name, which is that of its folder and the last part of its address, its data, its site, and where that will stand. */
type District = { name: string; data: string; out: string; address: string };

/** The districts of a folder: every folder in it with a `data/portal.yaml`, in the order of their names. Throws where a name cannot be part of an address. */
export function districtsIn(folder: string, out: string, address: string): District[] {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'data', 'portal.yaml')));
  const wrong = names.find((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) || taken.has(name));
  if (wrong !== undefined)
    throw new Error(
      `文件夹“${wrong}”的名字要用作网址，只能有小写字母、数字和连字符，也不能是 ${[...taken].join('、')} (the name of the folder “${wrong}” becomes part of an address: small letters, digits and hyphens, and none of ${[...taken].join(', ')})`,
    );
  return names
    .toSorted()
    .map((name) => ({ name, data: join(folder, name, 'data'), out: join(out, name), address: `${address}${name}/` }));
}

/** Folders of the overview. */
const taken = new Set(['data', 'en']);

/**
 * Builds the sites of districts, each in a process of its own and `jobs` at a time, so that a city takes no more memory than so many districts. Tells of each what
 * its build printed, in the order in which they end, and returns the districts whose site could not be built: their earlier sites stay.
 */
export async function buildDistricts(
  districts: readonly District[],
  { out, jobs, tell }: { out: string; jobs: number; tell: (district: District, printed: string) => void },
): Promise<District[]> {
  // What a build keeps beside its site would lie within the city's, which is public.
  const beside = sibling(out, 'districts');
  mkdirSync(beside, { recursive: true });
  const failed = new Set<District>();
  const queue = districts.values();
  const work = async () => {
    for (const district of queue) {
      const { code, printed } = await build(district, beside);
      if (code !== 0) failed.add(district);
      tell(district, printed);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return districts.filter((district) => failed.has(district));
}

function build({ data, out, address }: District, beside: string): Promise<{ code: number | null; printed: string }> {
  // Each district has its own secrets, beside its data.
  const { PORTAL_SECRETS: _, ...env } = process.env;
  const settings = { PORTAL_DATA: data, PORTAL_OUT: out, PORTAL_URL: address, [besideFolder]: beside };
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    env: { ...env, ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let printed = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done({ code, printed }));
  });
}
