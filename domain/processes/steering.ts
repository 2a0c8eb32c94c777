import type { ProcessKind } from './process-name.ts';

/** What an administrator may do to a process. The code stands in the database. */
export const STEERING_ACTS = [
  'retry',
  'pause',
  'resume',
  'retell',
  'cancel',
  'adopt',
  'reset',
  'terminate',
  'trigger',
  'open_payload',
] as const;
export type SteeringAct = (typeof STEERING_ACTS)[number];

/** How far one row of a list has come. `refused`: said before, nothing was done. `changed`: it was not as it had been seen, nothing was done. */
export const STEERING_RESULTS = ['proposed', 'refused', 'waiting', 'done', 'changed', 'failed'] as const;
export type SteeringResult = (typeof STEERING_RESULTS)[number];

export const STEERING_RESULT_WORDS: Readonly<Record<SteeringResult, string>> = {
  proposed: 'предложено',
  refused: 'не делается',
  waiting: 'ждёт исполнения',
  done: 'сделано',
  changed: 'изменилось, не тронуто',
  failed: 'не удалось',
};

interface ActRule {
  readonly name: string;
  /** What it is on a button. */
  readonly button: string;
  /** Typed to confirm a list of many. */
  readonly word: string;
}

export const STEERING_RULES: Readonly<Record<SteeringAct, ActRule>> = {
  retry: { name: 'Повторить сейчас', button: 'Повторить сейчас', word: 'ПОВТОРИТЬ' },
  pause: { name: 'Приостановить', button: 'Приостановить', word: 'ПРИОСТАНОВИТЬ' },
  resume: { name: 'Пустить дальше', button: 'Пустить дальше', word: 'ПУСТИТЬ' },
  retell: { name: 'Передать сообщения ещё раз', button: 'Передать ещё раз', word: 'ПЕРЕДАТЬ' },
  cancel: { name: 'Отменить', button: 'Отменить', word: 'ОТМЕНИТЬ' },
  adopt: { name: 'Продолжить', button: 'Продолжить', word: 'ПРОДОЛЖИТЬ' },
  reset: { name: 'Вернуть к доказанному месту', button: 'Вернуть', word: 'ВЕРНУТЬ' },
  terminate: { name: 'Прекратить', button: 'Прекратить', word: 'ПРЕКРАТИТЬ' },
  trigger: { name: 'Запустить сейчас', button: 'Запустить', word: 'ЗАПУСТИТЬ' },
  open_payload: { name: 'Открыть содержимое', button: 'Открыть', word: '' },
};

/** No list is longer: a person must be able to read what he confirms. */
export const MOST_STEERED = 200;
/** How long the reason of an act may be, characters. */
export const STEERING_REASON_LIMITS = { min: 5, max: 300 } as const;

/** The newest run of a process, or a schedule, as the engine has it. */
export interface SeenRun {
  /** Empty: of a schedule. */
  readonly runId: string;
  /** The engine's word; of a schedule `RUNNING` or `PAUSED`. */
  readonly status: string;
  /** Steps that it keeps for a next try. */
  readonly retriedSteps: number;
}

/** What is known of a process when something is to be done to it. */
export interface SteeredFacts {
  readonly kind: ProcessKind;
  /** The engine's word for its newest run; null: it knows none. Of a schedule: `RUNNING` or `PAUSED`. */
  readonly status: string | null;
  /** Steps that the engine keeps for a next try. */
  readonly retriedSteps: number;
  /** Where its life is taken up by the rows, in words; null: they prove none. */
  readonly provenPlace: string | null;
  /** Messages to it that were handed over. */
  readonly toldMessages: number;
}

/** What an act would do, or why nothing will be done. */
export type SteeringVerdict = { readonly may: boolean; readonly words: string };

const OPEN_STATUSES: readonly string[] = ['RUNNING', 'PAUSED'];
const LED: readonly ProcessKind[] = ['letter', 'batch', 'publication', 'notification'];

const may = (words: string): SteeringVerdict => ({ may: true, words });
const no = (words: string): SteeringVerdict => ({ may: false, words });

/** What proves a place, where it is not the rows alone. */
const PROVEN_BY: Partial<Readonly<Record<ProcessKind, string>>> = {
  letter: 'доказывают база и Почта',
  batch: 'доказывают база и Почта',
};

const NO_PLACE = no('жизнь предмета окончена или не начата');
const NOT_OPEN = no('процесс не идёт');
const NOT_A_SCHEDULE = no('это расписание: у него нет хода');

/**
 * What an act would do to a process. What could send anything a second time is refused here, or begins where the rows prove that it stands:
 * nothing is sent from there before the Post has been asked. The workers judge by the same rules once more before they act.
 */
export function judgeAct(act: SteeringAct, facts: SteeredFacts): SteeringVerdict {
  if (facts.kind === 'message') return judgeMessage(act);
  if (facts.kind === 'schedule') return judgeSchedule(act, facts);
  return JUDGES[act](facts);
}

const isOpen = ({ status }: SteeredFacts): boolean => status !== null && OPEN_STATUSES.includes(status);
const isLed = ({ kind }: SteeredFacts): boolean => LED.includes(kind);

function provenWords({ kind, provenPlace }: SteeredFacts): string {
  return `которое ${PROVEN_BY[kind] ?? 'доказывает база'}: ${provenPlace ?? ''}`;
}

type Judge = (facts: SteeredFacts) => SteeringVerdict;

const JUDGES: Readonly<Record<SteeringAct, Judge>> = {
  retry: (facts) => {
    if (!isOpen(facts)) return NOT_OPEN;
    if (facts.retriedSteps === 0) return no('повторять нечего: ни один шаг не ждёт следующей попытки');
    return may('шаг, который ждёт следующей попытки, будет повторён сейчас; попытки считаются заново');
  },
  pause: (facts) => {
    if (!isOpen(facts)) return NOT_OPEN;
    if (facts.status === 'PAUSED') return no('уже приостановлен');
    return may('новых шагов не будет; начатый шаг закончится; сроки идут');
  },
  resume: (facts) =>
    facts.status === 'PAUSED' ? may('процесс пойдёт дальше с того же места') : no('процесс не приостановлен'),
  retell: (facts) => {
    if (!isOpen(facts)) return NOT_OPEN;
    if (facts.toldMessages === 0) return no('сообщений этому процессу не было');
    return may(`записанные сообщения (${facts.toldMessages}) будут переданы ещё раз: повтор безвреден`);
  },
  cancel: (facts) => {
    if (facts.kind === 'letter') return no('письмо отзывают автор или руководитель на его карточке');
    if (facts.kind === 'notification') return no('уведомление отзывают на его карточке, пока оно не ушло');
    if (isLed(facts))
      return no('партию и публикацию не отменяют: прекратите процесс или верните его к доказанному месту');
    return isOpen(facts) ? may('обход остановится; следующий придёт по расписанию') : NOT_OPEN;
  },
  adopt: (facts) => {
    if (!isLed(facts)) return no('обход не продолжают: следующий придёт по расписанию');
    if (facts.status === 'PAUSED')
      return no(`процесс приостановлен, а не потерян: его пускают кнопкой «${STEERING_RULES.resume.name}»`);
    if (isOpen(facts)) return no('процесс идёт: продолжать нечего');
    if (facts.provenPlace === null) return NO_PLACE;
    return may(`процесс начнётся с места, ${provenWords(facts)}; дважды ничего не уйдёт`);
  },
  reset: (facts) => {
    if (!isLed(facts)) return no('у обхода доказанного места нет: следующий придёт по расписанию');
    if (facts.provenPlace === null) return NO_PLACE;
    const end = isOpen(facts) ? 'нынешний ход будет прекращён, ' : '';
    return may(`${end}процесс начнётся заново с места, ${provenWords(facts)}; дважды ничего не уйдёт`);
  },
  terminate: (facts) => {
    if (!isOpen(facts)) return NOT_OPEN;
    return may(
      isLed(facts)
        ? 'ход прекратится без завершения; предмет останется незаконченным, пока процесс не продолжат'
        : 'обход прекратится; следующий придёт по расписанию',
    );
  },
  trigger: () => no('запускают расписание, а не процесс'),
  open_payload: () => may('содержимое события будет показано вам; это останется в журнале'),
};

function judgeSchedule(act: SteeringAct, { status }: SteeredFacts): SteeringVerdict {
  if (status === null) return no('такого расписания нет');
  if (act === 'trigger') return may('обход начнётся сейчас; если он уже идёт, второго не будет');
  if (act === 'pause') {
    return status === 'PAUSED'
      ? no('уже приостановлено')
      : may('сам обход начинаться не будет, пока расписание не пустят');
  }
  if (act === 'resume')
    return status === 'PAUSED' ? may('обходы пойдут по расписанию') : no('расписание не приостановлено');
  return NOT_A_SCHEDULE;
}

function judgeMessage(act: SteeringAct): SteeringVerdict {
  return act === 'retry'
    ? may('сообщение будет передано сейчас, не дожидаясь своей паузы')
    : no('это сообщение: его можно только передать сейчас');
}
