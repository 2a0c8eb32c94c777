import type { DeliveryFate } from './delivery-fate.ts';
import type { GateRule } from './gate-rule.ts';
import type { Procedure } from './procedure.ts';
import type { ProofNormCode } from './proof-norms.ts';
import type { WayCode } from './ways.ts';

/**
 * Where the law of notice is not known — the kind of the case is not named — or is none of those that stand here. What was handed over is
 * handed over by every code; what one code takes for delivered another does not, so that nothing is, and no code is cited.
 */
interface Lawless {
  readonly procedure: Procedure;
  readonly code: string;
  readonly name: string;
  /** What is to be done first, as a sentence. */
  readonly ask: string;
  readonly first: readonly WayCode[];
  /** Of a letter whose addressee nobody has looked for. */
  readonly unsoughtBy: readonly ProofNormCode[];
}

const UNKNOWN: Lawless = {
  ...{ procedure: 'unknown', code: 'unknown', name: 'Вид дела не указан' },
  ...{ ask: 'Это зависит от закона: укажите вид дела.', first: ['name_kind'], unsoughtBy: [] },
};
const COMMERCIAL: Lawless = {
  ...{ procedure: 'commercial', code: 'apk', name: 'АПК' },
  ...{ ask: 'Правил извещения по АПК в программе нет: решает суд.', first: [] },
  unsoughtBy: ['vs_304_27229'],
};

const OTHER_WAYS: readonly WayCode[] = ['phone', 'sms', 'telegram', 'by_hand', 'again', 'postpone'];
const OTHER_ADDRESS: readonly WayCode[] = ['phone', 'sms', 'telegram', 'other_address', 'postpone'];

export const RULES_LAWLESS: readonly GateRule[] = [UNKNOWN, COMMERCIAL].flatMap((lawless) => [
  received(lawless, 'delivered', 'вручено адресату', ['delivered', 'to_hands'], 'Вручено адресату.'),
  received(
    lawless,
    'delivered_electronically',
    'открыто в личном кабинете',
    ['delivered_electronically'],
    'Адресат открыл письмо в личном кабинете.',
  ),
  asked(lawless, 'stored', 'письмо пролежало срок хранения', ['returned_stored'], {
    ...{ reason: 'Письмо пролежало срок хранения и вернулось: извещён ли адресат?', norms: ['storage_7'] },
  }),
  asked(lawless, 'refused', 'адресат отказался от письма', ['refused'], {
    reason: 'Адресат отказался принять письмо: извещён ли он?',
  }),
  undelivered(lawless, 'early', 'вернулось раньше срока хранения', ['returned_early'], {
    ...{ reason: 'Почта вернула письмо раньше семи дней хранения: адресат не извещён.', norms: ['storage_7'] },
  }),
  undelivered(lawless, 'unsought', 'вручить не пытались', ['returned_unsought'], {
    reason:
      'Письмо вернулось по сроку хранения, а ни попытки вручить его, ни извещения о нём Почта не отметила: адресат не извещён.',
    ...{ norms: lawless.unsoughtBy, ways: ['look_at_envelope', ...OTHER_WAYS] },
  }),
  asked(lawless, 'storage_unknown', 'срок хранения не известен', ['returned_storage_unknown'], {
    ...{ reason: 'Почта не сообщила, когда письмо поступило в отделение: извещён ли адресат?', norms: ['storage_7'] },
    ways: ['look_at_envelope', ...OTHER_WAYS],
  }),
  asked(lawless, 'absent', 'адресата нет по адресу', ['absent', 'moved'], {
    ...{ reason: 'Адресата нет по этому адресу: извещён ли он?', ways: OTHER_ADDRESS },
  }),
  undelivered(lawless, 'wrong_address', 'адрес неверный', ['wrong_address'], {
    ...{ reason: 'Адрес неверный: адресата там не искали.', ways: OTHER_ADDRESS },
  }),
  asked(lawless, 'by_agreement', 'вернулось по согласованию', ['by_agreement'], {
    reason: 'Письмо вернулось по согласованию с адресатом, отказ ли это, Почта не говорит: извещён ли он?',
    ways: ['look_at_envelope', ...OTHER_WAYS],
  }),
  asked(lawless, 'not_told', 'причина возврата не названа', ['not_told'], {
    ...{ reason: 'Почта не назвала причину возврата: извещён ли адресат?', ways: ['look_at_envelope', ...OTHER_WAYS] },
  }),
]);

function received(
  { procedure, code, name }: Lawless,
  kind: string,
  what: string,
  fates: readonly DeliveryFate[],
  reason: string,
): GateRule {
  return {
    ...{ code: `${code}_${kind}`, name: `${name}: ${what}`, procedures: [procedure], fates, gate: 'green' },
    ...{ receipt: 'received', reason, norms: [], ways: [] },
  };
}

interface Told {
  readonly reason: string;
  readonly norms?: readonly ProofNormCode[];
  readonly ways?: readonly WayCode[];
}

function undelivered(
  { procedure, code, name }: Lawless,
  kind: string,
  what: string,
  fates: readonly DeliveryFate[],
  { reason, norms = [], ways = OTHER_WAYS }: Told,
): GateRule {
  return {
    ...{ code: `${code}_${kind}`, name: `${name}: ${what}`, procedures: [procedure], fates, gate: 'red' },
    ...{ receipt: 'none', reason, norms, ways },
  };
}

/** What only the law of the case can answer. */
function asked(
  lawless: Lawless,
  kind: string,
  what: string,
  fates: readonly DeliveryFate[],
  { reason, norms = [], ways = OTHER_WAYS }: Told,
): GateRule {
  const told = { reason: `${reason} ${lawless.ask}`, norms, ways: [...lawless.first, ...ways] };
  return { ...undelivered(lawless, kind, what, fates, told), gate: 'amber' };
}
