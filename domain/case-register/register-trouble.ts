/** Why the register of cases gave nothing; a code that stands in the database. */
export const REGISTER_TROUBLES = [
  ...(['no_connection', 'certificate', 'no_answer', 'busy', 'failing'] as const),
  ...(['not_authorised', 'court_unknown', 'misread'] as const),
] as const;
export type RegisterTrouble = (typeof REGISTER_TROUBLES)[number];

interface TroubleWords {
  /** Goes on the words «АМИРС». */
  readonly words: string;
  /** What a person does about it. */
  readonly advice: string;
}

const WAIT = 'Делать ничего не нужно: программа повторяет сама, письма идут как обычно.';

const WORDS: Readonly<Record<RegisterTrouble, TroubleWords>> = {
  no_connection: { words: 'не отвечает: соединения нет', advice: WAIT },
  no_answer: { words: 'не отвечает: ответ не пришёл целиком', advice: WAIT },
  busy: { words: 'просит спросить позже', advice: WAIT },
  failing: { words: 'отвечает ошибкой', advice: WAIT },
  certificate: {
    words: 'показывает сертификат, который не признан',
    advice: 'Администратору: проверьте сертификат и MASK_CASE_REGISTER_URL.',
  },
  not_authorised: {
    words: 'не признаёт токен МАСК',
    advice: 'Администратору: проверьте MASK_CASE_REGISTER_TOKEN.',
  },
  court_unknown: {
    words: 'не знает участка под этим кодом',
    advice: 'Администратору: проверьте код участка на странице «АМИРС».',
  },
  misread: {
    words: 'отвечает не по формату обмена',
    advice: 'Администратору: сообщите тому, кто ведёт картотеку; формат — docs/formats/case-register-http.md.',
  },
};

/** Only a person can end these: they are told at once. */
const TOLD_AT_ONCE: ReadonlySet<RegisterTrouble> = new Set([
  'certificate',
  'not_authorised',
  'court_unknown',
  'misread',
]);

/** Trouble shorter than this passes by itself and alarms nobody. */
const GRACE_MS = 10 * 60_000;

export function troubleWords(trouble: RegisterTrouble): TroubleWords {
  return WORDS[trouble];
}

/** Whether people are told already. @param awaySince when the register gave something last, or was first asked */
export function isTroubleTold(trouble: RegisterTrouble, awaySince: Date, now: Date): boolean {
  return TOLD_AT_ONCE.has(trouble) || now.getTime() - awaySince.getTime() >= GRACE_MS;
}

/** It was asked and gave no answer at all; every other trouble is an answer that is of no use. */
export function isSilence(trouble: RegisterTrouble): boolean {
  return trouble === 'no_connection' || trouble === 'no_answer';
}

/** The other side does not serve anybody: asking for another court would tell the same. */
export function isOfWholeRegister(trouble: RegisterTrouble): boolean {
  return ['no_connection', 'certificate', 'no_answer', 'busy', 'not_authorised'].includes(trouble);
}
