import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HOSTILE } from '../files/all.ts';
import type { Canary } from './hostile-file.ts';

const [folder = '', canary = '', names = ''] = process.argv.slice(2);
const wanted = new Set(JSON.parse(names) as readonly string[]);
for (const file of HOSTILE.filter(({ name }) => wanted.has(name))) {
  await writeFile(join(folder, file.name), await file.make(JSON.parse(canary) as Canary));
}
