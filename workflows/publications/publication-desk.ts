import { currentUpdateInfo, setHandler, workflowInfo } from '@temporalio/workflow';
import { answered, changed, getPublicationState, mailBack, resendPublication } from '#temporal/contract/publication.ts';
import type {
  AnsweredSignal,
  AwaitedReceipt,
  PublicationCarried,
  PublicationInput,
  PublicationStage,
  ResendWish,
} from '#domain/publications/publication-process.ts';

/** All that one publication's workflow knows. Handlers write into it, the main line reads and acts. */
export interface PublicationDesk {
  readonly matterId: string;
  stage: PublicationStage;
  isChanged: boolean;
  resend: ResendWish | null;
  /** The mail server works again: the next try need not wait. */
  isMailBack: boolean;
  /** What came back, in the order in which it was told. */
  readonly answers: AnsweredSignal[];
  lastVersion: number;
  awaited: AwaitedReceipt | null;
  failedVersion: number | null;
  /** Facts, pictures and tries of this run: its history is bounded by them. */
  handledCount: number;
}

/** Opens the desk and registers every handler; call it before the first await. */
export function openPublicationDesk({ matterId, carried }: PublicationInput): PublicationDesk {
  const desk: PublicationDesk = {
    matterId,
    stage: 'idle',
    isChanged: carried?.isChanged ?? false,
    resend: carried?.resend ?? null,
    isMailBack: false,
    answers: [],
    lastVersion: carried?.lastVersion ?? 0,
    awaited: carried?.awaited ?? null,
    failedVersion: carried?.failedVersion ?? null,
    handledCount: 0,
  };
  // Told twice, late or all at once: one flag holds any number of changes.
  setHandler(changed, () => {
    desk.isChanged = true;
    desk.handledCount += 1;
  });
  setHandler(answered, (signal) => {
    desk.answers.push(signal);
    desk.handledCount += 1;
  });
  setHandler(mailBack, () => {
    desk.isMailBack = true;
    desk.handledCount += 1;
  });
  setHandler(resendPublication, ({ actorId }) => {
    desk.resend = { actorId, decisionId: currentUpdateInfo()?.id ?? '' };
    return { isQueued: true as const };
  });
  setHandler(getPublicationState, () => ({ stage: desk.stage, lastVersion: desk.lastVersion, awaited: desk.awaited }));
  return desk;
}

/** What the next run needs; answers are never left over. */
export function carriedFrom(desk: PublicationDesk): PublicationCarried {
  const { isChanged, resend, lastVersion, awaited, failedVersion } = desk;
  return { isChanged, resend, lastVersion, awaited, failedVersion };
}

/** Some twenty events each: a run ends far below what the engine bears. */
const HANDLED_IN_ONE_RUN = 100;

export function isRunLong({ handledCount }: PublicationDesk): boolean {
  return handledCount >= HANDLED_IN_ONE_RUN || workflowInfo().continueAsNewSuggested;
}
