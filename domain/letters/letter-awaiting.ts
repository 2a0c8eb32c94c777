import { PAUSED_PROCESS, type AwaitedThing, type Awaiting } from '../work/awaiting.ts';

/** Everything a letter can wait for. */
export const LETTER_AWAITING = {
  filling_in: { what: 'заполнение и отправка на подпись', from: 'author' },
  preparing: { what: 'подготовка документа', from: 'system' },
  converting: { what: 'преобразование и проверка документов', from: 'system' },
  preparing_for_other: { what: 'подготовка документа для другого руководителя', from: 'system' },
  mending: { what: 'исправление документа', from: 'author' },
  revising: { what: 'исправление по замечанию', from: 'author' },
  mending_for_post: { what: 'исправление по замечаниям Почты', from: 'author' },
  new_approval: { what: 'проверка письма и новая подпись: прежняя больше не действует', from: 'author' },
  visa: { what: 'виза', from: 'endorser' },
  signature: { what: 'подпись', from: 'approver' },
  batch: { what: 'ближайшая партия; до срока письмо можно отозвать', from: 'system' },
  /** Never kept with a letter: what `batch` is once its term, that of the recall, has passed. */
  open_batch: { what: 'ближайшая партия; пока она не взяла письмо, его можно отозвать', from: 'system' },
  next_batch: { what: 'следующая партия', from: 'system' },
  /** Never kept with a letter: said while a question about its party's moving holds it. */
  address_answer: {
    what: 'решение, по какому адресу идёт письмо: участник дела переехал; до него письмо в партию не войдёт',
    from: 'author',
  },
  /** Nor this: said while the party that it calls so is called otherwise in its case. */
  person_answer: {
    what: 'решение на карточке дела, тот же ли человек участник, названный там иначе; другому письмо не уйдёт: отзовите его и составьте новое',
    from: 'author',
  },
  /** Nor this: said when it is answered that the party is another person. */
  taking_back: {
    what: 'отзыв письма: решено, что участник дела теперь другой человек; отзовите его и составьте новое',
    from: 'author',
  },
  handing_over: { what: 'передача партии', from: 'system' },
  answer: { what: 'ответ на передачу', from: 'post' },
  /** Never kept with a letter: said in the place of those three where people carry its batch to the Post's cabinet and nothing comes by itself. */
  cabinet_upload: { what: 'загрузка архива партии в кабинет Почты', from: 'staff' },
  cabinet_answer: { what: 'ответ кабинета Почты: его вносят на карточке партии', from: 'staff' },
  cabinet_look_up: { what: 'проверка в кабинете Почты: есть ли там письмо', from: 'staff' },
  paper_hand_in: { what: 'печать и сдача в отделение', from: 'staff' },
  look_up: { what: 'сверка: приняла ли Почта письмо', from: 'system' },
  asked_after_word: { what: 'выяснение, нет ли этого письма уже в кабинете Почты', from: 'staff' },
  asked_first: { what: 'выяснение, нет ли этого письма уже у Почты: было восстановление', from: 'system' },
  closing_of_batch: { what: 'закрытие партии', from: 'post' },
  delivery: { what: 'вручение', from: 'post' },
  coming_back: { what: 'возвращение в суд', from: 'post' },
  notice: { what: 'уведомление о вручении', from: 'post' },
  after_return: { what: 'решение, что делать с вернувшимся письмом', from: 'author' },
  after_loss: { what: 'решение, что делать: письмо утрачено Почтой', from: 'author' },
  filing: { what: 'подшивка в дело', from: 'system' },
  /** Never kept with a letter: said while the engine is away. */
  engine: { what: 'передача в службу процессов: она сейчас не отвечает, письмо сохранено', from: 'system' },
  /** Never kept with a letter either: said while a recovery asks the Post and nothing is handed over. */
  recovery: {
    what: 'ответ, что стало с письмом: идёт восстановление, Почту спрашивают, и до его конца ничего не передаётся',
    from: 'post',
  },
  /** Nor this: its process is known to be lost. */
  lost: {
    what: 'продолжение процесса, которого сервер процессов больше не ведёт: его вернёт администратор',
    from: 'admin',
  },
  /** Nor this: an administrator has ended its process, and its life goes on. */
  terminated: {
    what: 'возвращение процесса: он остановлен администратором ({who}, {at}), причина: {reason}',
    from: 'admin',
  },
  paused: PAUSED_PROCESS,
} as const satisfies Readonly<Record<string, AwaitedThing>>;

/** A question about its party holds it: no batch takes it until people have answered. */
const HELD_BY_QUESTION: readonly string[] = [
  'address_answer',
  'person_answer',
  'taking_back',
] satisfies (keyof typeof LETTER_AWAITING)[];

export function isHeldByQuestion(awaiting: { readonly code: string } | null): boolean {
  return awaiting !== null && HELD_BY_QUESTION.includes(awaiting.code);
}

/** By what is kept with a letter: what is awaited of it where people carry its batch. */
export const CARRIED_AWAITING = {
  handing_over: 'cabinet_upload',
  answer: 'cabinet_answer',
  look_up: 'cabinet_look_up',
  asked_first: 'cabinet_look_up',
} as const satisfies Partial<Record<keyof typeof LETTER_AWAITING, keyof typeof LETTER_AWAITING>>;

const CARRIED: readonly string[] = Object.values(CARRIED_AWAITING);

/** The next step is a person's, on the card of its batch. */
export function isCarried(awaiting: { readonly code: string } | null): boolean {
  return awaiting !== null && CARRIED.includes(awaiting.code);
}

/** While one of these is awaited nobody leads the letter: no decision is heard. */
const LED_BY_NOBODY: readonly string[] = ['lost', 'terminated'] satisfies (keyof typeof LETTER_AWAITING)[];

export function isLedByNobody(awaiting: { readonly code: string } | null): boolean {
  return awaiting !== null && LED_BY_NOBODY.includes(awaiting.code);
}

export type LetterAwaiting = Awaiting<keyof typeof LETTER_AWAITING>;

/** A signed letter may be recalled for certain until its term, and then as long as no batch has taken it: no term of it is late. */
export function awaitedAt(awaiting: LetterAwaiting, now: Date): LetterAwaiting {
  const { code, until } = awaiting;
  const isOver = code === 'batch' && until !== undefined && new Date(until) <= now;
  return isOver ? { code: 'open_batch' } : awaiting;
}
