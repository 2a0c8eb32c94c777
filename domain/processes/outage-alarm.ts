import { OUTAGE_PARTS, type OutagePart } from './outage-parts.ts';

/** An absence as it is told by mail. */
export interface OutageToTell {
  readonly part: OutagePart;
  readonly fromAt: Date;
  /** Null: it lasts. */
  readonly toAt: Date | null;
  /** Its beginning was told before. */
  readonly isBegunTold: boolean;
}

/** How instants and lengths are written. */
export interface AlarmWords {
  readonly timeText: (at: Date) => string;
  readonly durationText: (durationMs: number) => string;
}

export interface AlarmText {
  readonly subject: string;
  readonly text: string;
}

/**
 * The letter about an absence. It goes by open mail: it names the part and the times, never a letter of the court, a person or what a server
 * said.
 */
export function alarmText(outage: OutageToTell, pageUrl: string, { timeText, durationText }: AlarmWords): AlarmText {
  const { part, fromAt, toAt, isBegunTold } = outage;
  const name = OUTAGE_PARTS[part];
  const since = `с ${timeText(fromAt)}`;
  if (toAt === null) {
    return {
      subject: `МАСК: нет — ${name}`,
      text: `${name}: нет ${since}. Письмо о том, что появилось, придёт само.\n\nПодробно: ${pageUrl}\n`,
    };
  }
  const lasted = durationText(toAt.getTime() - fromAt.getTime());
  const times = `${since} по ${timeText(toAt)} (${lasted})`;
  return {
    subject: `МАСК: снова есть — ${name}`,
    text: `${name}: снова есть, не было ${times}.${isBegunTold ? '' : ' О начале сообщить не удалось или было некому.'}\n\nПодробно: ${pageUrl}\n`,
  };
}
