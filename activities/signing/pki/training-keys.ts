import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TRAINING_NOTICE } from './subject.ts';

const BLOCK = /-----BEGIN [A-Z0-9 ]+-----([A-Za-z0-9+/=\s]+)-----END/g;

/** Files below the folder with a certificate of the training authority or of one of its signers, by their paths within it. */
export function trainingFiles(dir: string): readonly string[] {
  return globSync('**/*.{pem,crt,cer,der}', { cwd: dir })
    .filter((file) => isTraining(readFileSync(join(dir, file))))
    .toSorted();
}

/** The authority's name stands in every certificate that it issued, as UTF-8. */
function isTraining(bytes: Buffer): boolean {
  const blocks = [...bytes.toString('latin1').matchAll(BLOCK)].map(([, text = '']) => Buffer.from(text, 'base64'));
  return [bytes, ...blocks].some((block) => block.includes(TRAINING_NOTICE, 0, 'utf8'));
}
