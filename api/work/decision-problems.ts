import { ApplicationError } from '../errors.ts';

const RETRY_AFTER_SECONDS = 5;
const LOST_RETRY_AFTER_SECONDS = 60;

function unavailable(detail: string, retryAfterSeconds = RETRY_AFTER_SECONDS): ApplicationError {
  return new ApplicationError('unavailable', { detail, retryAfterSeconds });
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
export function engineAway(): ApplicationError {
  return unavailable('Служба процессов сейчас не отвечает: решение не принято. Повторите через несколько секунд.');
}
