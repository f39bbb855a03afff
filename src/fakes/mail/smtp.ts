import { createHash } from 'node:crypto';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Db } from '../../kernel/db.ts';
import type { Log } from '../../kernel/log.ts';
import { onlyInDemo } from '../only-in-demo.ts';
import { keepMail } from './mail.store.ts';

const LARGEST = 10 * 1024 * 1024;

type Options = { mode: 'demo' | 'production'; db: Db; log: Pick<Log, 'error'> };

/**
 * A mail server on a free port of this machine that keeps everything it is given, for the inbox page. For tests it refuses a
 * recipient that begins with `tempfail` for the moment (451) and one that begins with `reject` for good (550).
 * Throws in production.
 */
export async function startMailSink({ mode, db, log }: Options): Promise<{ url: string; close(): Promise<void> }> {
  onlyInDemo(mode, 'The mail sink');
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    size: LARGEST,
    onRcptTo: ({ address }, _session, done) => done(refusal(address)),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        if (stream.sizeExceeded) return done(reply(552, 'Message is too large'));
        try {
          await keep(
            db,
            Buffer.concat(chunks),
            envelope.rcptTo.map((r) => r.address),
          );
          done(null, 'kept');
        } catch (error) {
          log.error({ err: error }, 'mail sink could not keep a message');
          done(reply(451, 'Could not be kept now'));
        }
      });
    },
  });
  server.on('error', (error) => log.error({ err: error }, 'mail sink'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as { port: number };
  return { url: `smtp://127.0.0.1:${port}`, close: () => new Promise((done) => server.close(() => done())) };
}

function refusal(address: string): Error | null {
  if (/^tempfail\b/.test(address)) return reply(451, 'Mailbox is busy, try later');
  if (/^reject\b/.test(address)) return reply(550, 'No such mailbox');
  return null;
}

const reply = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });

async function keep(db: Db, raw: Buffer, recipients: string[]): Promise<void> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer' });
  await keepMail(db, {
    messageId: (mail.messageId ?? createHash('sha256').update(raw).digest('hex')).slice(0, 1000),
    recipients: [...new Set(recipients.map((r) => r.toLowerCase()))],
    sender: text(nameOf(mail)),
    subject: text(mail.subject),
    body: text(mail.text ?? mail.html),
    files: mail.attachments.map((a, i) => ({
      name: text(a.filename).slice(0, 255) || `file-${i + 1}`,
      mediaType: a.mimeType,
      content: contentOf(a),
    })),
  });
}

/** In mail the lines of text end with CRLF (RFC 2046, 4.1.1), and a calendar file needs them; the parser has made them LF. */
function contentOf({ mimeType, content }: Attachment): Buffer {
  const bytes = Buffer.from(content as ArrayBuffer);
  return mimeType.startsWith('text/') ? Buffer.from(bytes.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1') : bytes;
}

const nameOf = ({ from }: Email): string => (from?.name && from.address ? `${from.name} <${from.address}>` : (from?.address ?? from?.name ?? ''));
/** PostgreSQL's text has no NUL. */
const text = (value: string | null | undefined): string => (value ?? '').replaceAll('\0', '').trim();
