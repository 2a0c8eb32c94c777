import { existsSync } from 'node:fs';
import { isGiven } from '#config/setting-files.ts';
import { wordsOfTrainingKeys } from '#activities/signing/pki/training-keys.ts';
import { DEMO_PEOPLE } from '#db/seed/demo-people.ts';
import { FIRST_ADMIN_COMMAND } from '#db/seed/first-admin-words.ts';
import { NotForProduction } from '#db/seed/production-ground.ts';
import type { Layout } from '../layout.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Where the signing keys and what is trusted lie. */
export function pkiDirOf({ pki }: Pick<Layout, 'pki'>, env: Env = process.env): string {
  return env['MASK_PKI_DIR'] ?? pki;
}

/**
 * A rehearsal leaves keys and people together, and its keys are seen without any program: so that both are named before anything is
 * started. Who of the people can still come in only the database knows. @throws NotForProduction
 */
export function refuseRehearsalHome(places: Layout, env: Env = process.env): void {
  const keys = wordsOfTrainingKeys(pkiDirOf(places, env));
  if (keys.length === 0) return;
  const hasOwnDatabase = !isGiven('DATABASE_URL', env) && existsSync(places.postgres);
  const logins = DEMO_PEOPLE.map(({ login }) => login).join(', ');
  const people = [
    `  — в базе этой установки — учебные люди с известными всем паролями (кто не выключен): ${logins}.`,
    '    Для суда начните с пустой папки: MASK_HOME=/путь/к/пустой MASK_REHEARSAL=false npm start.',
    '    Нужны письма этой — назовите одну только другую папку ключей: MASK_PKI_DIR=/путь/к/пустой MASK_REHEARSAL=false npm start;',
    '    следующий отказ назовёт команды, которыми выключить учебных людей, и письма останутся.',
  ];
  const found = [...keys, ...(hasOwnDatabase ? people : []), ...FIRST_ADMIN];
  throw new NotForProduction([`MASK_REHEARSAL=false, но здесь шла репетиция:`, ...found].join('\n'));
}

const FIRST_ADMIN = [
  '    Когда всё заработает, в другом окне с теми же настройками заведите своего администратора: команда напечатает ссылку для пароля —',
  `      ${FIRST_ADMIN_COMMAND}`,
];
