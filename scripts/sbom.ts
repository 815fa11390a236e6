import './help.ts';
import { writeFileSync } from 'node:fs';
import { billOfMaterials } from '../src/build/sbom.ts';
import { fail } from './folders.ts';

/** `npm run sbom` prints the bill of materials; `npm run sbom -- FILE` writes it. */
try {
  const [, , file] = process.argv;
  const text = billOfMaterials();
  if (file) writeFileSync(file, text);
  else process.stdout.write(text);
} catch (error) {
  fail(error);
}
