import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { readNow } from '#db/clock.ts';
import { createNotification } from '#db/notifications/new-notification.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { LINE_CUT, NOT_TAKEN, type Fate } from '#emulators/sms/fates.ts';
import { QUICK } from '#test/notifications/kit/notified-court.ts';
import { act, type Act } from '../kit/act.ts';
import type { Lane } from '../kit/lane.ts';
import { CLERK } from '../kit/people.ts';
import { count, pickOf, type Story } from '../kit/story.ts';

/** Trouble comes often: a message that simply arrives tells little. */
const FATES: readonly Fate[] = [
  ...(['delivered', 'delivered', 'undelivered', 'expired', 'receipt_twice', 'receipt_first'] as const),
  ...(['no_receipt', 'drop_taken', 'drop_taken_silent', 'drop_untaken', 'throttle', 'busy', 'refuse'] as const),
];
const MAX_NOTICES = 8;

/** A party of a case of its own is called by SMS; what becomes of the message the operator decides. */
export const notify: fc.Arbitrary<Act> = fc
  .array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 3 })
  .map((fates) =>
    act({
      words: `секретарь извещает СМС: ${fates.join(', ')}`,
      run: async (story, lane) => {
        if (lane.others === undefined || story.notices.length > MAX_NOTICES) return;
        await lane.others.sms.fates(...fates);
        for (const fate of fates) {
          await sendNotice(story, lane);
          count(story.tally, `СМС ${fate}`);
          if (LINE_CUT.has(fate) || NOT_TAKEN.has(fate)) count(story.tally, 'СМС со сбоем');
        }
      },
    }),
  );

/** Somebody who was called answers «СТОП». */
export const stop: fc.Arbitrary<Act> = fc.nat({ max: 7 }).map((which) =>
  act({
    words: `сторона ${String(which)} отвечает «СТОП»`,
    needs: ({ notices }) => notices.length > 0,
    run: async (story, lane) => {
      const notice = pickOf(story.notices, which);
      if (notice === undefined || lane.others === undefined) return;
      await lane.others.sms.write(notice.phone, 'Стоп');
      count(story.tally, 'ответов «СТОП»');
    },
  }),
);

let phones = 3_000_000;

/** As the service makes it: of no hearing, so that no term of years that pass stands against it. */
async function sendNotice(story: Story, lane: Lane): Promise<void> {
  phones += 1;
  const phone = `+7998${String(phones)}`;
  const [caseId, partyId, consentId] = [randomUUID(), randomUUID(), randomUUID()];
  const number = `2-${String(phones)}/2026`;
  const id = await lane.orm.em.fork().transactional(async (em) => {
    await em.execute(
      `insert into court_case (id, site_id, number, kind, essence, judge, received_on, state, source, data_as_of, note, version, created_at, updated_at)
       values (?, ?, ?, 'civil', '', '', '2026-09-01', 'open', 'manual', now(), '', 1, now(), now())`,
      [caseId, DEMO_SITE_ID, number],
    );
    await em.execute(
      `insert into case_party (id, case_id, ordinal, role, kind, name, address, inn, kpp, phone, email)
       values (?, ?, 1, 'defendant', 'person', 'Тестов Тест Тестович', '140000, Московская обл, г Учебный, ул Примерная, д 5', '', '', '', '')`,
      [partyId, caseId],
    );
    await em.execute(
      `insert into party_consent (id, site_id, case_id, case_party_id, channel, address, form, given_on, entered_by_id, entered_at)
       values (?, ?, ?, ?, 'sms', ?, 'receipt', '2026-09-02', ?, now())`,
      [consentId, DEMO_SITE_ID, caseId, partyId, phone, CLERK.accountId],
    );
    return createNotification(
      em,
      {
        ...{ siteId: DEMO_SITE_ID, caseId, casePartyId: partyId, caseHearingId: null, letterId: null },
        ...{ repeatOfId: null, consentId, kind: 'message', channel: 'sms', templateCode: null, templateVersion: null },
        ...{
          caseNumber: number,
          partyName: 'Тестов Тест Тестович',
          address: phone,
          title: '',
          body: 'Подойдите в суд',
        },
        ...{ encoding: 'ucs2', partCount: 1, costKopecks: 0, timeZone: 'Europe/Moscow', letterAt: null, rule: null },
        createdById: CLERK.accountId,
      },
      { ...QUICK, unknownMinutes: 30 },
      await readNow(em, true),
    );
  });
  if (id !== null) story.notices.push({ id, phone, label: story.notices.length + 1 });
  count(story.tally, 'СМС составлено');
}
