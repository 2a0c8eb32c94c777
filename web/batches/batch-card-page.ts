import { serverKeyMark } from '../components/server-key-mark.ts';
import { batchWorkflowId } from '#domain/batches/batch-process.ts';
import { cabinetStepOf } from '#domain/cabinet/cabinet-step.ts';
import { batchTermWords } from '#domain/batches/batch-term.ts';
import { isTaskOpen } from '#domain/work/task-states.ts';
import type { BatchCard } from '#views/batches/batch.ts';
import type { AwaitingView } from '#views/work/awaiting.ts';
import { factList, type Fact } from '../components/facts.ts';
import { liveMark } from '../components/live-mark.ts';
import { moodBox, type MoodBoxModel } from '../components/mood-box.ts';
import { siteTermsLink } from '../components/site-terms-link.ts';
import { optionalTime } from '../components/time.ts';
import { BATCH_LOOKS } from '../format/batch-status.ts';
import { isPast, type Mood } from '../format/mood.ts';
import { sizeText } from '#domain/documents/size-text.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import { batchFilePath, batchPath, PATHS, processPath } from '../paths.ts';
import { attemptsSection } from './attempts-section.ts';
import { batchLetters } from './batch-letters.ts';
import { batchName, batchPill } from './batches-page.ts';
import { timelineSection } from '../components/timeline.ts';
import { tasksSection } from '../work/tasks-section.ts';
import { settleSection } from './settle-section.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';

export interface BatchCardPageModel {
  readonly batch: BatchCard;
  readonly refusal?: string | undefined;
  /** The program has done what it can: a person must look into the Post's cabinet. */
  readonly isPersonAsked: boolean;
  readonly refreshSeconds?: number | undefined;
  /** What leads a person through the Post's cabinet; absent: the program itself sends this batch. */
  readonly cabinet?: MaybeHtml;
  /** Registered letters that stand as taken without a ШПИ, and where it is written; absent: there are none. */
  readonly bare?: MaybeHtml;
  /** What leads a person through printing and handing in; absent: these letters are not on paper. */
  readonly paper?: MaybeHtml;
  /** The list of what was sent, held against the batch. */
  readonly form103?: MaybeHtml;
  /** How it goes where a person has a part in it; absent: the program itself sends it. */
  readonly way?: 'cabinet' | 'paper' | undefined;
  /** A person carries it: this one, another one, or nobody for now. */
  readonly carrier?: 'you' | 'somebody' | undefined;
  /** This person may look into the settings of the site. */
  readonly opensSite?: boolean | undefined;
  /** This person may look into processes. */
  readonly opensProcess?: boolean | undefined;
}

const CARRIED = 'Архив относит в кабинет Почты и ответ приносит сотрудник участка; программа ведёт по шагам.';
/** A batch that is over, and some of whose letters nobody can follow. */
const BARE_MEANING = 'Почта ответила, но не у всех принятых писем записан ШПИ: без него за письмом не проследить.';
const BARE_AWAITING: AwaitingView = {
  ...{ code: 'bare_letters', what: 'ШПИ писем, принятых без него', from: 'сотрудник участка' },
};
const ON_PAPER = 'Заказы у Почты заводит программа; печатает письма и сдаёт в отделение сотрудник участка.';

/** One batch: what goes on, its letters, its files. */
export function batchCardPage(chrome: Chrome, model: BatchCardPageModel, keys: FormKeys): Html {
  const { viewer } = chrome;
  const { batch, refusal, isPersonAsked, refreshSeconds, cabinet } = model;
  const content = html`<div class="page-head letter-head" id="batch-head" data-live-part>
      <p class="crumbs"><a href="${PATHS.batches}">Партии</a></p>
      <h1>Партия ${batchName(batch)}</h1>
      ${batchPill(batch, isOverBare(model) ? BARE_MEANING : undefined)}
      <p class="meaning muted">${meaningOf(model)}</p>
    </div>
    ${liveMark({ kinds: ['batch'], subjectId: batch.id, url: batchPath(batch.id), says: 'Партия изменилась' })}
    ${refusal === undefined ? undefined : html`<p class="notice notice-bad" role="alert">${refusal}</p>`}
    <div id="batch-mood" data-live-part>
      ${moodBox({ mood: moodOfBatch(model, viewer.now), since: batch.statusSince, viewer, ...waitingOf(model) })}
    </div>
    <div id="batch-settle" data-live-form>
      ${batch.canSettle && isPersonAsked ? settleSection(batch, keys, cabinet !== undefined) : undefined}
    </div>
    <div id="batch-bare" data-live-form>${model.bare}</div>
    ${cabinet}${model.paper} ${model.form103}
    <div class="columns">
      <div class="column-main">
        <div id="batch-letters" data-live-part>${batchLetters(batch, viewer)}</div>
        <div id="batch-timeline" data-live-part>${batchTimeline(batch, viewer)}</div>
      </div>
      <aside class="column-side" aria-label="Сведения о партии">
        <div id="batch-tasks" data-live-part>${tasksSection(batch.tasks)}</div>
        <div id="batch-facts-part" data-live-part>${factsCard(model, viewer)}</div>
        <div id="batch-attempts" data-live-part>${attemptsSection(batch, viewer)}</div>
      </aside>
    </div>`;
  return page(
    chrome,
    {
      ...{ title: `Партия ${batchName(batch)}`, width: 'wide', islands: ['live-page', 'shpi-field'] },
      ...{ refreshSeconds, refreshTo: batchPath(batch.id) },
    },
    content,
  );
}

function isOverBare({ batch, bare }: BatchCardPageModel): boolean {
  return bare !== undefined && batch.awaiting === null;
}

function meaningOf(model: BatchCardPageModel): string {
  const { batch, carrier, paper } = model;
  if (isOverBare(model)) return BARE_MEANING;
  if (carrier === undefined) return withoutCarrier(batch);
  return paper === undefined ? CARRIED : ON_PAPER;
}

/** The Post has answered of every letter only where none had to be let go. */
function withoutCarrier(batch: BatchCard): string {
  const { status, letters } = batch;
  if (batch.isTakenBack) return `Партию забрали до загрузки: писем возвращено в ожидание — ${String(letters.length)}.`;
  const freed = letters.filter(({ result }) => result === 'requeued').length;
  if (freed === 0 || (status !== 'answered' && status !== 'closed')) return BATCH_LOOKS[status].meaning;
  const rest = freed < letters.length ? ', об остальных ответ есть' : '';
  return `Почта ответила не по каждому письму: возвращено в следующую партию ${String(freed)} из ${String(letters.length)}${rest}.`;
}

/** What is awaited, and what its end means or what sets it. */
function waitingOf(model: BatchCardPageModel): Pick<MoodBoxModel, 'awaiting' | 'untilLabel' | 'noTerm'> {
  const awaiting = awaitingOf(model);
  const words = awaiting && batchTermWords(awaiting.code);
  if (!words) return { awaiting };
  const noTerm = words.isSet ? html`${words.none}: ${siteTerms(model)}` : html`${words.none}`;
  return { awaiting, untilLabel: words.label, noTerm };
}

function siteTerms({ batch: { siteId }, opensSite = false }: BatchCardPageModel): Html {
  return siteTermsLink({ siteId, opensSite });
}

/** While a person carries it, the term is that of his task. */
function awaitingOf(model: BatchCardPageModel): AwaitingView | null {
  const { batch, carrier, bare } = model;
  const { tasks } = batch;
  const awaiting = batch.awaiting ?? (bare === undefined ? null : BARE_AWAITING);
  if (awaiting === null || awaiting.until !== undefined || carrier === undefined) return awaiting;
  const [due] = tasks.flatMap(({ status, dueAt }) => (isTaskOpen(status) && dueAt !== null ? [dueAt] : [])).toSorted();
  return due === undefined ? awaiting : { ...awaiting, until: due };
}

/** Nobody knows whether a person's upload arrived. */
function isUnclear({ batch, way }: BatchCardPageModel): boolean {
  return way === 'cabinet' && cabinetStepOf(batch) === 'unclear';
}

function batchTimeline({ timeline }: BatchCard, viewer: Viewer): MaybeHtml {
  return timeline.length === 0 ? undefined : timelineSection('Ход партии', timeline, viewer);
}

function moodOfBatch({ batch, isPersonAsked, carrier, bare }: BatchCardPageModel, now: string): Mood {
  const { status, awaiting } = batch;
  if (isPersonAsked) return 'stuck';
  if (carrier !== undefined) return carrier === 'you' ? 'yours' : 'person';
  if (awaiting === null) return bare === undefined ? 'finished' : 'person';
  if (status === 'closed' || FOR_PEOPLE.includes(awaiting.code)) return 'person';
  if (isPast(awaiting.until, now)) return 'overdue';
  return status === 'unknown' ? 'checking' : 'asleep';
}

/** The program goes on by itself from none of these. */
const FOR_PEOPLE: readonly string[] = ['form103_missing', 'form103_from_cabinet', 'cabinet_rows'];

/** How many of its signatures a training key made. */
function serverKeyFact({ letters }: BatchCard): MaybeHtml {
  const count = letters.filter(({ keyPlace }) => keyPlace === 'server').length;
  return count === 0 ? undefined : html`${count} из ${letters.length} ${serverKeyMark('server')}`;
}

/** When it was the Post's: letters on paper are when they are handed in, their orders before that. */
function handedOver(model: BatchCardPageModel, viewer: Viewer): readonly Fact[] {
  const { batch, way } = model;
  if (isUnclear(model)) return [['Передана', 'неизвестно, загрузился ли архив']];
  if (way !== 'paper') return [['Передана', optionalTime(batch.submittedAt, viewer)]];
  const handedIn = batch.timeline.findLast(({ kind }) => kind === 'handed_in')?.at ?? null;
  return [
    ['Заказы переданы Почте', optionalTime(batch.submittedAt, viewer)],
    ['Сдана в отделение', optionalTime(handedIn, viewer)],
  ];
}

function factsCard(model: BatchCardPageModel, viewer: Viewer): Html {
  const { batch } = model;
  return html`<section class="card" aria-labelledby="batch-facts">
    <h2 id="batch-facts">Партия</h2>
    ${factList([
      ['Писем', batch.letterCount],
      ['Принято', batch.isTakenBack ? undefined : batch.acceptedCount],
      ['Не принято', batch.isTakenBack ? undefined : batch.rejectedCount],
      ['Подписи сервера', serverKeyFact(batch)],
      ['Сформировал', batch.createdByName ?? 'программа, по расписанию'],
      ...handedOver(model, viewer),
      ['Закрыта', optionalTime(batch.closedAt, viewer)],
      ['Номер у Почты', batch.uploadId],
      ['Процесс', processFact(model)],
      ['Архив', batch.hasArchive ? archiveFact(model) : undefined],
      [
        'Список ф. 103',
        batch.hasForm103 ? html`<a href="${batchFilePath(batch.id, 'form103')}" download>скачать</a>` : undefined,
      ],
    ])}
  </section>`;
}

function processFact({ batch, opensProcess = false }: BatchCardPageModel): MaybeHtml {
  return opensProcess ? html`<a href="${processPath(batchWorkflowId(batch))}">журнал процесса</a>` : undefined;
}

/** What must not be uploaded a second time is not offered. */
function archiveFact(model: BatchCardPageModel): Html | string {
  const { archiveFileName } = model.batch;
  if (model.batch.isTakenBack) return `${archiveFileName ?? 'сделан'}: партию забрали, не загружайте`;
  return isUnclear(model) ? `${archiveFileName ?? 'сделан'}: второй раз не загружайте` : archiveLink(model.batch);
}

function archiveLink({ id, archiveFileName, archiveByteSize }: BatchCard): Html {
  const size = archiveByteSize === null ? '' : `, ${sizeText(archiveByteSize)}`;
  return html`<a href="${batchFilePath(id, 'archive')}" download>${archiveFileName ?? 'скачать'}</a>${size}`;
}
