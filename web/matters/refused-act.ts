import { refusedNotice } from '../components/refused-notice.ts';
import type { MaybeHtml } from '../html.ts';
import type { AssignmentPageModel } from './outcome-forms.ts';

const ACT_NAMES: Readonly<Record<string, string>> = {
  report: 'отчёт не представлен',
  'pass-on': 'поручение не передано',
  'ask-time': 'новый срок не испрошен',
  'give-time': 'срок не продлён',
  'refuse-time': 'в сроке не отказано',
  withdraw: 'поручение не отозвано',
  'off-control': 'поручение не снято с контроля',
  'on-control': 'поручение не поставлено на контроль',
  accept: 'отчёт не принят',
  return: 'отчёт не возвращён',
  change: 'отчёт не изменён',
};
/** What an act leaves in the timeline, and how it is called there: somebody was first with the very same. */
const DONE_ALREADY: Readonly<Record<string, readonly [kind: string, words: string]>> = {
  accept: ['report_accepted', 'отчёт принят'],
  return: ['report_returned', 'отчёт возвращён'],
  report: ['report_submitted', 'отчёт представлен'],
  'ask-time': ['time_asked', 'новый срок испрошен'],
  'give-time': ['time_given', 'срок продлён'],
  'refuse-time': ['time_refused', 'в сроке отказано'],
  withdraw: ['withdrawn', 'поручение отозвано'],
  'off-control': ['taken_off_control', 'поручение снято с контроля'],
  'on-control': ['put_on_control', 'поручение поставлено на контроль'],
};
/** What people write in words, whatever the form. */
const WRITTEN = ['text', 'remark', 'reason', 'until'];

/** An act whose form is not offered any more, because somebody was first: why, and every word that was typed. */
export function refusedAct(model: AssignmentPageModel): MaybeHtml {
  const { draft } = model;
  if (draft?.refusal === undefined || isOffered(model, draft.act)) return undefined;
  const [act = ''] = draft.act.split(':');
  const written = WRITTEN.map((name) => draft.typed.text(name));
  const [kind, words] = DONE_ALREADY[act] ?? [];
  const isDone = kind !== undefined && kind === draft.deedKind;
  const heading = isDone ? `Уже сделано: ${words ?? ''}` : `Не сделано: ${ACT_NAMES[act] ?? 'действие не принято'}`;
  return refusedNotice({ heading, refusal: draft.refusal, written, isDone });
}

function isOffered({ assignment }: AssignmentPageModel, draftAct: string): boolean {
  const [act = '', reportId] = draftAct.split(':');
  const { actions, extensionAskedTo, reports, reporters } = assignment;
  const report = reports.find(({ id }) => id === reportId);
  const offered: Readonly<Record<string, boolean | undefined>> = {
    ...{
      report: actions.report && reporters.length > 0,
      'pass-on': actions.passOn,
      'ask-time': actions.askTime,
      withdraw: actions.withdraw,
    },
    ...{ 'on-control': actions.putOnControl },
    ...{ 'off-control': actions.takeOffControl, change: report?.actions.edit },
    ...{ accept: report?.actions.judge, return: report?.actions.judge },
    ...{ 'give-time': actions.answerTime && extensionAskedTo !== null },
    'refuse-time': actions.answerTime && extensionAskedTo !== null,
  };
  return offered[act] === true;
}
