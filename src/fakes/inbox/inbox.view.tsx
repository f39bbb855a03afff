import { Fragment } from 'react';
import type { Visit } from '../../kernel/page.ts';
import { Actions, Button, EmptyState, Form, Pagination, ResidentPage, Select, SummaryList, When } from '../../ui/index.ts';
import { say } from '../texts.ts';
import type { Caught } from './inbox.store.ts';
import { withName } from './whose.ts';

type Props = {
  visit: Visit;
  to: string | undefined;
  everybody: readonly { recipient: string; count: number }[];
  count: number;
  messages: readonly Caught[];
  page: number;
  of: number;
};

export function InboxView({ visit, to, everybody, count, messages, page, of }: Props) {
  const t = say(visit.lang);
  const address = (n: number) => visit.href(`/demo/inbox?${new URLSearchParams({ ...(to ? { to } : {}), page: String(n) })}`);
  return (
    <ResidentPage visit={visit} title={t('inbox.title')} narrow>
      <h1>{t('inbox.title')}</h1>
      <p className="lead">{t('inbox.lead')}</p>
      <p>
        <a href={visit.href('/demo/registers')}>{t('inbox.registers')}</a>
      </p>
      {everybody.length > 1 && (
        <Form method="get">
          <Select
            name="to"
            label={t('inbox.to')}
            value={to}
            empty={t('inbox.everybody')}
            choices={everybody.map((r) => ({ value: r.recipient, text: `${withName(r.recipient)} (${r.count})` }))}
          />
          <Actions>
            <Button kind="secondary">{t('inbox.show')}</Button>
          </Actions>
        </Form>
      )}
      {messages.length === 0 ? (
        <EmptyState icon="mail" title={t('inbox.none')}>
          <p>{t('inbox.none.text')}</p>
        </EmptyState>
      ) : (
        <p className="muted">{t('inbox.found', { count })}</p>
      )}
      <div className="stack">
        {messages.map((message) => (
          <Message key={message.key} message={message} visit={visit} />
        ))}
      </div>
      <Pagination page={page} of={of} href={address} />
    </ResidentPage>
  );
}

function Message({ message, visit }: { message: Caught; visit: Visit }) {
  const t = say(visit.lang);
  const { kind, subject, recipient, sender, at, body, files, key } = message;
  return (
    <article className="panel" aria-labelledby={key}>
      {kind === 'mail' && subject ? (
        <h2 id={key} lang="">
          {subject}
        </h2>
      ) : (
        <h2 id={key}>{t(kind === 'sms' ? 'inbox.sms' : 'inbox.no-subject')}</h2>
      )}
      <SummaryList
        rows={[
          { term: t('inbox.to'), value: withName(recipient) },
          { term: t('inbox.from'), value: kind === 'sms' ? sender : `${sender} (${t('inbox.mail')})` },
          { term: t('inbox.sent'), value: <When at={at} /> },
          files.length > 0 && {
            term: t('inbox.files'),
            value: files.map((f) => (
              <Fragment key={f.id}>
                <a href={`/demo/inbox/attachment/${f.id}`} download={f.name}>
                  {f.name}
                </a>{' '}
              </Fragment>
            )),
          },
        ]}
      />
      <Letter text={body} />
    </article>
  );
}

/** Plain text as paragraphs, in the language of whoever it was sent to; addresses in it can be followed. */
function Letter({ text }: { text: string }) {
  const keyed = (parts: string[]) => parts.map((part, at) => ({ part, at }));
  return keyed(text.split(/\n\s*\n/)).map(({ part, at }) => (
    <p key={at} lang="">
      {keyed(part.split('\n')).map((line) => (
        <Fragment key={line.at}>
          {line.at > 0 && <br />}
          {keyed(line.part.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)).map((piece) =>
            piece.at % 2 ? (
              <a key={piece.at} href={piece.part}>
                {piece.part}
              </a>
            ) : (
              piece.part
            ),
          )}
        </Fragment>
      ))}
    </p>
  ));
}
