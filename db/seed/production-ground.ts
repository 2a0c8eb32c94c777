import type { EntityManager } from '@mikro-orm/postgresql';
import { destructibleJournals } from '../runtime-role.ts';
import { demoPeopleLeft } from './demo-left.ts';
import { FIRST_ADMIN_COMMAND } from './first-admin-words.ts';

/** The program is told to work in earnest over what belongs to a rehearsal; the message says what to do. */
export class NotForProduction extends Error {
  override name = 'NotForProduction';
}

/**
 * All that is wrong is said at once. @param also words of what was found beside the database
 * @throws NotForProduction when demo people could come in, or the programs' role could empty the journals
 */
export async function requireProductionGround(em: EntityManager, also: readonly string[] = []): Promise<void> {
  const [people, journals] = [await demoPeopleLeft(em), await destructibleJournals(em)];
  const ofDatabase = [...wordsOfPeople(people), ...wordsOfJournals(journals)];
  const what = ofDatabase.length > 0 ? 'база учебная' : 'осталось учебное';
  const words = [...ofDatabase, ...also];
  if (words.length > 0) throw new NotForProduction([`MASK_REHEARSAL=false, но ${what}:`, ...words].join('\n'));
}

function wordsOfPeople(logins: readonly string[]): readonly string[] {
  if (logins.length === 0) return [];
  return [
    `  — учебные люди с известными всем паролями могут войти: ${logins.join(', ')}.`,
    '    Лучше начните с пустой базы. Нужна эта, с её письмами, — письма, дела и журналы остаются, а учебных людей выключите. Сначала, с теми же',
    '    настройками (MASK_HOME или DATABASE_URL), заведите своего администратора: команда напечатает ссылку для пароля —',
    `      ${FIRST_ADMIN_COMMAND}`,
    '    Затем —',
    ...logins.map((login) => `      npm run admin -- disable --login ${login}`),
    '    и повторите запуск с MASK_REHEARSAL=false. Программы для этих команд не нужны: базу остановленной установки команда поднимает сама.',
  ];
}

function wordsOfJournals(tables: readonly string[]): readonly string[] {
  if (tables.length === 0) return [];
  return [
    `  — роль из DATABASE_URL может стереть журналы (${tables.join(', ')}): она владеет таблицами или ей дано лишнее.`,
    '    Заведите программам отдельную роль и выполните миграции от владельца:',
    "      CREATE ROLE mask_app LOGIN PASSWORD '…';",
    '      MASK_DATABASE_OWNER_URL=postgres://владелец:…@… DATABASE_URL=postgres://mask_app:…@… node scripts/migrate.ts',
  ];
}
