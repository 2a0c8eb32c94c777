import type { EntityManager } from '@mikro-orm/postgresql';
import { INSTALLATION } from '#domain/work/subject.ts';
import { openIncident } from '../work/incidents.ts';
import { countUnsettled } from './found-letters.ts';
import { foundIncidentKey, questionIncidentKey } from './incident-keys.ts';
import type { OpenRecovery } from './recoveries.ts';
import { moscowTime } from '#domain/calendar/moscow-time.ts';

/** The Post cannot be asked by the program: a person must answer before anything of the site is sent. */
export async function askPerson(
  tx: EntityManager,
  siteId: string,
  { copyAt }: Pick<OpenRecovery, 'copyAt'>,
  now: Date,
): Promise<void> {
  const words = `Идёт восстановление: программа не может сама спросить Почту, какие письма участка ${siteId} она приняла после ${moscowTime(copyAt)} (МСК). Партии не передаются. Администратор: откройте «Восстановление» и загрузите список писем из кабинета Почты за это время или подтвердите, что писем не было.`;
  const incident = { key: questionIncidentKey(siteId), siteId, subject: INSTALLATION, details: { words: [words] } };
  await openIncident(tx, incident, now);
}

/** Letters are at the Post that the copy does not know: people must enter them into the case, and send none of them again. */
export async function tellFound(tx: EntityManager, siteId: string, now: Date): Promise<void> {
  const count = await countUnsettled(tx, siteId);
  const words = `Найдены на Почте, в копии их нет: писем участка ${siteId} — ${String(count)}. Они отправлены после того, как сделана копия. Список с номерами и ШПИ — у секретаря и судьи на странице «Найдены на Почте» (ссылка — в черновике), у администратора — в разделе «Восстановление». Не отправляйте их заново: проверьте по списку черновики и письма, которые готовились перед восстановлением.`;
  const incident = { key: foundIncidentKey(siteId), siteId, subject: INSTALLATION, details: { words: [words] } };
  await openIncident(tx, incident, now, true);
}
