import { randomUUID } from 'node:crypto';
import { demoAccountId } from '#db/seed/seed.ts';
import { LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import type { ApiHarness } from '../api/api-harness.ts';

export const SITES = ['50MS0095', '77MS0001'] as const;

/** The same numbers every time. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Letters of two sites in nine months, in every state, as their lives would have left them. */
export async function makeLetters(api: Pick<ApiHarness, 'rows'>, count: number): Promise<void> {
  const roll = dice(1);
  const pick = <T>(all: readonly T[]): T => all[roll(all.length)] as T;
  for (let made = 0; made < count; made += 1) {
    const id = randomUUID();
    const status = pick(LETTER_STATUSES);
    const created = new Date(Date.UTC(2026, roll(9), 1 + roll(28), roll(24), roll(60)));
    const after = (from: Date | null, hours: number): Date | null =>
      from === null ? null : new Date(from.getTime() + roll(hours * 60) * 60_000);
    const submitted = roll(10) === 0 ? null : after(created, 48);
    const signed = roll(8) === 0 ? null : after(submitted, 48);
    const accepted = roll(8) === 0 ? null : after(signed, 48);
    const outcome =
      accepted === null ? null : pick([null, 'delivered', 'delivered', 'returned_to_court', 'lost', 'dispatched']);
    const outcomeAt =
      outcome === null
        ? null
        : (after(accepted, 60 * 24)
            ?.toISOString()
            .slice(0, 19) ?? null);
    await api.rows(
      `insert into letter (id, site_id, number, kind, document_kind, title, recipient_type, recipient_name, recipient_address, author_id, approver_id,
         signed_by_id, profile_id, status, status_since, revision, version, accepted_at, outcome, outcome_at, created_at, updated_at)
       values (?, ?, ?, ?, ?, 'Копия', 'person', 'Тестов Тест', ?, ?, ?, ?, 'otpravka-2020', ?, now(), 1, 1, ?, ?, ?, ?, now())`,
      [
        ...[
          id,
          pick(SITES),
          `Р/${String(made)}`,
          pick(['registered', 'registered', 'simple']),
          pick(['court_order', 'summons', 'act_copy', 'other']),
        ],
        ...[
          `${pick(['140000, ', '190000, ', '999999, ', ''])}ул Примерная, д 1`,
          demoAccountId('sekretar'),
          demoAccountId('sudya'),
        ],
        ...[
          signed === null ? null : demoAccountId(pick(['sudya', 'nachalnik'])),
          status,
          accepted,
          outcome,
          outcomeAt,
          created,
        ],
      ],
    );
    await api.rows(
      `insert into letter_course (letter_id, submitted_at, signed_at, way, cause, is_told) values (?, ?, ?, ?, ?, true)
       on conflict (letter_id) do update set submitted_at = excluded.submitted_at`,
      [
        id,
        submitted,
        signed,
        pick(['electronic', 'paper', null]),
        outcome === 'returned_to_court' ? pick(['storage_expired', 'refused', null]) : null,
      ],
    );
  }
}
