import type { HostileFile } from '../kit/hostile-file.ts';
import { ARCHIVES } from './archives.ts';
import { DAMAGED } from './damaged.ts';
import { ACTIVE } from './links.ts';
import { PDFS } from './pdfs.ts';
import { PICTURES } from './pictures.ts';
import { XML } from './xml.ts';

/** Every attack, its name used once. */
export const HOSTILE: readonly HostileFile[] = [...ARCHIVES, ...XML, ...ACTIVE, ...PICTURES, ...PDFS, ...DAMAGED];
