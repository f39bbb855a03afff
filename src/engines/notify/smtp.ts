import { createTransport } from 'nodemailer';
import type { World } from '../../kernel/world.ts';
import type { Delivery } from './message.rules.ts';

export type Mail = {
  id: string;
  to: string;
  subject: string;
  text: string;
  at: Date;
  files: readonly { name: string; mediaType: string; content: Buffer }[];
};

const WAIT_MS = 10_000;

/**
 * Sends one e-mail by SMTP. Its Message-ID follows from its id: should a crash between sending and noting make us send again, the
 * mail servers and readers know it as the same message.
 */
export async function sendMail(world: World, mail: Mail): Promise<Delivery> {
  const { SMTP_URL, MAIL_FROM, url } = world.config;
  if (!SMTP_URL) return { kind: 'later', why: 'not-configured' };
  const smtp = createTransport({ url: SMTP_URL, connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS });
  try {
    const sent = await smtp.sendMail({
      from: MAIL_FROM,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      date: mail.at,
      messageId: `<${mail.id}@${new URL(url).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: mail.files.map((f) => ({ filename: f.name, content: f.content, contentType: f.mediaType })),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return { kind: 'sent', providerId: sent.messageId };
  } catch (error) {
    return refusalOf(error as { code?: string; responseCode?: number });
  } finally {
    smtp.close();
  }
}

/** RFC 5321: a reply of 5yz about this recipient or message is for good, everything else may pass. Our own refused password is no fault of the recipient. */
export function refusalOf({ code, responseCode }: { code?: string; responseCode?: number }): Delivery {
  const ofThisMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (ofThisMessage && (responseCode === undefined || responseCode >= 500)) return { kind: 'never', why: `smtp-${responseCode ?? 'address'}` };
  return { kind: 'later', why: `smtp-${responseCode ?? code ?? 'error'}`.toLowerCase().slice(0, 60) };
}
