import { z } from 'zod';
import type { World } from '../../kernel/world.ts';
import { phoneNumber } from '../contact/index.ts';
import type { Delivery } from './message.rules.ts';

export type Sms = { id: string; to: string; text: string; validMinutes: number };

const answer = z.object({ accepted: z.array(z.object({ id: z.union([z.string(), z.number()]) })).default([]) });
const WAIT_MS = 20_000;

/**
 * Sends one text message by operator A's HTTP interface. Its `conversation` is the message's id, by which the operator knows a repeated
 * request: 200 with whom it accepted, 400 when nobody.
 */
export async function sendSms(world: World, sms: Sms): Promise<Delivery> {
  const { SMS_URL, SMS_USER: username, SMS_PASSWORD: password, SMS_FROM: from } = world.config;
  if (!SMS_URL) return { kind: 'later', why: 'not-configured' };
  const to = phoneNumber(sms.to);
  if (!to) return { kind: 'never', why: 'sms-number' };
  try {
    const response = await fetch(sendAddress(SMS_URL), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        username,
        password,
        from,
        to: [to],
        message: sms.text,
        conversation: sms.id,
        twoway: false,
        flash: false,
        validminutes: sms.validMinutes,
      }),
      signal: AbortSignal.timeout(WAIT_MS),
      redirect: 'error',
    });
    if (response.status === 400) return { kind: 'never', why: 'sms-refused' };
    if (!response.ok) return { kind: 'later', why: `sms-${response.status}` };
    const accepted = answer.safeParse(await response.json()).data?.accepted[0];
    return accepted ? { kind: 'sent', providerId: String(accepted.id) } : { kind: 'never', why: 'sms-refused' };
  } catch (error) {
    return { kind: 'later', why: (error as Error).name === 'TimeoutError' ? 'sms-timeout' : 'sms-unreachable' };
  }
}

/** The gateway's address may be given with or without its `/send`. */
const sendAddress = (url: string): string => (/\/send\/?$/.test(url) ? url : `${url.replace(/\/$/, '')}/send`);
