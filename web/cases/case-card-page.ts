import { ACT_KIND_NAMES } from '#domain/cases/case-act.ts';
import { HEARING_STATE_NAMES } from '#domain/cases/case-hearing.ts';
import { PARTY_ROLE_NAMES } from '#domain/cases/case-party.ts';
import { isUnlinked, standsFor, UNLINKED_WORDS } from '#domain/cases/representation.ts';
import { roomWords } from '#domain/cases/room-words.ts';
import { CASE_KIND_WORDS } from '#domain/cases/court-case.ts';
import { listedTitle } from '#domain/composing/merge-fields.ts';
import { sizeText } from '#domain/documents/size-text.ts';
import type { CaseActView, CaseCardView, CasePartyView, CaseTwinView } from '#views/cases/case.ts';
import type { PersonQuestionView } from '#views/case-register/person-question.ts';
import type { DoubtfulMessageView } from '#views/notifications/incoming.ts';
import type { HearingNoticeView } from '#views/proof/hearing.ts';
import { factList } from '../components/facts.ts';
import { liveMark } from '../components/live-mark.ts';
import { statusPill } from '../components/status-pill.ts';
import { timeTag } from '../components/time.ts';
import { timelineSection } from '../components/timeline.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { doubtSection } from '../notifications/doubt-section.ts';
import { noticesOfCase } from '../notifications/case-section.ts';
import { caseEvidencePath, letterOfCasePath, letterPath } from '../paths.ts';
import { namesakesNotice } from '../case-register/namesakes-notice.ts';
import { renamedSection } from '../case-register/renamed-section.ts';
import { twinSection } from '../case-register/twin-section.ts';
import { hearingSection } from '../proof/hearings-page.ts';
import { canEditPart, canLink, caseStatePill, dayTag, goneMark, sourceWords, standingOf } from './case-parts.ts';
import { actDocumentPath, caseEditPath, casePath, CASE_PATHS, newPartPath, partPath } from './case-paths.ts';
import { noteSection } from './note-section.ts';

export interface CaseCardModel {
  readonly card: CaseCardView;
  /** Hearings that come and those that have been, the earliest first, with who was notified of each. */
  readonly notices: readonly HearingNoticeView[];
  /** A case of the register that may be this one; null: nothing is asked. */
  readonly twin: CaseTwinView | null;
  /** Messages that may take a consent back. */
  readonly doubts: readonly DoubtfulMessageView[];
  /** Parties that are called otherwise than when something was given to them. */
  readonly renamed: readonly PersonQuestionView[];
  /** Something of it was sent: there is an evidence file. */
  readonly hasEvidence: boolean;
  /** True: its course is shown from an older place. */
  readonly isOlder: boolean;
  /** This person writes letters. */
  readonly canWrite: boolean;
  readonly keys: FormKeys;
}

/** One part of the card; `main` stands in the wide column. Other capabilities add theirs: one function each. */
interface CaseSection {
  readonly id: string;
  readonly column: 'main' | 'side';
  readonly show: (model: CaseCardModel, chrome: Chrome) => MaybeHtml;
}

/** Sections of the card, in the order in which they stand. */
const SECTIONS: readonly CaseSection[] = [
  { id: 'case-twin-asked', column: 'main', show: twinOfCase },
  { id: 'case-namesakes', column: 'main', show: namesakesOfCase },
  { id: 'case-renamed', column: 'main', show: renamedOfCase },
  { id: 'case-doubts', column: 'main', show: doubtsOfCase },
  { id: 'case-facts', column: 'main', show: factsSection },
  { id: 'case-parties', column: 'main', show: partiesSection },
  { id: 'case-hearings', column: 'main', show: hearingsSection },
  { id: 'case-notified', column: 'main', show: notifiedSections },
  { id: 'case-acts', column: 'main', show: actsSection },
  { id: 'case-letters', column: 'main', show: lettersSection },
  { id: 'case-notices', column: 'side', show: noticesOfCase },
  { id: 'case-note', column: 'side', show: noteSection },
  { id: 'case-timeline', column: 'side', show: courseSection },
];

const FORMS: readonly string[] = ['case-note', 'case-twin-asked', 'case-renamed', 'case-doubts'];

/** A case with all that belongs to it. */
export function caseCardPage(chrome: Chrome, model: CaseCardModel): Html {
  const { card } = model;
  const title = `Дело № ${card.number}`;
  const column = (name: CaseSection['column']): Html[] =>
    SECTIONS.filter((section) => section.column === name).map(
      ({ id, show }) =>
        html`<div id="${id}" ${FORMS.includes(id) ? 'data-live-form' : 'data-live-part'}>${show(model, chrome)}</div>`,
    );
  const content = html`<div class="page-head letter-head" id="case-head" data-live-part>
      <p class="crumbs"><a href="${CASE_PATHS.cases}">Дела</a></p>
      <h1>${title}</h1>
      ${caseStatePill(card.state)} <span class="muted">${CASE_KIND_WORDS[card.kind]}</span>
      ${card.actions.edit ? html`<a class="button" href="${caseEditPath(card.id)}">Изменить</a>` : undefined}
    </div>
    ${keptElsewhere(card)} ${liveMark({ kinds: ['case', 'letter', 'notification'], says: 'Дело изменилось' })}
    <div class="columns">
      <div class="column-main">${column('main')}</div>
      <aside class="column-side" aria-label="Заметка и ход">${column('side')}</aside>
    </div>`;
  return page(chrome, { title, width: 'wide', islands: ['live-page'] }, content);
}

function twinOfCase({ card, twin, keys }: CaseCardModel, { viewer }: Chrome): MaybeHtml {
  return twinSection({ caseId: card.id, twin, canAnswer: card.actions.note }, keys, viewer);
}

function namesakesOfCase({ card }: CaseCardModel): MaybeHtml {
  return namesakesNotice(card);
}

function renamedOfCase({ card, renamed, keys }: CaseCardModel, { viewer }: Chrome): MaybeHtml {
  return renamedSection({ caseId: card.id, questions: renamed, canAnswer: card.actions.note }, keys, viewer);
}

function doubtsOfCase({ card, doubts, keys }: CaseCardModel, { viewer }: Chrome): MaybeHtml {
  return doubtSection({ caseId: card.id, messages: doubts, canAnswer: card.actions.note }, keys, viewer);
}

function keptElsewhere({ notEditable, goneAt }: CaseCardView): MaybeHtml {
  if (goneAt !== null)
    return html`<p class="notice notice-warn">
      В картотеке этого дела больше нет: последняя полная загрузка его не назвала. Письма и заметка остаются здесь.
    </p>`;
  return notEditable === null ? undefined : html`<p class="notice notice-calm">${notEditable}</p>`;
}

function factsSection({ card }: CaseCardModel, { viewer }: Chrome): Html {
  return html`<section class="card" aria-labelledby="facts-heading">
    <h2 id="facts-heading">Дело</h2>
    ${factList([
      ['Номер', card.number],
      ['Вид', CASE_KIND_WORDS[card.kind]],
      ['Существо', card.essence === '' ? undefined : html`<span class="prose">${card.essence}</span>`],
      ['Судья', card.judge],
      ['Поступило', dayTag(card.receivedOn)],
      ['Источник', sourceWords(card, viewer)],
    ])}
  </section>`;
}

function partiesSection({ card }: CaseCardModel, { viewer }: Chrome): Html {
  const standing = card.parties.map((party) => ({ party, id: party.id, ...standingOf(party) }));
  const alone = standing.filter((one) => !standing.some((other) => standsFor(one, other)));
  return html`<section class="card" aria-labelledby="parties-heading">
    <div class="section-head">
      <h2 id="parties-heading">Участники</h2>
      ${addLink(card, 'parties', 'Внести участника')}
    </div>
    ${
      card.parties.length === 0
        ? html`<p class="muted">Участники не внесены.</p>`
        : html`<ul class="tree">
            ${alone.map((one) => {
              const { party } = one;
              const own = standing.filter((other) => standsFor(other, one));
              return html`<li>
                ${partyLines(card, party, viewer)}
                ${
                  own.length === 0
                    ? undefined
                    : html`<ul class="tree">
                        ${own.map((other) => html`<li>${partyLines(card, other.party, viewer)}</li>`)}
                      </ul>`
                }
              </li>`;
            })}
          </ul>`
    }
  </section>`;
}

function partyLines(card: CaseCardView, party: CasePartyView, viewer: Viewer): Html {
  const contacts = [party.phone, party.email].filter((text) => text !== '').join(', ');
  const numbers = [party.inn === '' ? '' : `ИНН ${party.inn}`, party.kpp === '' ? '' : `КПП ${party.kpp}`];
  return html`<article class="assignment">
    <p>
      <span class="muted">${PARTY_ROLE_NAMES[party.role]}:</span> <b>${party.name}</b> ${goneMark(party.goneAt, viewer)}
      ${isUnlinked(standingOf(party)) ? html`<span class="muted">— ${UNLINKED_WORDS}</span>` : undefined}
      ${partyLink(card, party)}
    </p>
    <p>${party.address === '' ? html`<span class="muted">адрес не указан</span>` : party.address}</p>
    ${contacts === '' ? undefined : html`<p class="muted">${contacts}</p>`}
    ${numbers.some((text) => text !== '') ? html`<p class="muted">${numbers.filter((text) => text !== '').join(', ')}</p>` : undefined}
  </article>`;
}

/** Where the party is edited; of a case that is kept elsewhere, where it is said whose a representative is. */
function partyLink(card: CaseCardView, party: CasePartyView): MaybeHtml {
  if (!canEditPart(card, party) && !canLink(card, party)) return undefined;
  return html`<a href="${partPath(card.id, 'parties', party.id)}"
    >${canEditPart(card, party) ? 'Изменить' : 'Указать, чей'}<span class="visually-hidden">: ${party.name}</span></a
  >`;
}

function hearingsSection({ card }: CaseCardModel, { viewer }: Chrome): Html {
  return html`<section class="card" aria-labelledby="hearings-heading">
    <div class="section-head">
      <h2 id="hearings-heading">Заседания</h2>
      ${addLink(card, 'hearings', 'Внести заседание')}
    </div>
    ${
      card.hearings.length === 0
        ? html`<p class="muted">Заседаний нет.</p>`
        : html`<ul class="files">
            ${card.hearings.map(
              ({ id, startsAt, room, state, goneAt, isByHand }) =>
                html`<li>
                  <b>${timeTag(startsAt, viewer)}</b>${room === '' ? '' : `, ${roomWords(room)}`} —
                  ${HEARING_STATE_NAMES[state]} ${goneMark(goneAt, viewer)}
                  ${canEditPart(card, { isByHand }) ? html`<a href="${partPath(card.id, 'hearings', id)}">Изменить<span class="visually-hidden"> заседание</span></a>` : undefined}
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

/** «Все участники извещены?» of each hearing: those that come, then those that have been, the latest first. */
function notifiedSections({ notices }: CaseCardModel, { viewer }: Chrome): MaybeHtml {
  const [past, coming] = [notices.filter(({ days }) => days < 0), notices.filter(({ days }) => days >= 0)];
  const shown = [...coming, ...past.toReversed()];
  return shown.length === 0 ? undefined : html`${shown.map((notice) => hearingSection(notice, viewer, 'case'))}`;
}

function actsSection({ card }: CaseCardModel, { viewer }: Chrome): Html {
  return html`<section class="card" aria-labelledby="acts-heading">
    <div class="section-head">
      <h2 id="acts-heading">Судебные акты</h2>
      ${addLink(card, 'acts', 'Внести акт')}
    </div>
    ${
      card.acts.length === 0
        ? html`<p class="muted">Актов нет.</p>`
        : html`<ul class="files">
            ${card.acts.map(
              (act) =>
                html`<li>
                  <b>${ACT_KIND_NAMES[act.kind]}</b> от
                  ${dayTag(act.actDate)}${act.title === '' ? '' : `. ${act.title}`} ${goneMark(act.goneAt, viewer)}
                  ${documentLink(card, act)}
                  ${canEditPart(card, act) ? html`<a href="${partPath(card.id, 'acts', act.id)}">Изменить<span class="visually-hidden"> акт</span></a>` : undefined}
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

/** Its document, or where one's own is put to it. */
function documentLink(card: CaseCardView, act: CaseActView): MaybeHtml {
  const { id, document } = act;
  if (document !== null) {
    return html`<a href="${actDocumentPath(card.id, id)}" download>${document.fileName}</a>
      <span class="muted">${sizeText(document.byteSize)}</span>`;
  }
  if (canEditPart(card, act) || !card.actions.note) return html`<span class="muted">документа нет</span>`;
  return html`<a href="${partPath(card.id, 'acts', id)}">Приложить документ</a>`;
}

function lettersSection({ card, canWrite, hasEvidence }: CaseCardModel, { viewer }: Chrome): Html {
  return html`<section class="card" aria-labelledby="letters-heading">
    <h2 id="letters-heading">Письма по делу</h2>
    ${
      card.letters.length === 0
        ? html`<p class="muted">Писем по этому делу пока нет.</p>`
        : html`<ul class="files">
            ${card.letters.map(
              ({ id, number, title, caseNumber, recipientName, furtherNames, status, outcome, createdAt }) =>
                html`<li>
                  <a href="${letterPath(id)}">${number ?? 'Черновик'}</a> ${statusPill(status, outcome)}
                  ${[recipientName, ...furtherNames].join(', ')}
                  <small class="awaits">${listedTitle({ title, caseNumber })}, ${timeTag(createdAt, viewer)}</small>
                </li>`,
            )}
          </ul>`
    }
    ${
      hasEvidence
        ? html`<p class="button-row">
            <a class="button" href="${caseEvidencePath(card.id)}" download>Файл доказательств по делу (zip)</a>
          </p>`
        : html`<p class="muted">
            Файла доказательств пока нет: ни одного письма Почта ещё не приняла и ни одного уведомления не передано.
          </p>`
    }
    ${canWrite ? html`<p class="button-row"><a class="button" href="${letterOfCasePath(card.id)}">Письмо по делу</a></p>` : undefined}
  </section>`;
}

function courseSection({ card, isOlder }: CaseCardModel, { viewer }: Chrome): Html {
  const pager = { href: casePath(card.id), older: card.olderTimeline, isOlder };
  return timelineSection('Ход', card.timeline, viewer, pager);
}

function addLink(card: CaseCardView, part: 'parties' | 'hearings' | 'acts', words: string): MaybeHtml {
  return card.actions.edit ? html`<a class="button" href="${newPartPath(card.id, part)}">${words}</a>` : undefined;
}
