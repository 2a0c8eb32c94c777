import type { Sabotage } from '../kit/sabotage.ts';

const RESUMPTION = 'test/adoption/resumption.test.ts';
const TOLD = 'test/letters/decisions-told.system.test.ts';

export const ADOPTION_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'adopted-batch-sends-blindly',
    guarantee: 'Неясная попытка партии, процесс которой потерян, сначала выясняется.',
    file: 'domain/batches/batch-resumption.ts',
    find: "const isUnclear = outcome !== null && outcome !== 'not_sent'",
    replace: "const isUnclear = outcome === 'absent' && outcome !== null",
    test: {
      file: RESUMPTION,
      name: 'what is unclear is found out before anything is sent, by the person who is asked',
    },
  },
  {
    id: 'reassigned-letter-keeps-its-document',
    guarantee: 'Письмо, переданное другому руководителю, после потери процесса готовится заново.',
    file: 'domain/letters/letter-resumption.ts',
    find: 'proof.pdfSha256 === null ? revision : revision + 1',
    replace: 'revision',
    test: {
      file: RESUMPTION,
      name: 'a letter given to another supervisor is prepared as its next revision, one never made ready as its own',
    },
  },
  {
    id: 'too-early-is-refused',
    guarantee: 'Решение, которое письмо показывает как возможное, не отвергается как преждевременное.',
    file: 'api/work/decide-once.ts',
    find: "    if ((await database.read(steps.standing)) !== 'due') return outcome;\n",
    replace: '    return outcome;\n',
    test: {
      file: TOLD,
      name: 'an approval of a letter that is shown on approval is taken, though its process comes there a moment later',
    },
  },
  {
    id: 'refused-signature-is-kept',
    guarantee: 'Отказ, который может пройти, не остаётся ответом ключа.',
    file: 'api/work/decide-once.ts',
    find: 'const isTaken = steps.isCarriedOut?.(result) ?? true;',
    replace: 'const isTaken = steps.isCarriedOut !== undefined || result !== undefined;',
    test: {
      file: TOLD,
      name: 'a signature that could not be made is asked for anew by the same key, not fetched from the engine’s memory',
    },
  },
  {
    id: 'finished-is-called-away',
    guarantee: 'О законченном письме сказано, что оно закончено.',
    file: 'api/letters/decisions.ts',
    find: "      if (!isOpen(letter.status)) return 'over';\n",
    replace: "      if (!isOpen(letter.status)) return 'elsewhere';\n",
    test: {
      file: TOLD,
      name: 'a letter whose life has ended is a conflict, a lost one is said to be lost, one not begun to come',
    },
  },
  {
    id: 'late-decision-untold',
    guarantee: 'Об исполненном решении, о котором было сказано «не подтверждено», сказано человеку и в ходе письма.',
    file: 'api/work/decide-once.ts',
    find: "  await database.change('decision.unconfirmed', note, 'statement');\n",
    replace: '  await Promise.resolve(note);\n',
    test: {
      file: TOLD,
      name: 'a decision told as unconfirmed and carried out later is said in the course and to its maker, once',
    },
  },
];
