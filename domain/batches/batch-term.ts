import type { Awaiting } from '../work/awaiting.ts';
import type { BATCH_AWAITING } from './batch-awaiting.ts';

/** How long the program itself waits for the Post with one batch, ms. */
export interface BatchTerms {
  /** Until letters that the Post does not name count as absent: an archive may still be on its way in. */
  readonly lookUpWindowMs: number;
  /** Until a person is asked about form 103. */
  readonly form103WindowMs: number;
}

/** Terms of a batch in production: the window is the program's own, a day for the form is what the Post promises. */
export const BATCH_TERMS: BatchTerms = { lookUpWindowMs: 30 * 60_000, form103WindowMs: 24 * 3_600_000 };

type Code = keyof typeof BATCH_AWAITING;

const WINDOWS: Partial<Readonly<Record<string, keyof BatchTerms>>> = {
  look_up: 'lookUpWindowMs',
  form103: 'form103WindowMs',
} satisfies Partial<Record<Code, keyof BatchTerms>>;

/** The end of what the program waits for by its own clock, ISO; a term that stands with what is awaited goes before. `since`: awaited from then on. */
export function awaitedUntil(awaiting: Awaiting, since: Date, terms: BatchTerms = BATCH_TERMS): string | undefined {
  const window = WINDOWS[awaiting.code];
  if (awaiting.until !== undefined || window === undefined) return awaiting.until;
  return new Date(since.getTime() + terms[window]).toISOString();
}

/** What the end of a waiting means, and what stands where there is none. */
interface TermWords {
  /** Of the end. */
  readonly label?: string;
  /** Where there is no end. */
  readonly none: string;
  /** A setting of the site, whose term it is. */
  readonly isSet?: true;
}

const BY_ITSELF: TermWords = { none: 'обычно несколько минут, программа делает это сама' };
const BY_TASK: TermWords = { label: 'Задание — до', none: 'срок назначается вместе с заданием', isSet: true };

const TERM_WORDS: Readonly<Record<Code, TermWords>> = {
  archive: BY_ITSELF,
  sending: BY_ITSELF,
  closing: BY_ITSELF,
  upload: BY_TASK,
  cabinet_answer: BY_TASK,
  cabinet_rows: BY_TASK,
  hand_in: BY_TASK,
  answer: { none: 'обычно несколько минут; если ответа нет, программа начнёт сверку' },
  put_off: { label: 'Следующая попытка', none: 'повтор сам собой, с растущей паузой' },
  look_up: { label: 'Окно сверки кончится', none: 'когда пройдёт окно сверки' },
  person: { none: 'срока нет: партия стоит, пока человек не скажет, что в кабинете' },
  form103: { label: 'Программа ждёт сама до', none: 'сутки с ответа Почты, потом задание человеку' },
  form103_missing: {
    none: 'срока нет: программа спрашивает Почту сама, партия ждёт формы или решения закрыть без неё',
  },
  form103_from_cabinet: {
    label: 'Если формы нет, задание — после',
    none: 'срока нет: партия ждёт формы или решения закрыть без неё',
  },
  recovery: { none: 'обычно минута, иначе — пока Почта или администратор не ответят: страница «Восстановление»' },
  paused: { none: 'срока нет: пока администратор не пустит процесс дальше' },
};

/** A code of a newer program has no words here. */
export function batchTermWords(code: string): TermWords | null {
  return Object.hasOwn(TERM_WORDS, code) ? TERM_WORDS[code as Code] : null;
}
