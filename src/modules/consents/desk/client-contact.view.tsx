import type { Professional } from '../../../kernel/access.ts';
import type { PersonId, TaskId } from '../../../kernel/ids.ts';
import type { Visit } from '../../../kernel/page.ts';
import { BackLink, DeskPage, ErrorSummary, Notice } from '../../../ui/index.ts';
import type { Mistake, Values } from '../contact/sections.input.ts';
import { DigitalSection, NeedsSection } from '../contact/sections.view.tsx';
import { say } from '../texts.ts';
import type { Card } from './card.store.ts';
import { ContactCard } from './contact-card.view.tsx';

type Props = {
  visit: Visit<Professional>;
  person: PersonId;
  card: Card;
  /** False after breaking the glass: that is for reading. */
  mayRecord: boolean;
  values: Values;
  task: TaskId | undefined;
  mistakes?: readonly Mistake[];
  saved?: boolean;
};

export function ClientContactView({ visit, person, card, mayRecord, values, task, mistakes = [], saved }: Props) {
  const { lang, county, now, href } = visit;
  const t = say(lang);
  const name = `${card.contact.given} ${card.contact.family}`;
  const problems = mistakes.map(({ field, key }) => ({ field, text: t(key) }));
  const section = {
    lang,
    action: href(`/desk/contact/${person}${task ? `?task=${task}` : ''}`),
    values,
    errorOf: (field: string) => problems.find((p) => p.field === field)?.text,
  };
  return (
    <DeskPage visit={visit} title={t('client.title', { name })} problem={problems.length > 0}>
      <BackLink href={href(task ? `/desk/tasks/${task}` : `/desk/people/${person}`)}>{t(task ? 'client.back.task' : 'client.back')}</BackLink>
      <ErrorSummary problems={problems} />
      <h1>{name}</h1>
      {saved && (
        <Notice kind="success" title={t('client.saved')}>
          <p>{t('client.saved.text')}</p>
        </Notice>
      )}
      <div className="split split-even">
        <ContactCard lang={lang} county={county} now={now} card={card} />
        <div className="stack">
          <p>{t(mayRecord ? 'client.text' : 'client.read-only')}</p>
          {mayRecord && <DigitalSection {...section} />}
          {mayRecord && <NeedsSection {...section} />}
        </div>
      </div>
    </DeskPage>
  );
}
