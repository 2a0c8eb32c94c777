import { CHECK_STATES, type CheckState } from './signed-file-check.ts';

/** The incident of one stored signature: it is open as long as the file is not good. */
export function signedFileIncident(letterId: string, revision: number): string {
  return `signed-file/${letterId}/${String(revision)}`;
}

/** What has happened and what to do; no personal data. */
export function signedFileWords(letter: string, state: Exclude<CheckState, 'good'>): string {
  return `Письмо ${letter}, подписанный файл: ${CHECK_STATES[state]}. ${WHAT_TO_DO[state]}`;
}

const FROM_COPY = 'Верните файл из резервной копии: следующая ночная проверка закроет неисправность сама.';

const WHAT_TO_DO: Readonly<Record<Exclude<CheckState, 'good'>, string>> = {
  file_missing: FROM_COPY,
  file_damaged: FROM_COPY,
  signature_bad: FROM_COPY,
  certificate_bad: 'Проверьте, что корневые сертификаты и списки отозванных на месте (страница «Доверие»).',
};
