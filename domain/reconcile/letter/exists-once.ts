import { letterStartKey } from '../../letters/letter-process.ts';
import { isOpen } from '../../letters/letter-life.ts';
import { formatLetterNumber, isSiteCode } from '../../letters/letter-number.ts';
import { findingsOf, ofLostProcess, type Finding } from '../breach.ts';
import type { LetterFacts } from '../facts.ts';
import { letterSubject, nameLetter } from '../name-letter.ts';

/** I1: a letter that was taken has its number, and one workflow or a start that waits. */
export function existsOnce({ letter, messages, workflow }: LetterFacts): readonly Finding[] {
  const found = findingsOf('I1', letterSubject(letter), nameLetter(letter));
  if (letter.number === null) {
    const isNeverSent = letter.status === 'draft' || letter.status === 'cancelled';
    return isNeverSent ? [] : [found('no_number', 'отправлено на подпись, но не имеет номера')];
  }
  const findings: Finding[] = [];
  if (letter.status === 'draft') findings.push(found('numbered_draft', 'имеет номер, но осталось черновиком'));
  if (!isNumberWhole(letter)) findings.push(found('number_differs', 'номер не совпадает с участком, годом и порядком'));
  const start = messages.find(({ dedupeKey }) => dedupeKey === letterStartKey(letter.id));
  if (!start) findings.push(ofLostProcess(found('no_start', 'нет записи о запуске процесса: письмо никто не ведёт')));
  else if (start.isDelivered && workflow === null && isOpen(letter.status)) {
    const words = 'процесс был запущен, но сервер процессов его не знает: письмо никто не ведёт';
    findings.push(ofLostProcess(found('no_workflow', words)));
  }
  return findings;
}

function isNumberWhole({ number, siteId, numberYear, numberSequence }: LetterFacts['letter']): boolean {
  if (numberYear === null || numberSequence === null || numberSequence < 1 || !isSiteCode(siteId)) return false;
  return number === formatLetterNumber({ siteCode: siteId, year: numberYear, sequence: numberSequence });
}
