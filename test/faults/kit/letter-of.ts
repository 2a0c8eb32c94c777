import { waitFor } from '#test/crash/kit/wait-for.ts';
import type { SentLetter } from '#test/crash/kit/court-office.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { command } from './in-hands.ts';

const FIELDS = {
  kind: 'registered',
  documentKind: 'court_order',
  title: 'Судебный приказ 2-1195/2026',
  recipient: {
    type: 'person',
    name: 'Тестов Тест Тестович',
    address: '140000, Московская обл, г Люберцы, ул Примерная, д 5, кв 7',
  },
} as const;

/** A letter of any document, handed over. */
export async function submitDocument(
  { office }: CourtSystem,
  file: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<SentLetter> {
  const { services, clerk, supervisor } = office;
  const { id } = await services.drafts.create(clerk, { fields: FIELDS, approverId: supervisor.accountId }, command());
  await services.attachments.add(clerk, id, file, command());
  const { number } = await waitFor(() => services.drafts.submit(clerk, id, command()));
  const letter = { id, number };
  office.taken.push(letter);
  return letter;
}
