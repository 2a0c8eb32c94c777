import type { Sabotage } from '../kit/sabotage.ts';

const APPLY = 'test/cases/apply-records.system.test.ts';
const REGISTER = 'test/cases/register.system.test.ts';
const RECORD = 'test/cases/read-record.test.ts';

export const CASE_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'older-case-wins',
    guarantee: 'Сказанное картотекой раньше не портит записанного позже.',
    file: 'domain/cases/case-diff.ts',
    find: 'if (Date.parse(dataAsOf) < Date.parse(known.dataAsOf)) return OLDER;',
    replace: '',
    test: { file: APPLY, name: 'leaves out what was told before what is kept' },
  },
  {
    id: 'gone-party-stays',
    guarantee: 'Участник, которого картотека больше не называет, отмечен выбывшим.',
    file: 'db/cases/write-parts.ts',
    find: 'if (gone.length === 0) continue;',
    replace: 'continue;',
    test: {
      file: APPLY,
      name: 'changes what differs, keeps the ids of parts, marks who is no longer named and says whose address is another',
    },
  },
  {
    id: 'own-document-lost',
    guarantee: 'Документ, приложенный к акту здесь, не теряется при следующей загрузке.',
    file: 'db/cases/write-parts.ts',
    find: "file_name: fn.coalesce('excluded.file_name', 'case_act.file_name'),",
    replace: "file_name: fn.coalesce('excluded.file_name', 'excluded.file_name'),",
    test: { file: APPLY, name: 'a document that people put to an act stays where the source has none' },
  },
  {
    id: 'register-edited-here',
    guarantee: 'Дело, которое ведёт картотека, здесь не правится.',
    file: 'api/cases/case-access.ts',
    find: 'if (isKeptByHand(source)) return null;',
    replace: 'if (source.length > 0) return null;',
    test: {
      file: REGISTER,
      name: 'what a register tells is not changed here, and it is said why; a note and a document of one’s own are',
    },
  },
  {
    id: 'touched-import-undone',
    guarantee: 'Загрузка, дел которой с тех пор касались, не отменяется.',
    file: 'db/cases/undo-import.ts',
    find: 'sql`c.version <> k.version`,',
    replace: 'sql`c.version < k.version`,',
    test: { file: REGISTER, name: 'a case that was touched since keeps the import, and is named' },
  },
  {
    id: 'consented-import-undone',
    guarantee: 'Загрузка, на чьи дела опирается согласие стороны, не отменяется, и дела названы.',
    file: 'db/cases/undo-import.ts',
    find: 'a.entered_at >= i.started_at',
    replace: 'a.entered_at < i.started_at',
    test: { file: REGISTER, name: 'a consent' },
  },
  {
    id: 'undo-asks-nothing',
    guarantee: 'Отмена загрузки спрашивает об адресах, которые ею стали другими, как и сама загрузка.',
    file: 'api/cases/case-import.ts',
    find: 'await askOfMovedParties(em, moved, now);',
    replace: 'await askOfMovedParties(em, [], now);',
    test: { file: REGISTER, name: 'undone, asks anew of letters to a party whose address is the old one again' },
  },
  {
    id: 'one-fault-of-a-record',
    guarantee: 'Всё, что неверно в деле из картотеки, названо сразу.',
    file: 'domain/cases/record-reader.ts',
    find: "if (text === '' && isRequired) this.fault(name, 'missing', `${label}: не указано.`);",
    replace: '',
    test: { file: RECORD, name: 'says everything that is wrong at once, each with the path of its field' },
  },
  {
    id: 'case-number-again',
    guarantee: 'Дело с номером другого дела участка вносится только после вопроса.',
    file: 'api/cases/case-changes.ts',
    find: 'if (!input.isRepeatMeant) requireNoFaults',
    replace: 'if (input.isRepeatMeant) requireNoFaults',
    test: {
      file: 'test/cases/register.system.test.ts',
      name: 'a new case with the number of another is asked about, with the way to that one, and entered when it is meant',
    },
  },
  {
    id: 'unknown-part-stuck',
    guarantee: 'Чего картотека в своём деле не знает, правят и отмечают выбывшим здесь.',
    file: 'api/cases/part-changes.ts',
    find: 'if (!isKeptHere(whole, id)) requireOwnCase(found);',
    replace: 'void isKeptHere; void id; requireOwnCase(found);',
    test: {
      file: 'test/cases/register.system.test.ts',
      name: 'what the register does not know in its case is changed and marked as gone here, what it knows is not',
    },
  },
  {
    id: 'journal-number-unchecked',
    guarantee: 'Ночная сверка находит журнал дел, число которого не то.',
    file: 'db/cases/case-tally.ts',
    find: 'where coalesce(k.count, 0) <> coalesce(c.n, 0) order by',
    replace: 'where false order by',
    test: {
      file: 'test/cases/kept.system.test.ts',
      name: 'a kept number that is not that of its cases is found by the nightly look, and named',
    },
  },
];
