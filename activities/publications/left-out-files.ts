import type { EntityManager } from '@mikro-orm/postgresql';
import { closeIncident, openIncident } from '#db/work/incidents.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { sizeText } from '#domain/documents/size-text.ts';
import { leftOutFiles, MOST_ATTACHED_BYTES, type Picture } from '#domain/publications/picture.ts';
import { publicationSubject } from '#domain/publications/publication-subject.ts';

/** A version that was composed. */
export interface ComposedVersion {
  readonly matterId: string;
  readonly version: number;
  readonly siteId: string;
  readonly picture: Picture;
}

/** So many names stand in the words; the rest is their number. */
const NAMED = 5;

/** Tells the court which files its message does not bring, and why; a version with all of them ends that. */
export async function tellLeftOut(
  tx: EntityManager,
  { matterId, version, siteId, picture }: ComposedVersion,
  now: Date,
): Promise<void> {
  const key = `publication-files/${matterId}`;
  const left = leftOutFiles(picture);
  if (left.length === 0) return closeIncident(tx, key, now);
  const subject = publicationSubject(matterId);
  const named = left.slice(0, NAMED).map(({ name, byteSize }) => `«${name}» (${sizeText(byteSize)})`);
  const files = `${named.join(', ')}${left.length > NAMED ? ` и ещё ${String(left.length - NAMED)}` : ''}`;
  const limit = sizeText(MOST_ATTACHED_BYTES);
  const line = { subject, eventKey: `files_left_out:${String(version)}`, at: now };
  await appendTimeline(tx, { ...line, kind: 'files_left_out', data: { version, files, limit } });
  const words = `На сайт не ушли файлы отчётов: ${files}. Файлы одного сообщения вместе — не больше ${limit}; заявитель видит их названия и причину. Разделите или сожмите файлы и замените их в отчёте.`;
  await openIncident(tx, { key, siteId, subject, details: { words: [words] } }, now, true);
  return undefined;
}
