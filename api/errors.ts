import type { Fault } from '#domain/documents/fault.ts';
import type { FactorWays } from '#db/people/second-factor.ts';
import { FULL_DISK_DETAIL, NO_ROOM_DETAIL } from '#domain/operating/room-words.ts';
import { DECISION_REFUSAL_WORDS, type DecisionRefusal } from '#domain/letters/decision-refusals.ts';

/** What can go wrong for a caller: each code has one HTTP status and one Russian title. */
export const PROBLEMS = {
  'bad-request': { status: 400, title: 'Запрос составлен неверно' },
  unauthenticated: { status: 401, title: 'Нужно войти' },
  'wrong-credentials': { status: 401, title: 'Неверный логин или пароль' },
  'factor-needed': { status: 401, title: 'Нужен код второго фактора' },
  'factor-to-set': { status: 403, title: 'Сначала настройте второй фактор' },
  'confirmation-needed': { status: 403, title: 'Подтвердите, что это вы' },
  forbidden: { status: 403, title: 'Недостаточно прав' },
  'csrf-failed': { status: 403, title: 'Запрос пришёл не с этой страницы' },
  'not-found': { status: 404, title: 'Не найдено' },
  'method-not-allowed': { status: 405, title: 'Так обратиться нельзя' },
  'too-slow': { status: 408, title: 'Запрос не дошёл целиком' },
  conflict: { status: 409, title: 'Сейчас это сделать нельзя' },
  stale: { status: 412, title: 'Письмо уже изменено другим сотрудником' },
  'losses-changed': { status: 412, title: 'Документ с тех пор преобразован иначе' },
  'too-large': { status: 413, title: 'Файл или запрос слишком велик' },
  'unsupported-media-type': { status: 415, title: 'Неподходящий вид данных' },
  invalid: { status: 422, title: 'Исправьте указанные поля' },
  'key-reused': { status: 422, title: 'Ключ запроса уже использован для другого действия' },
  'precondition-required': { status: 428, title: 'Не указана версия того, что правите' },
  'too-many-requests': { status: 429, title: 'Слишком много попыток' },
  'headers-too-large': { status: 431, title: 'Заголовки запроса слишком велики' },
  internal: { status: 500, title: 'Внутренняя ошибка' },
  'file-damaged': { status: 500, title: 'Файл повреждён или утрачен' },
  unavailable: { status: 503, title: 'Временно недоступно' },
  'no-room': { status: 507, title: 'На сервере кончается место' },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** What another did first. */
export interface Deed {
  /** Of the timeline's line; absent where no timeline tells it. */
  readonly kind?: string | undefined;
  /** In words, without who and when. */
  readonly what: string;
  readonly who: string;
  /** On the clock of who is told. */
  readonly at: string;
}

/** The door after the password. */
export interface FactorAsked {
  /** The proof that the password was right, for five minutes. */
  readonly ticket: string;
  readonly ways: FactorWays;
}

export interface ProblemDetails {
  /** Russian sentences that say what to do; of personal data at most the names of colleagues. */
  readonly detail?: string | undefined;
  /** For a form: each fault names its field. */
  readonly faults?: readonly Fault[] | undefined;
  /** When to try again, seconds. */
  readonly retryAfterSeconds?: number | undefined;
  /** What came first, for a page that shows it; a program reads it in the detail. */
  readonly deed?: Deed | null | undefined;
  /** For whoever is asked for the second factor. */
  readonly factor?: FactorAsked | undefined;
  readonly cause?: unknown;
}

/** A refusal, or an error of ours as far as the caller may know of it: problem+json for a program, a message for a page. */
export class ApplicationError extends Error {
  override name = 'ApplicationError';
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly faults: readonly Fault[];
  readonly retryAfterSeconds: number | undefined;
  readonly deed: Deed | null;
  readonly factor: FactorAsked | undefined;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(details.detail ?? PROBLEMS[code].title, { cause: details.cause });
    this.code = code;
    this.detail = details.detail;
    this.faults = details.faults ?? [];
    this.retryAfterSeconds = details.retryAfterSeconds;
    this.deed = details.deed ?? null;
    this.factor = details.factor;
  }

  get status(): (typeof PROBLEMS)[ProblemCode]['status'] {
    return PROBLEMS[this.code].status;
  }

  get title(): string {
    return PROBLEMS[this.code].title;
  }
}

/** @throws ApplicationError `invalid` */
export function requireNoFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
}

/** New work is not taken while a disk is filling up; `cause`: the disk was full already, for whatever it was. */
export function noRoom(cause?: unknown): ApplicationError {
  const detail = cause === undefined ? NO_ROOM_DETAIL : FULL_DISK_DETAIL;
  return new ApplicationError('no-room', { detail, retryAfterSeconds: NO_ROOM_RETRY_SECONDS, cause });
}

const NO_ROOM_RETRY_SECONDS = 60;

/** A decision that is not taken, with why not. */
export function refused(code: DecisionRefusal): ApplicationError {
  return new ApplicationError('conflict', { detail: DECISION_REFUSAL_WORDS[code] });
}
