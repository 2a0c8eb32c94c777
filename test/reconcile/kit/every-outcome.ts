import { randomUUID } from 'node:crypto';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import type { SentLetter } from '#test/crash/kit/court-office.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';

/** Letters at every place where a letter may come to rest. */
export interface EveryOutcome {
  readonly delivered: SentLetter;
  readonly returned: SentLetter;
  readonly lost: SentLetter;
  readonly silent: SentLetter;
  readonly cancelled: SentLetter;
  readonly sentBack: SentLetter;
  readonly onApproval: SentLetter;
  /** Sent back once and sent again before that. */
  readonly signed: SentLetter;
  readonly draftId: string;
}

const DOCUMENT = 'kopiya-resheniya.pdf';

/** Lives through all of them on a real court and waits until nothing moves. */
export async function liveEveryOutcome(system: CourtSystem): Promise<EveryOutcome> {
  const { office, post } = system;
  const submitted = await Promise.all(Array.from({ length: 8 }, () => office.submit(DOCUMENT)));
  const [delivered, returned, lost, silent, cancelled, sentBack, onApproval, signed] = submitted as [
    SentLetter,
    SentLetter,
    SentLetter,
    SentLetter,
    SentLetter,
    SentLetter,
    SentLetter,
    SentLetter,
  ];
  for (const [{ number }, fate] of [
    [returned, 'refused'],
    [lost, 'lost'],
    [silent, 'silent'],
  ] as const) {
    await post.control('PUT', `fates/${encodeURIComponent(number)}`, { fate });
  }
  const posted = [delivered, returned, lost, silent];
  await Promise.all(posted.map((letter) => office.approve(letter)));
  await Promise.all(posted.map((letter) => office.reach(letter, 'signed')));
  await office.openBatch();
  await Promise.all([sendBack(system, sentBack), cancel(system, cancelled), mend(system, signed)]);
  await Promise.all([returned, lost].map((letter) => settle(system, letter)));
  await Promise.all([delivered, returned, lost].map((letter) => office.reach(letter, 'filed')));
  await Promise.all([office.reach(signed, 'signed'), office.reach(onApproval, 'awaiting_signature')]);
  await waitFor(() => requireClosed(system));
  const draftId = await writeDraft(system);
  return { delivered, returned, lost, silent, cancelled, sentBack, onApproval, signed, draftId };
}

/** A decision asked again must be the same one: its first answer may have been unclear. */
const key = (): { idempotencyKey: string } => ({ idempotencyKey: randomUUID() });

async function sendBack({ office }: CourtSystem, letter: SentLetter): Promise<void> {
  await office.reach(letter, 'awaiting_signature');
  const remark = { revision: 1, remark: 'Исправьте приложение' };
  const once = key();
  await waitFor(() => office.services.decisions.sendBack(office.supervisor, letter.id, remark, once));
  await office.reach(letter, 'returned');
}

async function mend(system: CourtSystem, letter: SentLetter): Promise<void> {
  const { office } = system;
  await sendBack(system, letter);
  const once = key();
  await waitFor(() => office.services.decisions.resubmit(office.clerk, letter.id, { revision: 1 }, once));
  await office.approve(letter);
}

async function settle({ office }: CourtSystem, letter: SentLetter): Promise<void> {
  const choice = { choice: 'other_way', reason: 'телефонограмма' } as const;
  const once = key();
  await waitFor(() => office.services.decisions.settleReturn(office.clerk, letter.id, choice, once));
}

async function cancel({ office }: CourtSystem, letter: SentLetter): Promise<void> {
  await office.reach(letter, 'awaiting_signature');
  const reason = { reason: 'Направлено по ошибке' };
  const once = key();
  await waitFor(() => office.services.decisions.cancel(office.clerk, letter.id, reason, once));
  await office.reach(letter, 'cancelled');
}

async function writeDraft({ office }: CourtSystem): Promise<string> {
  const fields = {
    kind: 'registered',
    documentKind: 'summons',
    title: 'Повестка по делу 2-77/2026',
    repeatReason: 'ещё одна, для проверки',
    recipient: {
      type: 'person',
      name: 'Пробников Проб Пробович',
      address: '140000, Московская обл, г Люберцы, ул Учебная, д 2',
    },
  } as const;
  const input = { fields, approverId: office.supervisor.accountId };
  return (await office.services.drafts.create(office.clerk, input, key())).id;
}

async function requireClosed({ office }: CourtSystem): Promise<void> {
  const open = await office.rows<{ id: string }>(`select id from batch where status <> 'closed'`);
  const waiting = await office.rows<{ id: string }>('select id from outbox where delivered_at is null');
  if (open.length + waiting.length > 0) throw new Error('a batch or a message is still under way');
}
