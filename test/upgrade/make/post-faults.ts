import { reconcileAll } from '#activities/reconcile/reconcile-all.ts';
import { submitLetter } from '#test/soak/acts/clerk.ts';
import { passDays } from '#test/soak/kit/time.ts';
import type { FaultMode, FaultTarget } from '#emulators/post/state/script-store.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import type { MakersCourt } from './court.ts';
import { fillDesks, sendNow } from './long-past.ts';

export interface Fault {
  readonly target: FaultTarget;
  readonly mode: FaultMode;
  readonly times: number;
}

const WITHOUT_END = 1_000_000;
const NO_NOTICES: Fault = { target: 'notice', mode: 'error_before', times: WITHOUT_END };
const NO_SEARCH: Fault = { target: 'search', mode: 'error_before', times: WITHOUT_END };
const NO_FORMS: Fault = { target: 'form103', mode: 'error_before', times: WITHOUT_END };
/** What the Post fails at on the last day, whatever else. */
export const LASTING: readonly Fault[] = [NO_NOTICES, NO_FORMS];

const HOUR_DAYS = 1 / 24;

/** The last day: the Post refuses, is silent, gives no forms. */
export async function meetPostFaults(court: MakersCourt): Promise<void> {
  await sendWithRefused(court);
  await court.prepared({ stage: 'на подписи, напомнено' });
  await leaveUnclear(court);
  await court.passUntil(40.5);
  await plan(court, LASTING);
  await sendNow(court, [{ stage: 'принято Почтой, форма 103 не выдаётся' }]);
  await leaveIncident(court);
  await fillDesks(court);
  await court.prepared({ stage: 'на подписи' });
  await leaveHalfTaken(court);
}

/** One of the letters is found faulty by the Post's own lights. */
async function sendWithRefused(court: MakersCourt): Promise<void> {
  const { lane, story } = court;
  const refused = await court.write({ stage: 'отвергнуто Почтой, на исправлении' });
  await submitLetter(story, lane, refused, 1);
  const path = `rejections/${encodeURIComponent(refused.number ?? '')}`;
  await lane.post.control('PUT', path, { column: 'ADDRESSLINE_TO', message: 'адрес не найден' });
  await court.sign(refused);
  await sendNow(court, [{ stage: 'доставлено в личный кабинет' }, { stage: 'печатается', recipient: 'Бумажный' }]);
  await court.reach(refused, 'needs_fix');
}

/** Nothing came through, and nobody can find out: a person is asked. */
async function leaveUnclear(court: MakersCourt): Promise<void> {
  await plan(court, [NO_NOTICES, NO_SEARCH, { target: 'upload', mode: 'error_before', times: 1 }]);
  await sendNow(court, [{ stage: 'ответ Почты не определён, спрошен человек' }]);
  await passDays(court.lane, HOUR_DAYS);
  await untilTask(court, 'unclear_submission');
}

/** Nobody says whether the site is ready: the reconciler opens an incident, which its next run may close. */
async function leaveIncident(court: MakersCourt): Promise<void> {
  await reconcileAll({ ...court.lane.reconciler.dependencies, readiness: { ask: () => Promise.resolve(null) } });
  await untilTask(court, 'incident');
}

/** The window after which the absent half counts as absent passes only when nobody is there to see it. */
async function leaveHalfTaken(court: MakersCourt): Promise<void> {
  await plan(court, [...LASTING, { target: 'upload', mode: 'partial', times: 1 }]);
  await sendNow(court, [{ stage: 'архив принят наполовину, одно' }, { stage: 'архив принят наполовину, другое' }]);
}

export async function plan({ lane }: MakersCourt, faults: readonly Fault[]): Promise<void> {
  await lane.post.control('PUT', 'faults', faults);
}

async function untilTask({ lane }: MakersCourt, kind: string): Promise<void> {
  await waitFor(async () => {
    const tasks = await lane.rows(`select id from task where kind = ? and status = 'open'`, [kind]);
    if (tasks.length === 0) throw new Error(`no task «${kind}»`);
  });
}
