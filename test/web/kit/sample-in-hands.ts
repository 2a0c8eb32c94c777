import { demoAccountId } from '#db/seed/seed.ts';
import { putRow, putTask } from './sample-batches.ts';
import { putLetter } from './sample-letters.ts';
import { ago } from './sample-time.ts';
import type { WebHarness } from './web-harness.ts';

/** A letter about which the Post has long been silent. */
export async function putStuck(web: WebHarness): Promise<string> {
  const id = await putLetter(web, {
    status: 'at_office',
    sequence: 10,
    hoursAgo: 1_500,
    awaiting: { code: 'delivery' },
    more: { shpi: '14000026000040', sentAt: ago(1_600) },
  });
  await putTask(web, { kind: 'missing_outcome', letterId: id });
  return id;
}

/** A signed letter in its recall window. */
export async function putSigned(web: WebHarness): Promise<string> {
  const recallUntil = new Date(Date.now() + 8 * 60_000);
  return putLetter(web, {
    status: 'signed',
    sequence: 16,
    hoursAgo: 0.05,
    awaiting: { code: 'batch', until: recallUntil.toISOString() },
    more: { recallUntil, signedById: demoAccountId('sudya') },
  });
}

/** A letter in which the checks found faults. */
export async function putFaulty(web: WebHarness, batchId: string): Promise<string> {
  const faults = [
    {
      code: 'pages_too_many',
      field: 'pdf',
      message: 'Страниц 7, а Почта принимает не больше 5 вместе с чистой: уберите лишнее.',
    },
    {
      code: 'inn_check_digit',
      field: 'recipient.inn',
      message: 'ИНН: контрольное число не сходится, в номере опечатка. Сверьте с документом.',
    },
  ];
  const id = await putLetter(web, {
    status: 'needs_fix',
    sequence: 17,
    awaiting: { code: 'mending' },
    more: { faults, revision: 1 },
  });
  await putRow(web, batchId, id, 3, '50MS0095/26/17', 'rejected');
  await putTask(web, { kind: 'mend', letterId: id });
  return id;
}

/** A letter sent back with a remark. */
export async function putReturned(web: WebHarness): Promise<string> {
  const id = await putLetter(web, {
    status: 'returned',
    sequence: 18,
    awaiting: { code: 'revising' },
    more: { remark: 'Не тот номер дела: должно быть 2-1196/2026.\nПриложите определение.', revision: 1 },
  });
  await putTask(web, { kind: 'revise', letterId: id });
  return id;
}
