import { LONGEST_MESSAGE, type Message } from '../../../engines/conversation/index.ts';
import { Button, TextArea, useLang } from '../../../ui/index.ts';
import type { Partaker } from '../parties.ts';
import { say } from '../texts.ts';
import { MessageView } from './message.view.tsx';

export type ChatProps = { messages: readonly Message[]; reader: Partaker; typed?: string; problem?: string | undefined };

/** Writing beside the picture. A plain form; with the script it is sent and answered without leaving the page. */
export function ChatView({ messages, reader, typed = '', problem }: ChatProps) {
  const t = say(useLang());
  return (
    <section className="chat" aria-labelledby="chat-title" data-chat="">
      <h2 id="chat-title">{t('chat.title')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so a keyboard must reach it */}
      <div className="chat-log" role="log" aria-labelledby="chat-title" tabIndex={0} data-log="">
        {messages.length === 0 && (
          <p className="muted" data-no-messages="">
            {t('chat.none')}
          </p>
        )}
        <ol className="chat-list" data-messages="">
          {messages.map((m) => (
            <MessageView key={m.id} message={m} reader={reader} />
          ))}
        </ol>
      </div>
      <form method="post" noValidate className="chat-form" data-say="">
        <input type="hidden" name="do" value="say" />
        <input type="hidden" name="key" value={crypto.randomUUID()} />
        <TextArea name="text" label={t('chat.text')} rows={2} max={LONGEST_MESSAGE} value={typed} error={problem} />
        <p className="field-error" role="alert" data-say-problem="" data-failed={t('chat.failed')} hidden />
        <Button kind="secondary">{t('chat.send')}</Button>
      </form>
    </section>
  );
}
