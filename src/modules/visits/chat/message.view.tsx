import { renderToStaticMarkup } from 'react-dom/server';
import type { Message } from '../../../engines/conversation/index.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import { Speak, useLang, When } from '../../../ui/index.ts';
import { idOf, type Partaker } from '../parties.ts';
import { say } from '../texts.ts';

/** One message of the conversation beside the picture: who, when, what. The same drawing on the first view and live. */
export function MessageView({ message, reader }: { message: Message; reader: Partaker }) {
  const t = say(useLang());
  const own = (message.person ?? message.practitioner) === idOf(reader);
  return (
    <li className={own ? 'said said-own' : 'said'} data-message={message.id}>
      <p className="said-by">
        {own ? t('chat.you') : message.byName} <When at={message.at} as="time" />
      </p>
      <p className="said-text">{message.text}</p>
    </li>
  );
}

/** For a live update. */
export const drawMessage = (lang: Lang, message: Message, reader: Partaker): string =>
  renderToStaticMarkup(
    <Speak lang={lang}>
      <MessageView message={message} reader={reader} />
    </Speak>,
  );
