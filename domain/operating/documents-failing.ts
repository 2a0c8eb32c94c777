import { moscowTime } from '../calendar/moscow-time.ts';

/** So many documents in a row that end their process are no matter of the documents. */
export const FAILING_FROM = 3;

/** A program of which they do. */
interface FailingProgram {
  /** `machine/pid`. */
  readonly program: string;
  readonly inRow: number;
  readonly now: Date;
}

/** For the administrator. */
export function documentsFailingWords({ program, inRow, now }: FailingProgram): string {
  return (
    `Исполнитель ${program} (машина/процесс) с ${moscowTime(now)} (МСК) не принимает документов: процесс, который их разбирает, завершился подряд ${String(inRow)} раз, на каждом документе дважды. ` +
    'Дело в программе или машине, а не в документах: причина — в журнале этого исполнителя (поле lastWords). ' +
    'Другие исполнители, если они есть, документы принимают. Когда причина устранена, отправьте такие письма снова; оповещение закроется с первым принятым ' +
    'здесь документом или когда этого исполнителя больше нет.'
  );
}
