/** What must hold of all letters at any time, whatever breaks. */
export const INVARIANTS = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'I10', 'I11', 'I12'] as const;

export type Invariant = (typeof INVARIANTS)[number];

/** Each invariant as a person reads it in a report. */
export const INVARIANT_NAMES: Readonly<Record<Invariant, string>> = {
  I1: 'принятое письмо есть ровно один раз',
  I2: 'Почта приняла каждое письмо и архив не более одного раза',
  I3: 'отправлено то, что подписано и сохранено',
  I4: 'ни одного шага без нужной подписи',
  I5: 'журнал не разорван, у каждого шага одна запись',
  I6: 'база, процессы и Почта говорят одно и то же',
  I7: 'письмо дошло до конца, движется или ждёт человека по заданию',
  I8: 'личные данные не вышли наружу и на чужой участок',
  I9: 'пределы Почты соблюдены',
  I10: 'сроки посчитаны верно',
  I11: 'готовность сообщается честно',
  I12: 'память, диск и очереди ограничены',
};

export function isInvariant(text: string): text is Invariant {
  return INVARIANTS.some((name) => name === text);
}
