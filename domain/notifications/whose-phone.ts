/** What people have said of a phone. `undistinguished`: by the earlier answer, which meant a refusal and a stranger's number alike. */
export type JudgedPhone = 'his' | 'stranger' | 'undistinguished';

/** `asked`: a message came from it, and whether it is a stranger's nobody has said yet. */
export type WhosePhone = JudgedPhone | 'asked';

/** Why what came to it does not say that the party knows; null: it does. */
export const WHOSE_PHONE_WORDS: Readonly<Record<WhosePhone, string | null>> = {
  his: null,
  stranger: 'номер оказался чужим, СМС на него участника не извещает',
  asked: 'с этого телефона пришло сообщение, и ещё не решено, не чужой ли это номер',
  undistinguished: 'согласие отозвано по ответу «отказ или чужой номер», и чей это номер, из ответа не видно',
};

/** Why nothing goes there meanwhile. */
export const PHONE_ASKED_WORDS =
  'С этого телефона пришло сообщение, и ещё не решено, не чужой ли это номер: ответьте на вопрос в карточке дела.';

/** What has been judged does not wait for the answer to another message. */
export function whosePhone(judged: JudgedPhone, isAsked: boolean): WhosePhone {
  return judged !== 'stranger' && isAsked ? 'asked' : judged;
}
