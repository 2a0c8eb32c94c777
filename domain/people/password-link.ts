/** For how many hours a link that sets a password may be given. */
export const LINK_HOURS = [4, 24, 72, 168] as const;
export type LinkHours = (typeof LINK_HOURS)[number];
export const USUAL_LINK_HOURS: LinkHours = 24;
