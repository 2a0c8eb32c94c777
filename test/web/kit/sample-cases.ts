import { addCaseImport } from '#db/cases/case-imports.ts';
import { insertCase } from '#db/cases/court-cases.ts';
import { putHandAct, putHandHearing, putHandParty } from '#db/cases/hand-parts.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import type { WholeCourt } from './every-page.ts';
import { ago } from './sample-time.ts';
import type { WebHarness } from './web-harness.ts';

const FILE = `Номер дела;Поступило;Роль;Участник;Адрес
2-77/2026;01.09.2026;Истец;ООО «Пример»;101000, г Москва, ул Образцовая, д 2
2-77/2026;;Ответчик;Тестов Тест Тестович;140000, г Учебный, ул Примерная, д 5
99/2026;вчера;Кто-то;Примеров Пётр;`;

type Cases = Pick<WholeCourt, 'courtCase' | 'caseParty' | 'caseHearing' | 'caseAct' | 'caseImport'>;

/** A case kept by hand with all that a case may have, a letter of it, and a file of cases that is only looked at. */
export async function putCases(web: WebHarness, letterId: string): Promise<Cases> {
  const em = web.orm.em.fork();
  const now = ago(60);
  const fields = { number: '2-1195/2026', kind: 'civil', state: 'open', receivedOn: '2026-09-01' } as const;
  const essence = 'взыскание задолженности по договору займа';
  const judge = 'Учебная М. П.';
  const id = await insertCase(em, DEMO_SITE_ID, { ...fields, essence, judge }, now);
  const nothing = { inn: '', kpp: '', phone: '', email: '', representsPartyId: null } as const;
  const company = { role: 'plaintiff', kind: 'company', name: 'ООО «Пример»' } as const;
  const plaintiff = await putHandParty(em, { caseId: id }, { ...nothing, ...company, address: '101000, г Москва' });
  const lawyer = { role: 'representative', kind: 'person', name: 'Примеров Пётр Петрович' } as const;
  const contacts = { phone: '+79990000000', email: 'primerov@example.ru', address: '' };
  await putHandParty(em, { caseId: id }, { ...nothing, ...lawyer, ...contacts, representsPartyId: plaintiff });
  const person = { role: 'defendant', kind: 'person', name: 'Тестов Тест Тестович' } as const;
  const address = '140000, Московская обл, г Учебный, ул Примерная, д 5, кв 7';
  const party = await putHandParty(em, { caseId: id }, { ...nothing, ...person, address });
  const hearing = { startsAt: '2099-12-05T07:30:00Z', room: '3', state: 'scheduled' } as const;
  const hearingId = await putHandHearing(em, { caseId: id, siteId: DEMO_SITE_ID }, hearing);
  const actId = await putHandAct(em, { caseId: id }, { kind: 'ruling', title: '', actDate: '2026-09-03' });
  await web.execute('update letter set case_id = ?, case_party_id = ? where id = ?', [id, party, letterId]);
  return {
    ...{ courtCase: `/cases/${id}`, caseParty: `/cases/${id}/parties/${party}` },
    ...{ caseHearing: `/cases/${id}/hearings/${hearingId}`, caseAct: `/cases/${id}/acts/${actId}` },
    caseImport: await putFile(web),
  };
}

async function putFile(web: WebHarness): Promise<string> {
  const sha256 = await web.blobs.put(Buffer.from(FILE));
  const kept = { siteId: DEMO_SITE_ID, authorId: demoAccountId('sekretar'), fileName: 'дела.csv', sha256 };
  const layout = ['number', 'receivedOn', 'role', 'name', 'address'];
  const more = { dataAsOf: ago(60), isWhole: true, layout, total: 2 };
  return `/cases/import/${await addCaseImport(web.orm.em.fork(), { ...kept, ...more }, ago(50))}`;
}
