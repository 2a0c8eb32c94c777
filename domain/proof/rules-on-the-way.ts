import type { GateRule } from './gate-rule.ts';
import { PROCEDURES } from './procedure.ts';

/** What is the same by every code: the letter's way has not ended, or says nothing of the addressee. */
export const RULES_ON_THE_WAY: readonly GateRule[] = [
  rule(
    'way_cabinet',
    'Письмо в кабинете, не открыто',
    'in_cabinet',
    'Письмо в личном кабинете адресата, но он его ещё не открыл.',
    ['wait', 'phone', 'sms'],
  ),
  rule(
    'way_office',
    'Письмо в отделении',
    'at_office',
    'Письмо поступило в отделение; вручено ли оно, Почта ещё не сообщала.',
    ['wait', 'phone', 'sms'],
  ),
  rule('way_attempted', 'Вручить пока не удалось', 'attempted', 'Вручить пока не удалось; исхода Почта не сообщала.', [
    'wait',
    'phone',
    'sms',
    'by_hand',
  ]),
  {
    ...rule(
      'way_refused',
      'Отказ отмечен, письмо не вернулось',
      'refusal_told',
      'Почта отметила, что адресат отказался от письма; оно ещё не вернулось.',
      ['wait', 'phone', 'sms', 'by_hand'],
    ),
    norms: ['gpk_117', 'kas_100', 'pp5_6'],
  },
  {
    ...rule(
      'way_storage_over',
      'Срок хранения вышел, письмо не вернулось',
      'storage_over',
      'Почта отметила, что срок хранения вышел; письмо ещё не вернулось.',
      ['wait', 'phone', 'sms', 'by_hand'],
    ),
    norms: ['storage_7'],
  },
  rule('way_moving', 'Письмо в пути', 'on_the_way', 'Письмо в пути.', ['wait', 'phone', 'sms']),
  rule(
    'way_accepted',
    'Принято, операций ещё нет',
    'no_word',
    'Почта приняла письмо и больше ничего о нём не сообщала.',
    ['wait', 'phone', 'sms'],
  ),
  rule(
    'way_unclear',
    'Не сказано, кому вручено',
    'handed_unclear',
    'Почта пишет «вручение», но не говорит, кому: посмотрите уведомление.',
    ['wait', 'decide'],
  ),
  rule(
    'way_contradictory',
    'Операции противоречат друг другу',
    'contradictory',
    'Операции Почты противоречат друг другу: нужен взгляд человека.',
    ['decide', 'phone'],
  ),
  {
    ...rule(
      'way_left',
      'Оставлено без подписи',
      'left_without_signature',
      'Письмо оставлено без подписи адресата: вручение не зафиксировано.',
      [],
    ),
    ...{ norms: ['gpk_113'], ways: ['phone', 'sms', 'by_hand', 'again'] },
  },
  {
    ...rule('way_lost', 'Письмо потеряно', 'lost', 'Почта письмо потеряла: адресат его не видел.', [
      'phone',
      'sms',
      'by_hand',
      'again',
      'postpone',
    ]),
    gate: 'red',
  },
  {
    ...rule('way_stopped', 'Путь письма прерван', 'stopped', 'Путь письма прерван: адресату его не вручали.', [
      'phone',
      'sms',
      'by_hand',
      'again',
      'postpone',
    ]),
    gate: 'red',
  },
  {
    ...rule(
      'way_by_sender',
      'Возвращено по заявлению отправителя',
      'by_sender',
      'Письмо вернули по заявлению отправителя.',
      ['phone', 'sms', 'by_hand', 'again', 'postpone'],
    ),
    gate: 'red',
  },
  {
    ...rule(
      'way_by_post',
      'Возвращено по причине Почты',
      'by_post',
      'Письмо вернулось по причине на стороне Почты: адресат здесь ни при чём.',
      [],
    ),
    ...{ gate: 'red', ways: ['phone', 'sms', 'by_hand', 'again', 'postpone'] },
  },
  {
    ...rule('way_no_access', 'До адресата не дошли', 'no_access', 'До адресата не дошли не по его вине.', [
      'phone',
      'sms',
      'by_hand',
      'other_address',
      'postpone',
    ]),
    gate: 'red',
  },
  {
    ...rule('way_dead', 'Адресат умер', 'dead', 'Адресат умер: извещать некого, нужны сведения о правопреемниках.', [
      'decide',
      'postpone',
    ]),
    ...{ gate: 'red', norms: ['gpk_44'] },
  },
  {
    ...rule('way_simple', 'Простое письмо', 'untracked', 'Простое письмо: вручение ничем не зафиксировано.', [
      'phone',
      'sms',
      'by_hand',
      'again',
      'postpone',
    ]),
    ...{ gate: 'red', norms: ['gpk_113'] },
  },
];

function rule(
  code: string,
  name: string,
  fate: GateRule['fates'][number],
  reason: string,
  ways: GateRule['ways'],
): GateRule {
  return { code, name, procedures: PROCEDURES, fates: [fate], gate: 'amber', receipt: 'none', reason, norms: [], ways };
}
