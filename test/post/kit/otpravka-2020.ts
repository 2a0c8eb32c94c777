import { profileOf, type ChannelProfile } from '#domain/post/profiles.ts';
import { SHIPPED_PROFILES, USUAL_PROFILE } from '#domain/post/shipped-profiles.ts';

const content = SHIPPED_PROFILES[USUAL_PROFILE];
if (!content) throw new Error(`${USUAL_PROFILE} is not shipped`);

/** The limits that an installation begins with, where no database is. */
export const OTPRAVKA_2020: ChannelProfile = profileOf(USUAL_PROFILE, 1, content);
