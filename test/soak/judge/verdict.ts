import { walkChains } from '#db/work/audit-chain.ts';
import type { Lane } from '../kit/lane.ts';
import { comes, shownLetters, type Shown } from '../kit/look.ts';
import { Broken, type Breach, type BreachKind, type Story } from '../kit/story.ts';
import { caseBreaches, noticeBreaches } from './notices.ts';
import { reconcileLane } from './reconcile-lane.ts';

type Acceptances = Readonly<Record<string, number>>;

/** Holds the system against what people were told and against the Post's own book. @throws Broken with every breach */
export async function judge(story: Story, lane: Lane): Promise<void> {
  const shown = await shownLetters(lane, story);
  const taken = (await lane.post.control('GET', 'acceptances')) as Acceptances;
  const breaches = [
    ...lostLetters(story, shown),
    ...(await wrongAcceptances(lane, shown, taken)),
    ...shown.flatMap((one) => unlawfulEnd(one)),
    ...(await unapprovedDocuments(lane, shown)),
    ...(await noticeBreaches(story, lane)),
    ...(await caseBreaches(lane)),
    ...(await leftovers(lane)),
    ...(await reconcileLane(story, lane)),
  ];
  if (breaches.length > 0) throw new Broken(breaches);
}

/** Acknowledged, and there once, under the number that was told. */
function lostLetters({ letters }: Story, shown: readonly Shown[]): readonly Breach[] {
  const rows = new Map(shown.map(({ row }) => [row.id, row]));
  return letters.flatMap(({ id, label, number, submitted }) => {
    const row = rows.get(id);
    if (!row) return [breach('lost', `письма ${String(label)} нет в базе`)];
    if (submitted === 'yes' && row.number !== number) {
      return [breach('lost', `письмо ${String(label)}: назван номер ${number ?? ''}, в базе ${row.number ?? 'нет'}`)];
    }
    return [];
  });
}

/** Never twice, never an unknown number; once for a letter that is filed, never for one that was recalled or not sent. */
async function wrongAcceptances(lane: Lane, shown: readonly Shown[], taken: Acceptances): Promise<readonly Breach[]> {
  const numbers = await lane.rows<{ number: string }>('select number from letter where number is not null');
  const known = new Set(numbers.map(({ number }) => number));
  const ofBook = Object.entries(taken).flatMap(([number, times]) => [
    ...(times > 1 ? [breach('twice', `письмо ${number} принято Почтой ${String(times)} раза`)] : []),
    ...(known.has(number) ? [] : [breach('unlawful', `Почта приняла неизвестное письмо ${number}`)]),
  ]);
  const ofLetters = shown.flatMap(({ letter, row }) => {
    const times = taken[row.number ?? ''] ?? 0;
    const name = `письмо ${String(letter.label)} (${row.number ?? 'без номера'})`;
    if (row.status === 'filed' && times === 0) return [breach('lost', `${name} в деле, но Почта его не принимала`)];
    if (row.status !== 'filed' && times > 0) return [breach('unlawful', `${name} «${row.status}», но принято Почтой`)];
    return [];
  });
  return [...ofBook, ...ofLetters];
}

/** Recalled means recalled, and only what somebody recalled. */
function unlawfulEnd({ letter, row }: Shown): readonly Breach[] {
  const name = `письмо ${String(letter.label)}`;
  const isCancelled = row.status === 'cancelled';
  if (letter.cancelled === 'yes' && !isCancelled) {
    return [breach('unlawful', `${name}: отзыв подтверждён, но оно «${row.status}»`)];
  }
  if (letter.cancelled === 'no' && isCancelled) return [breach('lost', `${name} отозвано, хотя никто не отзывал`)];
  if (letter.submitted === 'yes' && row.status === 'draft')
    return [breach('lost', `${name} сдано, но осталось черновиком`)];
  return [];
}

/** The Post got exactly what a supervisor lawfully signed on the screen. */
async function unapprovedDocuments(lane: Lane, shown: readonly Shown[]): Promise<readonly Breach[]> {
  const breaches: Breach[] = [];
  for (const { letter, row } of shown.filter(({ row: { status } }) => status === 'filed')) {
    const path = `acceptances/${encodeURIComponent(row.number ?? '')}`;
    const got = (await lane.post.control('GET', path)) as readonly { readonly pdfSha256: string }[];
    if (got.some(({ pdfSha256 }) => !letter.approved.has(pdfSha256))) {
      breaches.push(
        breach('unlawful', `письмо ${String(letter.label)}: послан документ, которого никто не подписывал`),
      );
    }
  }
  return breaches;
}

/** Nobody is asked for anything any more, nothing runs, numbers have no gaps, the audit holds. */
async function leftovers(lane: Lane): Promise<readonly Breach[]> {
  const tasks = await lane.rows<{ kind: string; number: string | null; details: unknown }>(
    `select t.kind, l.number, t.details from task t left join letter l on l.id = t.subject_id
      where t.closed_at is null`,
  );
  const gaps = await lane.rows<{ year: number }>(
    `select number_year as year from letter where number is not null group by site_id, number_year
     having count(*) <> max(number_sequence) or min(number_sequence) <> 1`,
  );
  const { brokenAt } = await walkChains(lane.orm.em.fork());
  const hasEnded = await comes(async () => (await countRunning(lane)) === 0, 15_000);
  return [
    ...tasks.map(({ kind, number, details }) =>
      breach('unlawful', `задание «${kind}» о письме ${number ?? '—'} осталось открытым: ${JSON.stringify(details)}`),
    ),
    ...gaps.map(({ year }) => breach('lost', `в номерах ${String(year)} года пропуск`)),
    ...brokenAt.map((place) => breach('unlawful', `журнал нарушен на записи ${place}`)),
    ...(hasEnded
      ? []
      : [breach('unlawful', 'процессы писем, партий или уведомлений не окончены, хотя всё пришло к концу')]),
  ];
}

async function countRunning({ client }: Lane): Promise<number> {
  const query = `ExecutionStatus = 'Running' and WorkflowType in ('letter', 'batch', 'notification')`;
  return (await client.workflow.count(query)).count;
}

function breach(kind: BreachKind, words: string): Breach {
  return { kind, words };
}
