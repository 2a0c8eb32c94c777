import { sentLabel } from '#domain/post/acceptance-source.ts';
import type { LetterGateView } from '#views/proof/gate.ts';
import { factList } from '../components/facts.ts';
import { gateMark } from '../components/gate-mark.ts';
import { countText } from '../format/count.ts';
import { dayText } from '../format/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Viewer } from '../layout/chrome.ts';
import { letterConfirmationPath, letterEvidencePath, PATHS } from '../paths.ts';
import { courtMomentText } from './court-moment.ts';

/** May the court count the addressee as notified: the answer, why, from which days, and what is still possible. */
export function gateSection(gate: LetterGateView | null, viewer: Pick<Viewer, 'timeZone'>): MaybeHtml {
  if (gate === null) return undefined;
  return html`<section class="card gate" id="gate" aria-labelledby="gate-heading">
    <h2 id="gate-heading">Извещён ли адресат ${gateMark(gate.gate)}</h2>
    <p>${gate.reason}</p>
    ${movedNotice(gate)} ${datesOf(gate, viewer)} ${waysOf(gate, viewer)} ${normsOf(gate)}
    <p class="button-row no-print">
      <a class="button" href="${letterEvidencePath(gate.letterId)}" download>Файл доказательств (zip)</a>
      ${confirmationLink(gate)}
    </p>
  </section>`;
}

/** Of what is not kept here no paper can be given: a link would only be refused. */
function confirmationLink({ letterId, isConfirmable }: LetterGateView): MaybeHtml {
  if (!isConfirmable) return undefined;
  return html`<a class="button" href="${letterConfirmationPath(letterId)}" download>Подтверждение отправки (PDF)</a>`;
}

/** The letter came as it came; of the hearing as it is it tells nothing. */
function movedNotice({ hearing }: LetterGateView): MaybeHtml {
  const moved = hearing?.moved ?? null;
  return moved === null
    ? undefined
    : html`<p class="notice">О заседании адресат этим письмом не извещён: ${moved}. Известите его заново.</p>`;
}

function datesOf(
  { dates, storage, hearing, procedureWords, attempts, timeZone }: LetterGateView,
  viewer: Pick<Viewer, 'timeZone'>,
): Html {
  const day = (value: string | null): string | undefined => (value === null ? undefined : dayText(value));
  return factList([
    ['Вид производства', procedureWords],
    [sentLabel(dates.sentBy), day(dates.sentOn)],
    ['Получено адресатом', day(dates.receivedOn)],
    ['Считается доставленным с', day(dates.deemedOn)],
    ['Возражения принимаются по', day(dates.objectionsUntil)],
    [
      'В отделении с',
      storage === null ? undefined : `${dayText(storage.arrivedOn)}, хранение по ${dayText(storage.endsOn)}`,
    ],
    ['Попыток вручения', attempts === 0 ? undefined : String(attempts)],
    ['Заседание', hearing === null ? undefined : hearingWords({ ...hearing, timeZone }, viewer)],
  ]);
}

type HearingDay = Omit<NonNullable<LetterGateView['hearing']>, 'moved'> & Pick<LetterGateView, 'timeZone'>;

export function hearingWords(
  { on, days, workingDays, noticeBy, timeZone }: HearingDay,
  viewer: Pick<Viewer, 'timeZone'>,
): string {
  const day = courtMomentText(on, timeZone, viewer);
  if (days < 0) return `${day}, прошло`;
  const by = noticeBy === null ? '' : `; известить нужно не позже ${courtMomentText(noticeBy, timeZone, viewer)}`;
  if (days === 0) return `${day}, сегодня${by}`;
  return `${day}, через ${countText(days, 'день', 'дня', 'дней')} (рабочих: ${String(workingDays)})${by}`;
}

const NEEDS = { consent: 'нужно согласие адресата', phone: 'нужен телефон адресата' } as const;

/** What is too late stays in sight, and says so. */
export function waysOf(
  { ways, timeZone }: Pick<LetterGateView, 'ways' | 'timeZone'>,
  viewer: Pick<Viewer, 'timeZone'>,
): MaybeHtml {
  if (ways.length === 0) return undefined;
  const items = ways.map(({ words: way, latestOn, latestTime, isInTime, needs }) => {
    const latest = latestOn && (latestTime === null ? latestOn : `${latestOn}T${latestTime}:00`);
    const words = latest && courtMomentText(latest, timeZone, viewer);
    const until = words === null ? undefined : isInTime ? ` — начать не позже ${words}` : ' — уже поздно';
    const what = needs === null ? undefined : html` <small class="muted">${NEEDS[needs]}</small>`;
    return html`<li>${isInTime ? way : html`<s>${way}</s>`}${until}${what}</li>`;
  });
  return html`<p>Что ещё возможно:</p>
    <ul class="ways">
      ${items}
    </ul>`;
}

function normsOf({ ruleName, norms, check, caveat }: LetterGateView): Html {
  const checked = check === null ? caveat : `Правило проверено: ${check.words} (отметил(а) ${check.byName}).`;
  return html`<p>
      <small class="norms">${norms.map(({ title, says }) => html`<span><b>${title}</b>: ${says}. </span>`)}</small>
    </p>
    <p class="hint">Правило «${ruleName}». ${checked} <a href="${PATHS.proofRules}">Все правила</a></p>`;
}
