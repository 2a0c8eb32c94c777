import type { EvidenceNotice } from '#activities/proof/evidence/evidence-source.ts';
import { listPartsToShow } from '#db/notifications/notification-list.ts';
import type { EntityManager } from '#db/orm.ts';
import { listSentNoticesOfCase, type SentNotice } from '#db/proof/case-notices.ts';
import { listDoubtedPhones } from '#db/notifications/doubtful-messages.ts';
import { WHOSE_PHONE_WORDS, whosePhone, type WhosePhone } from '#domain/notifications/whose-phone.ts';
import { zonedMomentWords } from '#domain/calendar/zoned-moment.ts';
import { movedWords } from '#domain/cases/moved-hearing.ts';
import { CONSENT_FORM_WORDS, WITHDRAWAL_WORDS } from '#domain/notifications/consent.ts';
import { CARRIERS, partStateWords } from '#domain/notifications/carriers.ts';
import {
  CHANNEL_WORDS,
  notificationStatusName,
  type NotificationChannel,
} from '#domain/notifications/notification-status.ts';
import { operatorWords } from '#domain/notifications/operator-words.ts';
import { partsLeftWords } from '#domain/notifications/parts-left.ts';
import { dayText } from '#web/format/time.ts';

type Part = Awaited<ReturnType<typeof listPartsToShow>>[number];

/** Notices of a case that have been handed over, for its evidence: lines by the court's clock, and facts in UTC. */
export async function readCaseNotices(
  em: EntityManager,
  caseId: string,
  timeZone: string,
): Promise<readonly EvidenceNotice[]> {
  const notices: EvidenceNotice[] = [];
  const doubted = await listDoubtedPhones(em, [caseId]);
  for (const notice of await listSentNoticesOfCase(em, caseId)) {
    const parts = await listPartsToShow(em, notice.id);
    const whose = whosePhone(notice.judgedPhone, doubted.has(notice.partyId, notice.address));
    const facts = { ...notice, whosePhone: whose, parts };
    notices.push({ lines: linesOf({ ...notice, whose }, parts, timeZone), facts });
  }
  return notices;
}

/** When, of what, and what: one moment of the notice a line. */
function linesOf(
  notice: SentNotice & { readonly whose: WhosePhone },
  parts: readonly Part[],
  timeZone: string,
): readonly (readonly string[])[] {
  const at = (moment: Date): string => zonedMomentWords(moment, timeZone);
  const what = `${CHANNEL_WORDS[notice.channel]}: ${notice.partyName}, ${notice.address}`;
  const line = (moment: Date | null, words: string): readonly (readonly string[])[] =>
    moment === null ? [] : [[at(moment), what, words]];
  const { title, body, createdAt, finishedAt } = notice;
  return [
    ...line(createdAt, `составлено: ${title === '' ? body : `${title}. ${body}`}`),
    ...line(createdAt, consentWords(notice, at)),
    ...[...whoseLine(notice), ...movedLine(notice, timeZone)].map((words) => ['', what, words]),
    ...parts.flatMap((part) => partLines(part, notice.channel, line)),
    [finishedAt === null ? '' : at(finishedAt), what, `итог: ${endWords(notice, at)}`],
  ];
}

/** What a person has decided stands as decided by him: nobody has confirmed it. */
function endWords(notice: SentNotice, at: (moment: Date) => string): string {
  const { status, reason, arrivalSaidAt, arrivalSaidByName, unsentParts } = notice;
  if (arrivalSaidAt === null) return `${notificationStatusName(status)}${reasonWords(reason)}`;
  const left = partsLeftWords(unsentParts);
  const said = `решено человеком, что получено: ${arrivalSaidByName ?? ''}, ${at(arrivalSaidAt)}`;
  return left === null ? said : `${said}; ${left}`;
}

/** To a stranger's number nothing was ever told to the party. */
function whoseLine({ whose }: { readonly whose: WhosePhone }): readonly string[] {
  const words = WHOSE_PHONE_WORDS[whose];
  return words === null ? [] : [`чей телефон: ${words}`];
}

/** Of a hearing that begins at another time than it told of, it is no evidence. */
function movedLine({ toldHearingAt, hearingAt }: SentNotice, timeZone: string): readonly string[] {
  const moved = hearingAt && movedWords(toldHearingAt, { startsAt: hearingAt, timeZone });
  return moved === null ? [] : [`о заседании не извещает: ${moved}`];
}

function consentWords({ form, givenOn, withdrawnAt, withdrawnHow }: SentNotice, at: (moment: Date) => string): string {
  const given = `согласие: ${CONSENT_FORM_WORDS[form].toLowerCase()} от ${dayText(givenOn)}`;
  if (withdrawnAt === null) return given;
  return `${given}; отозвано ${at(withdrawnAt)}${withdrawnHow === null ? '' : ` ${WITHDRAWAL_WORDS[withdrawnHow]}`}`;
}

function partLines(
  one: Part,
  channel: NotificationChannel,
  line: (moment: Date | null, words: string) => readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const { ordinal, total, state, error, intentAt, answeredAt, receiptAt, receipts } = one;
  const part = total === 1 ? '' : `часть ${String(ordinal)} из ${String(total)}: `;
  const isAsked = !receipts.some((receipt) => receipt.state === state);
  return [
    ...line(intentAt, `${part}передаётся`),
    ...line(answeredAt, `${part}${answerWords(one, channel)}`),
    ...receipts.flatMap((receipt) => line(receipt.receivedAt, `${part}квитанция: ${fateWords(receipt, channel)}`)),
    ...line(
      isAsked ? receiptAt : null,
      `${part}${CARRIERS[channel].who} ответил на запрос: ${fateWords({ state, error }, channel)}`,
    ),
  ];
}

/** Where no message is named, the operator was asked afterwards what had become of it. */
function answerWords({ messageId, state, error }: Part, channel: NotificationChannel): string {
  const { who, whose } = CARRIERS[channel];
  if (state === 'unknown') return `ответа ${whose} не дождались`;
  if (state === 'refused') return `ответ ${whose}: ${fateWords({ state, error }, channel)}`;
  if (messageId === null) return `${who} ответил на запрос: ${partStateWords('accepted', channel)}`;
  return channel === 'mail'
    ? `ответ ${whose}, Message-ID ${messageId}`
    : `ответ ${whose}, номер у ${whose} ${messageId}`;
}

function fateWords({ state, error }: Pick<Part, 'state' | 'error'>, channel: NotificationChannel): string {
  return `${partStateWords(state, channel)}${reasonWords(error)}`;
}

function reasonWords(reason: string | null): string {
  return reason === null || reason === '' ? '' : `: ${operatorWords(reason)}`;
}
