/**
 * Gives what an older copy shows its processes again. The engine's own data are in no copy: its histories would speak of another past
 * than the rows do. Every open subject is led again from where the database and the Post prove it to stand.
 */
export interface SubjectLeader {
  /** True when the engine holds processes of letters that were begun before this, machine time: another past than the copy's. */
  hasOlderThan(instant: Date): Promise<boolean>;
  /** Every open letter, batch and publication that has no process gets one; what has one is left as it is. */
  leadAll(): Promise<void>;
  /** These letters have moved on while their processes stood elsewhere: they are led anew from where they stand now. */
  leadAnew(letterIds: readonly string[]): Promise<void>;
}
