import { randomUUID } from 'node:crypto';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import type { NotificationStatus } from '#domain/notifications/notification-status.ts';
import { takenFor } from '#test/notifications/kit/notified-court.ts';
import { decide, ask } from '../kit/ask.ts';
import type { Lane } from '../kit/lane.ts';
import { CLERK } from '../kit/people.ts';
import { count, type Breach, type Story, type StoryNotice } from '../kit/story.ts';

interface NoticeRow {
  readonly id: string;
  readonly status: NotificationStatus;
  readonly isOver: boolean;
  /** An answer never came. */
  readonly wasUnclear: boolean;
  /** A receipt told of it, or a person was asked. */
  readonly wasTold: boolean;
}

async function rowsOf({ rows }: Lane, { notices }: Story): Promise<ReadonlyMap<string, NoticeRow>> {
  if (notices.length === 0) return new Map();
  const found = await rows<NoticeRow>(
    `select n.id, n.status, n.finished_at is not null as "isOver",
       exists (select from timeline t where t.subject_id = n.id and t.kind = 'part_unknown') as "wasUnclear",
       exists (select from sms_receipt r where r.notification_id = n.id)
         or exists (select from task t where t.subject_id = n.id and t.kind = 'unclear_notification') as "wasTold"
     from notification n where n.id = any(?::uuid[])`,
    [`{${notices.map(({ id }) => id).join(',')}}`],
  );
  return new Map(found.map((row) => [row.id, row]));
}

/** Those whose life has not ended, in words. */
export async function openNotices(story: Story, lane: Lane): Promise<readonly string[]> {
  const rows = await rowsOf(lane, story);
  return story.notices.flatMap(({ id, label }) => {
    const row = rows.get(id);
    return row?.isOver === true ? [] : [`СМС ${String(label)} — «${row?.status ?? 'нет'}»`];
  });
}

/** The person looks into the operator's book, as his cabinet shows it, and says what stands there. */
export async function settleUnclear(story: Story, lane: Lane, id: string): Promise<void> {
  const notice = story.notices.find((one) => one.id === id);
  if (notice === undefined || lane.others === undefined) return;
  const isThere = (await takenFor(lane.others.sms, notice.phone)).length > 0;
  const command = { idempotencyKey: randomUUID() };
  await decide(() => lane.services.notices.settle(CLERK, id, isThere ? 'arrived' : 'send_again', command));
  count(story.tally, 'неясных СМС решено человеком');
}

/** The letter instead is taken care of. */
export async function letterInsteadDone(story: Story, lane: Lane, id: string): Promise<void> {
  await ask(() =>
    lane.services.notices.letterDone(CLERK, id, { sentElsewhere: 'почтой из суда' }, { idempotencyKey: randomUUID() }),
  );
  count(story.tally, 'писем вместо СМС');
}

/** Each message once, each that was unclear told of, and none that is said to have come without having left. */
export async function noticeBreaches(story: Story, lane: Lane): Promise<readonly Breach[]> {
  const rows = await rowsOf(lane, story);
  const found = await Promise.all(story.notices.map((notice) => breachesOf(lane, notice, rows.get(notice.id))));
  return found.flat();
}

async function breachesOf(lane: Lane, { phone, label }: StoryNotice, row: NoticeRow | undefined): Promise<Breach[]> {
  const name = `СМС ${String(label)}`;
  if (row === undefined || lane.others === undefined) return [{ kind: 'lost', words: `${name} нет в базе` }];
  const taken = (await takenFor(lane.others.sms, phone)).length;
  const breaches: Breach[] = [];
  if (taken > 1) breaches.push({ kind: 'twice', words: `${name} принято оператором ${String(taken)} раза` });
  if (row.status === 'delivered' && taken === 0)
    breaches.push({ kind: 'lost', words: `${name} «доставлено», а оператор его не брал` });
  if (row.status === 'withdrawn' && taken > 0) breaches.push({ kind: 'unlawful', words: `${name} отозвано, но ушло` });
  if (row.wasUnclear && !row.wasTold)
    breaches.push({ kind: 'unlawful', words: `${name} было неясно, и никто об этом не сказал` });
  return breaches;
}

/** The register's cases are here each once, as it tells them. */
export async function caseBreaches(lane: Lane): Promise<readonly Breach[]> {
  const twice = await lane.rows<{ id: string }>(
    `select external_id as id from court_case where source = 'amirs' group by site_id, external_id having count(*) > 1`,
  );
  return twice.map(({ id }) => ({ kind: 'twice', words: `дело картотеки ${id} внесено дважды` }));
}

/** No reading is under way, and the last one has heard the register. */
export async function isRegisterRead(lane: Lane): Promise<boolean> {
  const open = await lane.rows(
    'select 1 from case_register where wanted_at is not null or reading_since is not null or away_since is not null',
  );
  return open.length === 0;
}

/** Whoever sees that the register is silent asks again; while it is known to be away nobody knocks. */
export async function readRegisterAgain(lane: Lane): Promise<void> {
  const silent = await lane.rows('select 1 from case_register where away_since is not null and wanted_at is null');
  if (silent.length === 0) return;
  const command = { idempotencyKey: randomUUID() };
  await ask(() => lane.services.caseRegisters.readNow(CLERK, DEMO_SITE_ID, command));
}
