const PREFIX = 'mail:';

/** Under which id a message of the box is told to a publication. */
export function answerIdOf(uid: string): string {
  return `${PREFIX}${uid}`;
}

export function uidOfAnswer(eventId: string): string {
  return eventId.startsWith(PREFIX) ? eventId.slice(PREFIX.length) : '';
}
