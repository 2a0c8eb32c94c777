/** For whom a page is drawn: whose clock shows on it, and what time it is. */
export interface Viewer {
  /** IANA zone of the court. */
  readonly timeZone: string;
  /** ISO instant of the application's clock; in rehearsal it runs ahead. */
  readonly now: string;
}
