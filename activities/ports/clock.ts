/** The one clock that activities read. In rehearsal it runs ahead of the machine's clock by a stored offset. */
export interface Clock {
  now(): Promise<Date>;
}
