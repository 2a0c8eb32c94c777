/** What a run does with each of its letters. */
export const RUN_ACTS = ['sign', 'reassign'] as const;
export type RunAct = (typeof RUN_ACTS)[number];

/** How one letter of a run stands; `signed`: done. `failed`: the letter stays in the queue, the reason is in words. */
export const SIGNING_STATES = ['waiting', 'running', 'signed', 'failed'] as const;
export type SigningState = (typeof SIGNING_STATES)[number];

export const RUN_WORDS: Readonly<
  Record<
    RunAct,
    Readonly<Record<SigningState, string>> & { readonly going: string; readonly stopped: string; readonly over: string }
  >
> = {
  sign: {
    ...{ waiting: 'Ждёт очереди', running: 'Подписывается', signed: 'Подписано', failed: 'Не подписано' },
    ...{ going: 'Подписание идёт', stopped: 'Подписание остановлено', over: 'Подписание закончено' },
  },
  reassign: {
    ...{ waiting: 'Ждёт очереди', running: 'Передаётся', signed: 'Передано', failed: 'Не передано' },
    ...{ going: 'Передача идёт', stopped: 'Передача остановлена', over: 'Передача закончена' },
  },
};

/** Why a letter is not signed together with others though its turn has come. */
export const NOT_SIGNED_WORDS = {
  neverShown: 'Вы ещё не открывали это письмо: прочтите его и подпишите.',
  changed: 'Документ изменился после того, как вы его прочли: посмотрите его ещё раз.',
  notYours: 'Письмо сейчас не у вас на подписи.',
  noAnswer: 'Ответа на решение нет: откройте письмо и посмотрите, что с ним.',
  broken: 'Ошибка в программе: сообщите администратору.',
  signerAway: 'Вы больше не подписываете письма этого участка.',
  keyStopped: 'Вы остановили подписание: письмо осталось в очереди.',
  keyFailed: 'Ваш ключ не подписал это письмо: {words}',
} as const;

/** What is looked at before a letter is taken into a run. */
export interface LetterToSign {
  /** True: it waits for the signature of the one who asks. */
  readonly isTheirs: boolean;
  readonly revision: number;
  readonly documentDigest: string | null;
  /** The revision and the document that this person had before the eyes. */
  readonly shown: { readonly revision: number; readonly documentDigest: string | null } | undefined;
  /** What the page sends: the revision and the document that were ticked. */
  readonly asked: { readonly revision: number; readonly documentDigest: string };
}

/** Only what was shown is signed: the reason in words why this letter is not; undefined when it may be. */
export function whyNotSigned({ isTheirs, revision, documentDigest, shown, asked }: LetterToSign): string | undefined {
  if (!isTheirs) return NOT_SIGNED_WORDS.notYours;
  if (asked.revision !== revision || asked.documentDigest !== documentDigest) return NOT_SIGNED_WORDS.changed;
  if (shown === undefined) return NOT_SIGNED_WORDS.neverShown;
  return shown.revision === revision && shown.documentDigest === documentDigest ? undefined : NOT_SIGNED_WORDS.changed;
}

export const NOT_GIVEN_WORDS = {
  elsewhere: 'Письмо сейчас не на подписи: передать его нельзя.',
  own: 'Автор не может подписать собственное письмо.',
  already: 'Письмо уже у этого руководителя.',
} as const;

/** Why a letter is not given to another supervisor; undefined when it may be. Four eyes stay. */
export function whyNotGiven(letter: {
  readonly isWaiting: boolean;
  readonly authorId: string;
  readonly approverId: string;
  readonly toId: string;
}): string | undefined {
  if (!letter.isWaiting) return NOT_GIVEN_WORDS.elsewhere;
  if (letter.authorId === letter.toId) return NOT_GIVEN_WORDS.own;
  return letter.approverId === letter.toId ? NOT_GIVEN_WORDS.already : undefined;
}
