import { randomUUID } from 'node:crypto';
import { demoAccountId } from '#db/seed/seed.ts';
import { putMailing, type NewMailingRow } from '#db/case-letters/mailings.ts';
import { applyCaseRecords } from '#db/cases/apply-records.ts';
import { askOfMovedParties } from '#db/case-register/address-questions.ts';
import { noteAway, setRegister } from '#db/case-register/registers.ts';
import { noteUnread } from '#db/case-register/unread-cases.ts';
import type { LetterFields } from '#domain/letters/letter.ts';
import { caseOfRegister } from '#test/cases/kit/case-makers.ts';
import { ago } from './sample-time.ts';
import type { WebHarness } from './web-harness.ts';

const SITE = '50MS0095';

/** Pages about cases that are kept elsewhere. */
export interface SampleRegister {
  /** A letter of a case, in one step. */
  readonly caseLetter: string;
  /** Letters of chosen cases, with one that would be made and one that would not. */
  readonly caseMailing: string;
}

/** A case of a register that does not answer now, a mailing of it, and a signed letter whose party has moved. */
export async function putRegister(web: WebHarness, signedLetter: string): Promise<SampleRegister> {
  const parties = caseOfRegister().parties.map((party) =>
    party.externalId === 'p3' ? { ...party, address: '140000, Московская обл, г Учебный, ул Новая, д 1' } : party,
  );
  const record = caseOfRegister({ externalId: 'sample-register', number: '2-700/2026', parties });
  return web.orm.em.fork().transactional(async (em) => {
    await setRegister(em, SITE, { code: SITE, isOn: true });
    await noteAway(em, SITE, { trouble: 'failing', detail: 'HTTP 500' }, ago(30));
    const words = 'cases[3].receivedOn: Поступило: нужна дата вида 2026-11-24.';
    await noteUnread(em, SITE, [{ externalId: 'case-9', number: '2-709/2026', words }], ago(40));
    const { cases } = await applyCaseRecords(em, SITE, 'amirs', [record], ago(60));
    const caseId = cases[0]?.caseId ?? '';
    const [party] = await em.execute<{ id: string }[]>(
      `select id from case_party where case_id = ? and external_id = 'p3'`,
      [caseId],
    );
    const partyId = party?.id ?? '';
    await em.execute('update letter set case_id = ?, case_party_id = ? where id = ?', [caseId, partyId, signedLetter]);
    await askOfMovedParties(em, [partyId], ago(20));
    const id = randomUUID();
    const people = { authorId: demoAccountId('sekretar'), approverId: demoAccountId('sudya') };
    const terms = { roles: ['plaintiff', 'defendant'], toRepresentatives: false, act: 'latest' } as const;
    const texts = { title: '', comment: '', repeatReason: '' };
    const head = { id, siteId: SITE, ...people, isSent: false, terms: { ...terms, ...texts }, caseCount: 1 };
    await putMailing(em, { ...head, createdAt: ago(5) }, [
      row(caseId, partyId, { state: 'waiting', faults: [] }),
      row(caseId, partyId, {
        state: 'refused',
        faults: [{ code: 'missing', field: 'recipient.address', message: 'Адрес получателя: заполните.' }],
      }),
    ]);
    return { caseLetter: `/case-letters/of/${caseId}`, caseMailing: `/case-letters/${id}` };
  });
}

function row(caseId: string, casePartyId: string, more: Pick<NewMailingRow, 'state' | 'faults'>): NewMailingRow {
  const isGood = more.state === 'waiting';
  const fields: LetterFields = {
    ...{
      kind: 'registered',
      documentKind: 'act_copy',
      title: 'Копия решения по делу № {дело}',
      caseNumber: '2-700/2026',
    },
    recipient: {
      type: isGood ? 'company' : 'person',
      name: isGood ? 'ООО «Пример»' : 'Тестов Тест Тестович',
      address: isGood ? '101000, г Москва, ул Образцовая, д 2' : '',
    },
  };
  const document = { fileName: 'решение.pdf', byteSize: 20_480, sha256: null };
  return { caseId, casePartyId, fields, ...document, rowKey: null, letterId: null, ...more };
}
