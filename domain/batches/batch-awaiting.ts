import { isCarriedByPerson, type ChannelName } from '../post/channels.ts';
import { fillIn, PAUSED_PROCESS, type AwaitedThing, type Awaiting } from '../work/awaiting.ts';

/** Everything a batch can wait for. */
export const BATCH_AWAITING = {
  archive: { what: 'сборка архива', from: 'system' },
  sending: { what: 'передача', from: 'system' },
  upload: { what: 'загрузка архива в кабинет Почты', from: 'staff' },
  cabinet_answer: { what: 'ответ кабинета Почты, его вносит сотрудник', from: 'staff' },
  answer: { what: 'ответ на передачу, попытка {attempt}', from: 'post' },
  put_off: { what: 'передача отложена: {reason}; повтор сам собой', from: 'post' },
  look_up: { what: 'сверка с Почтой: {reason}', from: 'post' },
  person: { what: 'проверка в кабинете Почты: приняты ли письма партии', from: 'staff' },
  hand_in: { what: 'печать писем и сдача в отделение', from: 'staff' },
  form103: { what: 'форма 103', from: 'post' },
  form103_missing: { what: 'форма 103: запросите её у Почты', from: 'staff' },
  cabinet_rows: { what: 'разбор строк ответа кабинета и формы 103, которые не сошлись', from: 'staff' },
  closing: { what: 'закрытие', from: 'system' },
  /** Never kept with a batch: said of its form where people carry it, and the program asks the Post for nothing. */
  form103_from_cabinet: { what: 'форма 103 из кабинета Почты: её загружает сюда сотрудник', from: 'staff' },
  /** Never kept with a batch: said while a recovery asks the Post and nothing is handed over. */
  recovery: {
    what: 'ответ, что стало с письмами партии: идёт восстановление, Почту спрашивают, и до его конца ничего не передаётся',
    from: 'post',
  },
  paused: PAUSED_PROCESS,
} as const satisfies Readonly<Record<string, AwaitedThing>>;

export type BatchAwaiting = Awaiting<keyof typeof BATCH_AWAITING>;

const FORM_CODES: readonly string[] = ['form103', 'form103_missing'];

/** What is awaited as it is told of a batch that goes this way. */
export function awaitedOnWay(code: BatchAwaiting['code'], channel: ChannelName): BatchAwaiting['code'] {
  return isCarriedByPerson(channel) && FORM_CODES.includes(code) ? 'form103_from_cabinet' : code;
}

/** Why a sending was put off or is unclear. `post` and `told` carry what the Post or the line to it said, as it was said. */
const SENDING_REASONS = {
  interrupted: 'передача прервалась на нашей стороне',
  recovered: 'после восстановления сначала спрашиваем Почту, нет ли у неё этих писем',
  no_connection: 'нет связи с Почтой',
  not_authorised: 'Почта не признала учётную запись',
  certificate: 'сертификат сервера Почты не признан',
  post: 'Почта ответила: «{words}»',
  handed_to_person: 'архив отдан сотруднику для загрузки в кабинет',
  upload_unclear: 'сотрудник не знает, загрузился ли архив в кабинет',
  uploaded_late: 'сказано, что архив с этими письмами уже в кабинете, когда его партию забрали',
  seen_by_mistake: 'письма в кабинете увидели по ошибке: выясняется заново',
  told: '{words}',
} as const;

export interface SendingReason {
  readonly code: keyof typeof SENDING_REASONS;
  readonly words?: string | undefined;
}

export function sendingReasonWords({ code, words }: SendingReason): string {
  return fillIn(SENDING_REASONS[code], { words });
}

/** The arguments of what is awaited, with a reason among them in words. */
export function batchAwaitingArgs(args: NonNullable<Awaiting['args']>): NonNullable<Awaiting['args']> {
  const { reason, words } = args;
  if (typeof reason !== 'string' || !Object.hasOwn(SENDING_REASONS, reason)) return args;
  const code = reason as SendingReason['code'];
  return { ...args, reason: sendingReasonWords({ code, ...(typeof words === 'string' && { words }) }) };
}
