import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { CLERK_ID, SUPERVISOR_ID, type OwnCourt } from './own-court.ts';

/** Puts so many letters of every status and kind into the demo court, older than all that are there, by one statement. */
export async function putManyLetters(
  court: OwnCourt,
  count: number,
  recipientName: string,
  from: number,
): Promise<void> {
  await court.rows(
    `insert into letter (id, site_id, kind, document_kind, title, recipient_type, recipient_name, recipient_address, author_id, approver_id,
       profile_id, status, status_since, created_at, updated_at)
     select gen_random_uuid(), '${DEMO_SITE_ID}', (array['registered', 'simple'])[1 + i % 2], 'other', 'Письмо', 'person', ?, 'г Тверь',
       '${CLERK_ID}', '${SUPERVISOR_ID}', 'otpravka-2020',
       (array['draft', 'needs_fix', 'awaiting_signature', 'signed', 'in_transit', 'filed', 'cancelled'])[1 + i % 7], now(),
       timestamptz '2026-11-01' - i * interval '1 minute', now() from generate_series(?::int, ?::int) i`,
    [recipientName, from, from + count - 1],
  );
  await court.rows('analyze letter');
  await court.rows('analyze letter_search');
}
