import { describe, expect, it } from 'vitest';
import { DECISION_REFUSAL_WORDS, DECISION_REFUSALS, isDecisionRefusal } from '#domain/letters/decision-refusals.ts';

/** What each refusal must tell the person who decided: what stands in the way, or what to do now. */
const TOLD = {
  WRONG_STAGE: /обновите страницу/,
  STALE_REVISION: /^Письмо изменилось.*откройте его ещё раз/,
  NOT_THE_APPROVER: /у другого руководителя/,
  AUTHOR_MAY_NOT_APPROVE: /^Автор не может подписать собственное/,
  NOT_THE_AUTHOR: /готовит другой сотрудник/,
  REMARK_MISSING: /^Напишите, что исправить/,
  PDF_CHANGED: /^Документ изменился.*посмотрите его ещё раз/,
  NOT_YOUR_ROLE: /сотрудник с другой ролью/,
  STILL_DRAFT: /^Это черновик/,
  ALREADY_SENT: /уже отправлено на подпись.*попросите руководителя вернуть/,
  ALREADY_CANCELLED: /^Письмо отозвано.*составьте новое/,
  ALREADY_SIGNED: /уже подписано.*отзовите его/,
  ALREADY_POSTED: /Почте.*нельзя/,
  ALREADY_NUMBERED: /^Номер у письма уже есть/,
  IN_BATCH: /уже в партии/,
  NOT_THE_ENDORSER: /^Визу этому письму ставит другой/,
  REASON_MISSING: /^Напишите причину/,
  CHOICE_NOT_FOR_CAUSE: /выберите другое решение/,
  CASE_KIND_FIRST: /^Сначала укажите вид дела/,
  ABSENT_TOO_SOON: /Окно сверки не прошло/,
} as const;

describe('a refused decision', () => {
  it.each(Object.entries(TOLD))('tells the person why: %s', (code, words) => {
    expect(DECISION_REFUSAL_WORDS).toHaveProperty(code, expect.stringMatching(words));
  });

  it('has words for every code there is, and no others', () => {
    expect(Object.values(DECISION_REFUSALS).toSorted()).toEqual(Object.keys(TOLD).toSorted());
    expect(Object.keys(DECISION_REFUSAL_WORDS).toSorted()).toEqual(Object.keys(TOLD).toSorted());
  });

  it('is known by its code, whoever sent it', () => {
    expect(Object.keys(TOLD).filter((code) => !isDecisionRefusal(code))).toEqual([]);
  });

  it.each(['TypeError', '', 'toString', 'wrongStage', undefined, null, 12, ['IN_BATCH']])(
    'is nothing that another error is called: %j',
    (code) => expect(isDecisionRefusal(code)).toBe(false),
  );
});
