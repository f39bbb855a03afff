import { z } from 'zod';
import type { ServiceId } from '../../../kernel/ids.ts';
import { sealedCookie } from '../../../kernel/sealed-cookie.ts';

/** As many as a cookie holds with room to spare. */
export const MOST_ON_DEVICE = 30;
const YEAR = 365 * 24 * 60;

/** The stars of somebody not signed in: sealed in a cookie of their own device, known to nobody else; the newest first. */
export const onDevice = sealedCookie('polku_favourites', z.array(z.uuid().transform((id) => id as ServiceId)).max(MOST_ON_DEVICE), YEAR);
