import type { Role } from '../people/role.ts';
import { termOf, type AssignmentFacts, type Executor, type ReportFacts } from './assignment.ts';
import type { MatterSource } from './matter.ts';
import { dayWords } from '../work/plain-text.ts';

/** What people do about an assignment. */
export const ASSIGNMENT_ACTIONS = [
  'edit',
  'withdraw',
  'passOn',
  'report',
  'askTime',
  'answerTime',
  'takeOffControl',
  'putOnControl',
] as const;
export type AssignmentAction = (typeof ASSIGNMENT_ACTIONS)[number];

/** Roles that work with assignments at all; whether this one is theirs, the rules below say. */
export const ASSIGNMENT_ROLES = ['clerk', 'supervisor'] as const satisfies readonly Role[];

export interface AssignmentAtDecision extends Pick<
  AssignmentFacts,
  'authorId' | 'controllerId' | 'executors' | 'state' | 'takenOffControlOn' | 'dueOn' | 'extendedTo'
> {
  readonly source: MatterSource;
  readonly extensionAskedTo: string | null;
}

export interface MatterPerson {
  readonly accountId: string;
  readonly role: Role;
}

const REFUSALS = {
  in_delo: 'Карточка ведётся в ДЕЛО: она изменяется только там.',
  done: 'Поручение уже исполнено: сделать с ним больше ничего нельзя.',
  withdrawn: 'Поручение отозвано: исполнять его не нужно.',
  not_executor: 'Вы не исполнитель этого поручения.',
  not_author: 'Это решает автор поручения, контролёр или начальник.',
  off_control: 'Поручение уже снято с контроля.',
  on_control: 'Поручение и так на контроле.',
  no_term: 'У поручения нет срока: продлевать нечего.',
  time_asked: 'Новый срок уже испрошен: дождитесь ответа.',
  time_not_asked: 'Новый срок сейчас никто не просит: обновите страницу.',
  not_own_report: 'Этот отчёт представил другой исполнитель.',
  report_submitted: 'Отчёт уже представлен — измените его.',
  report_accepted: 'Отчёт уже принят: изменить его нельзя.',
  report_judged: 'Отчёт уже рассмотрен: обновите страницу.',
  own_report: 'Отчёт представили вы: принять или вернуть его должен другой.',
} as const;
export type AssignmentRefusal = keyof typeof REFUSALS;

export function assignmentRefusalText(refusal: AssignmentRefusal): string {
  return REFUSALS[refusal];
}

/** Why the person may not do this with the assignment now; null: he may. */
export function assignmentRefusal(
  action: AssignmentAction,
  assignment: AssignmentAtDecision,
  person: MatterPerson,
): AssignmentRefusal | null {
  if (assignment.source === 'delo') return 'in_delo';
  if (assignment.state !== 'open') return assignment.state;
  switch (action) {
    case 'report':
      return reportersFor(assignment, person).length > 0 ? null : 'not_executor';
    case 'passOn':
      return isExecutor(assignment, person) ? null : 'not_executor';
    case 'askTime':
      if (!isExecutor(assignment, person)) return 'not_executor';
      if (termOf(assignment) === null) return 'no_term';
      return assignment.extensionAskedTo === null ? null : 'time_asked';
    case 'answerTime':
      if (!decides(assignment, person)) return 'not_author';
      return assignment.extensionAskedTo === null ? 'time_not_asked' : null;
    case 'takeOffControl':
      if (!decides(assignment, person)) return 'not_author';
      return assignment.takenOffControlOn === null ? null : 'off_control';
    case 'putOnControl':
      if (!decides(assignment, person)) return 'not_author';
      return assignment.takenOffControlOn === null ? 'on_control' : null;
    case 'edit':
    case 'withdraw':
      return decides(assignment, person) ? null : 'not_author';
  }
}

export interface ReportAtDecision extends Pick<ReportFacts, 'state' | 'executorId'> {
  readonly source: MatterSource;
  /** Who sent it last; for an executor without an account it is a clerk. */
  readonly submittedById: string | null;
}

/** Why the person may not change the report, or judge it; null: he may. */
export function reportRefusal(
  action: 'edit' | 'judge',
  report: ReportAtDecision,
  assignment: AssignmentAtDecision,
  person: MatterPerson,
): AssignmentRefusal | null {
  if (report.source === 'delo' || assignment.source === 'delo') return 'in_delo';
  if (assignment.state === 'withdrawn') return 'withdrawn';
  if (action === 'judge') {
    if (!decides(assignment, person)) return 'not_author';
    if (report.state !== 'submitted') return 'report_judged';
    return isWriterOf(report, person) ? 'own_report' : null;
  }
  if (report.state === 'accepted') return 'report_accepted';
  const isOwn = report.executorId === null ? person.role === 'clerk' : report.executorId === person.accountId;
  return isOwn ? null : 'not_own_report';
}

type Written = Pick<ReportAtDecision, 'executorId' | 'submittedById'>;

function isWriterOf({ executorId, submittedById }: Written, { accountId }: Pick<MatterPerson, 'accountId'>): boolean {
  return accountId === executorId || accountId === submittedById;
}

/** Of these people, who may judge the report: those who decide on the assignment and did not write it. */
export function reportJudges<P extends MatterPerson>(
  report: Written,
  assignment: AssignmentAtDecision,
  people: readonly P[],
): readonly P[] {
  return people.filter((person) => decides(assignment, person) && !isWriterOf(report, person));
}

/** What whoever wrote a report is told when he would judge it. */
export function ownReportWords(judges: readonly { readonly fullName: string }[]): string {
  const others = judges.map(({ fullName }) => fullName).join(', ');
  const who = others === '' ? 'Сейчас больше некому: назначьте в поручении контролёра.' : `Это может: ${others}.`;
  return `${REFUSALS.own_report} ${who}`;
}

/** Lines of an assignment's timeline that make an act come too late. */
export const DEEDS_BEFORE: Readonly<Partial<Record<AssignmentRefusal, readonly string[]>>> = {
  done: ['report_accepted'],
  withdrawn: ['withdrawn', 'withdrawn_with_parent'],
  off_control: ['taken_off_control'],
  on_control: ['put_on_control'],
  time_asked: ['time_asked'],
  time_not_asked: ['time_given', 'time_refused'],
  report_submitted: ['report_submitted'],
  report_accepted: ['report_accepted'],
  report_judged: ['report_accepted', 'report_returned'],
};

/** An executor has one report that waits to be judged; what he adds is an edit of it. */
export function newReportRefusal(
  executor: Pick<Executor, 'name' | 'accountId'>,
  reports: readonly Pick<ReportFacts, 'state' | 'executorId' | 'executorName'>[],
): AssignmentRefusal | null {
  const waits = reports.some(({ state, ...report }) => state === 'submitted' && isReportOf(executor, report));
  return waits ? 'report_submitted' : null;
}

function isReportOf(
  { accountId, name }: Pick<Executor, 'name' | 'accountId'>,
  { executorId, executorName }: Pick<ReportFacts, 'executorId' | 'executorName'>,
): boolean {
  return accountId === null ? executorId === null && name === executorName : accountId === executorId;
}

/** For whom the person may report: himself, and a clerk for executors who have no account here. */
export function reportersFor({ executors }: Pick<AssignmentFacts, 'executors'>, person: MatterPerson): Executor[] {
  return executors.filter(({ accountId }) =>
    accountId === null ? person.role === 'clerk' : accountId === person.accountId,
  );
}

function isExecutor({ executors }: AssignmentAtDecision, { accountId }: MatterPerson): boolean {
  return executors.some((executor) => executor.accountId === accountId);
}

/** Its author, its controller, and every head of the site. */
function decides({ authorId, controllerId }: AssignmentAtDecision, { accountId, role }: MatterPerson): boolean {
  return role === 'supervisor' || authorId === accountId || controllerId === accountId;
}

/** What is wrong with a new term; null: it is later than the one that counts. */
export function newTermFault(until: string, assignment: Pick<AssignmentFacts, 'dueOn' | 'extendedTo'>): string | null {
  const term = termOf(assignment);
  if (term === null || until > term) return null;
  return `Новый срок: должен быть позже нынешнего, ${dayWords(term)}.`;
}

/** True when an accepted report of this executor ends the assignment. */
export function endsAssignment(
  { executors }: Pick<AssignmentFacts, 'executors'>,
  report: Pick<ReportFacts, 'executorId' | 'executorName'>,
): boolean {
  return executors.some((executor) => executor.isResponsible && isReportOf(executor, report));
}
