import type { DecisionAnswer } from '#views/work/decision.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { cancelLetter } from '#test/soak/acts/cancel-letter.ts';
import { mendLetter } from '#test/soak/acts/mend-letter.ts';
import { decide } from '#test/soak/kit/ask.ts';
import { CHIEF, JUDGE } from '#test/soak/kit/people.ts';
import type { StoryLetter } from '#test/soak/kit/story.ts';
import { sweep } from '#test/soak/kit/time.ts';
import { key, type MakersCourt, type Plan } from './court.ts';

/** The last look at the Post by a whole worker, days from the beginning of the installation. */
const LAST_SWEEP_DAY = 39.9;

/** Batches by the day they are sent: what the last look finds of them is told by the routes of `emulators/post/fates.ts`. */
const SENT: readonly (readonly [day: number, letters: readonly Plan[]])[] = [
  [
    0,
    [
      { stage: 'давно в деле' },
      { stage: 'простое, в деле', kind: 'simple' },
      { stage: 'Почта молчит: задание об исходе', recipient: 'Молчалин' },
    ],
  ],
  [10, [{ stage: 'утрачено, ещё не подшито', recipient: 'Утрачев' }]],
  [24.2, [{ stage: 'возвращено по истечении срока, ещё не подшито', recipient: 'Просрочников' }]],
  [
    31.2,
    [
      { stage: 'отказ, возвращено, ещё не подшито', recipient: 'Отказов' },
      { stage: 'вручено на последнем обходе', recipient: 'Бумажный' },
    ],
  ],
  [34, [{ stage: 'возвращается', recipient: 'Неверных' }]],
];

/** From here on the Post gives no notices. */
const WITHOUT_NOTICES: typeof SENT = [
  [35.2, [{ stage: 'неудачная попытка', recipient: 'Бумажный' }, { stage: 'вручено, задание об уведомлении' }]],
  [36.4, [{ stage: 'ожидает в отделении', recipient: 'Бумажный' }]],
  [38.2, [{ stage: 'в пути', recipient: 'Бумажный' }, { stage: 'вручено, ждёт уведомления' }]],
];

/** Forty days of a court that works well, and what has stood on desks for long. */
export async function liveThroughPast(court: MakersCourt): Promise<void> {
  const { lane, story } = court;
  await court.recallWindow(0);
  for (const [day, letters] of SENT) await sendOn(court, day, letters);
  await court.passUntil(34.5);
  await cancelLetter(story, lane, await court.prepared({ stage: 'отозвано' }), 1);
  await lane.post.control('PUT', 'faults', [{ target: 'notice', mode: 'error_before', times: 1_000_000 }]);
  for (const [day, letters] of WITHOUT_NOTICES) await sendOn(court, day, letters);
  await court.prepared({ stage: 'на подписи, напомнено и доложено' });
  await court.passUntil(LAST_SWEEP_DAY);
  await sweep(lane);
}

async function sendOn(court: MakersCourt, day: number, letters: readonly Plan[]): Promise<void> {
  await court.passUntil(day);
  await sweep(court.lane);
  await sendNow(court, letters);
}

/** Signed, sent and answered by the Post. */
export async function sendNow(court: MakersCourt, plans: readonly Plan[]): Promise<readonly StoryLetter[]> {
  const letters = await Promise.all(plans.map((plan) => court.signed(plan)));
  await court.openBatch();
  await Promise.all(letters.map((letter) => court.reach(letter, 'accepted', 'needs_fix', 'unknown')));
  return letters;
}

/** What stands on desks: the same day. */
export async function fillDesks(court: MakersCourt): Promise<void> {
  const { lane, story } = court;
  const returned = await court.prepared({ stage: 'возвращено с замечанием' });
  await sendBack(court, returned);
  const mended = await court.prepared({ stage: 'исправлено, вторая редакция на подписи' });
  await sendBack(court, mended);
  await waitFor(async () => {
    const shown = await court.look(mended);
    if (shown.row.status === 'returned') await mendLetter(story, lane, shown, false);
    if ((await court.look(mended)).row.status === 'returned') throw new Error('not yet sent again');
  });
  await court.reach(mended, 'awaiting_signature');
  await reassign(court, await court.prepared({ stage: 'передано другому руководителю' }));
  await court.reach(await court.submitted({ stage: 'на исправлении: больше страниц, чем можно' }, 6), 'needs_fix');
}

async function sendBack({ lane, look, reach }: MakersCourt, letter: StoryLetter): Promise<void> {
  const { row } = await look(letter);
  const request = { revision: row.revision, remark: 'исправьте дату' };
  await untilDone(() => lane.services.decisions.sendBack(JUDGE, letter.id, request, key()));
  await reach(letter, 'returned');
}

async function reassign({ lane, reach }: MakersCourt, letter: StoryLetter): Promise<void> {
  const request = { approverId: CHIEF.accountId };
  await untilDone(() => lane.services.decisions.reassign(JUDGE, letter.id, request, key()));
  await reach(letter, 'awaiting_signature');
}

/** The row is written a moment before the workflow knows of it: until then the decision is refused as too early. */
async function untilDone<T>(call: () => Promise<DecisionAnswer<T>>): Promise<void> {
  await waitFor(async () => {
    const asked = await decide(call);
    if (asked.kind !== 'done') throw new Error(asked.kind === 'refused' ? asked.words : 'no answer');
  });
}
