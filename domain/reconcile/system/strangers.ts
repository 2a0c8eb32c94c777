import { findingsOf, type Finding } from '../breach.ts';

/** I1: the engine leads something that no row knows. */
export function unknownWorkflow(workflowId: string): Finding {
  return findingsOf('I1', `workflow/${workflowId}`, `Процесс ${workflowId}`)('no_row', 'идёт, а в базе такого нет');
}

/** I1: a person was told that a letter was taken, and it is not there. */
export function unknownAnswer(letterId: string): Finding {
  const found = findingsOf('I1', `letter/${letterId}`, `Письмо ${letterId}`);
  return found('acknowledged', 'сотруднику отвечено, что оно принято, а в базе его нет');
}

/** I6: the Post has what we do not know. */
export function unknownAcceptance(registrationNumber: string): Finding {
  const found = findingsOf('I6', `post/${registrationNumber}`, `Номер ${registrationNumber}`);
  return found('unknown', 'Почта приняла письмо, которого нет в базе');
}

/** I6: whether we and the Post agree is not known. */
export function unreadableLedger(): Finding {
  return findingsOf('I6', 'post', 'Почта')('unreadable', 'книга приёмок не читается, сверить с ней нечего');
}

/** I2: one archive was accepted more than once. */
export function archiveTwice(archiveSha256: string, uploadIds: readonly string[]): Finding {
  const found = findingsOf('I2', `archive/${archiveSha256}`, `Архив ${archiveSha256.slice(0, 12)}`);
  return found('twice', `Почта приняла его больше одного раза, загрузки ${uploadIds.join(', ')}`);
}

/** I7: nobody works. */
export function noWorker(): Finding {
  const found = findingsOf('I7', 'worker', 'Исполнитель');
  return found('gone', 'не работает ни один: письма не движутся, запустите его');
}

/** I7: a scheduled step failed every time of late. */
export function failingSchedule(workflowType: string, times: number): Finding {
  const found = findingsOf('I7', `schedule/${workflowType}`, `Расписание ${workflowType}`);
  return found('fails', `последние ${String(times)} раз закончилось неудачей`);
}

/** I7: what is to begin by itself at its hour never will. */
export function missingSchedule(scheduleId: string): Finding {
  const found = findingsOf('I7', `schedule/${scheduleId}`, `Расписание ${scheduleId}`);
  return found('gone', 'сервер процессов его не знает: само ничего не начнётся, пока исполнитель не заведёт его снова');
}

/** I5: the chain of the journal is broken. */
export function brokenChain(sequence: string): Finding {
  const found = findingsOf('I5', 'audit', 'Журнал');
  return found('broken', `цепочка хешей разорвана на записи ${sequence}: запись изменена, удалена или вставлена`);
}

/** I8: words where only ids and codes may stand. */
export function wordsInClear(place: 'outbox' | 'audit', id: string): Finding {
  const [name, code] = place === 'outbox' ? ['Исходящие', 'outbox'] : ['Журнал', 'audit'];
  return findingsOf('I8', `${place}/${id}`, name)(code, `запись ${id} содержит слова, а не одни идентификаторы и коды`);
}
