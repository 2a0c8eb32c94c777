import type { EntityManager } from '@mikro-orm/postgresql';
import { isInEarnest } from '../operating/in-earnest.ts';

/** The program is told to rehearse over what is a court's own; the message says what to do. */
export class NotForRehearsal extends Error {
  override name = 'NotForRehearsal';
}

/**
 * Looked at before anything of a rehearsal is written: its people have passwords that everybody knows, and a court with them would not start
 * in earnest again. @throws NotForRehearsal when the database was ever a court's own
 */
export async function requireRehearsalGround(em: EntityManager): Promise<void> {
  if (await isInEarnest(em)) throw new NotForRehearsal(WORDS);
}

const WORDS = [
  'MASK_REHEARSAL не задано или true, это репетиция, но здесь — настоящий суд: эта база уже запускалась с MASK_REHEARSAL=false.',
  'Учебные люди, учебные ключи и эмуляторы рядом с ним не заводятся; ничего из этого не заведено.',
  '  — Запустить суд: повторите с MASK_REHEARSAL=false и остальными настройками, с которыми он работал',
  '    (MASK_REHEARSAL=false npm start).',
  '  — Репетировать: начните с пустой папки, MASK_HOME=/путь/к/пустой npm start (в контейнерах — с пустой базы).',
].join('\n');
