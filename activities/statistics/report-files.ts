import type { MikroORM } from '@mikro-orm/postgresql';
import type { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import type { ToldNotice } from '#db/bell/messages.ts';
import { findKept } from '#db/statistics/kept.ts';
import { periodWords } from '#domain/statistics/periods.ts';
import type { MailAttachment } from '#mail/compose-mail.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What goes with a letter about a report: its table and its paper. Nothing with any other. */
export async function reportFiles(
  { orm, blobs }: { readonly orm: MikroORM; readonly blobs: Pick<EncryptedBlobStore, 'get'> },
  { subjectKind, subjectId }: Pick<ToldNotice, 'subjectKind' | 'subjectId'>,
): Promise<readonly MailAttachment[]> {
  const kept = subjectKind === 'report' ? await findKept(orm.em.fork(), subjectId) : null;
  if (kept === null) return [];
  const name = `Отчёт за ${periodWords(kept)}`;
  return [
    { fileName: `${name}.xlsx`, mediaType: XLSX, bytes: await blobs.get(kept.xlsxSha256) },
    { fileName: `${name}.pdf`, mediaType: 'application/pdf', bytes: await blobs.get(kept.pdfSha256) },
  ];
}
