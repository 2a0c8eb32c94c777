import { dateTimeText } from '#web/format/time.ts';
import { ApplicationError } from '../errors.ts';

const RETRY_AFTER_SECONDS = 5;
const LOST_RETRY_AFTER_SECONDS = 60;

function unavailable(detail: string, retryAfterSeconds = RETRY_AFTER_SECONDS, cause?: unknown): ApplicationError {
  return new ApplicationError('unavailable', { detail, retryAfterSeconds, cause });
}

/** The start waits to be handed to the engine. */
export function notStarted(): ApplicationError {
  return unavailable('Обработка ещё не началась. Повторите через несколько секунд.');
}

/** The engine has forgotten a process that must live. */
export function processLost(): ApplicationError {
  return unavailable(
    'Сервер процессов этого больше не ведёт: решение не принято. Ничего не создавайте заново, сообщите администратору: он продолжит процесс на странице «Процессы», после этого повторите.',
    LOST_RETRY_AFTER_SECONDS,
  );
}

/** An administrator has stopped it: repeating helps nobody until he lets it go on. */
export function processPaused(
  by: { readonly actorName: string; readonly at: Date },
  timeZone: string,
): ApplicationError {
  const at = dateTimeText(by.at.toISOString(), timeZone);
  return new ApplicationError('conflict', {
    detail: `Процесс приостановлен: ${by.actorName}, ${at}. Решение не принято; его можно будет принять, когда администратор пустит процесс дальше.`,
  });
}

/** The process has not come yet to where the row stands. */
export function tooEarly(): ApplicationError {
  return unavailable('Процесс ещё не дошёл до этого места: решение не принято. Повторите через несколько секунд.');
}

/** It may have arrived: a repeat with the same key meets the same decision. */
export function notConfirmed(): ApplicationError {
  return unavailable(
    'Служба процессов не подтвердила решение: принято ли оно, пока неизвестно. Повторите через несколько секунд: дважды оно не исполнится. Если оно исполнится само, это будет сказано вам и в ходе.',
  );
}

/** Nothing was decided, and the person is told so. */
export function engineAway(cause?: unknown): ApplicationError {
  const detail = 'Служба процессов сейчас не отвечает: решение не принято. Повторите через несколько секунд.';
  return unavailable(detail, RETRY_AFTER_SECONDS, cause);
}
