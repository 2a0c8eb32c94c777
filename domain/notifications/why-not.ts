import type { CaseState } from '../cases/court-case.ts';
import type { HearingState } from '../cases/case-hearing.ts';
import { movedWords } from '../cases/moved-hearing.ts';
import type { NotificationKind } from './templates.ts';

/** All that may stand against handing a notice over, as it is now. */
export interface NoticeStanding {
  readonly kind: NotificationKind;
  readonly isAgreed: boolean;
  /** The party is called in the case as the notice calls it. */
  readonly isNamedSo: boolean;
  readonly isPartyGone: boolean;
  readonly caseState: CaseState;
  /** Null: it is about none, or its hearing is not there. */
  readonly hearing: {
    readonly startsAt: Date;
    readonly timeZone: string;
    readonly state: HearingState;
    readonly isGone: boolean;
  } | null;
  readonly isOfHearing: boolean;
  readonly toldHearingAt: Date | null;
}

/** In words; null: nothing stands against it. */
export function whyNotNow(notice: NoticeStanding, now: Date): string | null {
  if (!notice.isAgreed) return 'сторона отозвала согласие';
  if (!notice.isNamedSo) return 'участник назван в деле иначе, чем в уведомлении';
  if (notice.isPartyGone) return 'участник выбыл из дела';
  if (!callsIn(notice.kind, notice.caseState)) return 'дело окончено';
  return notice.isOfHearing ? whyNotOfHearing(notice, now) : null;
}

/** To the hearings of a case that is over nobody is called and of none reminded; something else may still be told about it. */
export function callsIn(kind: NotificationKind, state: CaseState): boolean {
  return kind === 'message' || state === 'open';
}

function whyNotOfHearing({ hearing, toldHearingAt }: NoticeStanding, now: Date): string | null {
  if (hearing === null || hearing.isGone || hearing.state !== 'scheduled')
    return 'заседание отложено, отменено или прошло';
  if (hearing.startsAt <= now) return 'заседание уже началось';
  return movedWords(toldHearingAt, hearing);
}
