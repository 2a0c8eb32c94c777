import { writeFile } from 'node:fs/promises';
import { HOSTILE } from '../files/all.ts';
import type { Canary } from './hostile-file.ts';

const [name, path = '', canary = ''] = process.argv.slice(2);
const file = HOSTILE.find((each) => each.name === name);
if (!file) throw new Error(`no such file: ${String(name)}`);
await writeFile(path, await file.make(JSON.parse(canary) as Canary));
