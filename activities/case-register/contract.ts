/** What the workflow `syncCases` asks of its activities. Ids and counts only. */
export interface CaseRegisterActivities {
  /** Sites whose register is read. */
  registerSites(): Promise<readonly string[]>;
  /**
   * Takes in the next page of a site's register: its cases and the cursor in one transaction, so that whoever repeats it finds the page
   * taken and goes on. Fails when the register gave none; that is written for people then.
   */
  readRegisterPage(request: { readonly siteId: string }): Promise<{ readonly hasMore: boolean }>;
}
