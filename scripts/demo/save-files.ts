import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pkiPaths } from '#activities/signing/pki/pki-paths.ts';
import type { Layout } from '../platform/layout.ts';
import type { CourtClient } from './court-client.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import { timelineText } from './watch-letters.ts';

/** Writes everything of each letter into `out/<number>/` and prints the commands by which a stranger verifies it. */
export async function saveFiles(
  clerk: CourtClient,
  cards: readonly LetterCard[],
  { out, layout }: { readonly out: string; readonly layout: Layout },
): Promise<void> {
  await mkdir(out, { recursive: true });
  const trust = join(out, 'trust.pem');
  await copyFile(pkiPaths(layout.pki).trustFile, trust);
  for (const card of cards) await saveLetter(clerk, card, out, trust);
}

async function saveLetter(clerk: CourtClient, card: LetterCard, out: string, trust: string): Promise<void> {
  const folder = join(out, (card.number ?? card.id).replaceAll('/', '-'));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const saved = new Map<string, string>();
  const latest = new Map(card.files.toSorted((a, b) => a.revision - b.revision).map((file) => [file.kind, file]));
  const sources = new Map<string, string>(
    [...latest.keys()].map((kind) => [kind, `/letters/${card.id}/files/${kind}`]),
  );
  if (card.batchId !== null) sources.set('archive', `/batches/${card.batchId}/files/archive`);
  for (const [kind, source] of sources) {
    const { fileName, bytes } = await clerk.download(source);
    // A notice is named by its ШПИ alone: beside the letter it would be taken for another copy of it.
    const path = join(folder, `${kind === 'notice' ? 'notice-' : ''}${fileName.replaceAll('/', '-')}`);
    await writeFile(path, bytes);
    saved.set(kind, path);
  }
  await writeFile(join(folder, 'tracking.json'), `${JSON.stringify(card.postalEvents, null, 2)}\n`);
  await writeFile(join(folder, 'timeline.txt'), timelineText(card));
  console.log(`\n${card.number ?? ''}: ${folder}\n${checksOf(saved, trust).join('\n')}`);
}

function checksOf(saved: ReadonlyMap<string, string>, trust: string): readonly string[] {
  const [pdf, signature, archive] = [saved.get('pdf'), saved.get('signature'), saved.get('archive')];
  const checks: string[] = [];
  if (pdf !== undefined && signature !== undefined) {
    checks.push(
      `  openssl cms -verify -engine gost -binary -cades -inform PEM -in '${signature}' -content '${pdf}' -CAfile '${trust}' -out /dev/null`,
      `  qpdf --check '${pdf}'`,
    );
  }
  if (archive !== undefined) checks.push(`  unzip -t '${archive}'`);
  return checks;
}
