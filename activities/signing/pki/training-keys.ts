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

/** What is to be said of them before anybody signs in earnest; nothing where there are none. */
export function wordsOfTrainingKeys(dir: string): readonly string[] {
  const files = trainingFiles(dir);
  if (files.length === 0) return [];
  return [
    `  — в MASK_PKI_DIR лежат сертификаты учебного УЦ (${files.slice(0, 3).join(', ')}): ими подписанное ничего не значит.`,
    '    Укажите другую папку: корни доверия настоящих УЦ — в authority/trust/roots, промежуточные — в intermediates, списки отзыва — в crls.',
  ];
}

/** The authority's name stands in every certificate that it issued, as UTF-8. */
function isTraining(bytes: Buffer): boolean {
  const blocks = [...bytes.toString('latin1').matchAll(BLOCK)].map(([, text = '']) => Buffer.from(text, 'base64'));
  return [bytes, ...blocks].some((block) => block.includes(TRAINING_NOTICE, 0, 'utf8'));
}
