import { type Matter, SHARE_MINUTES, type ShareId, topicName } from '../../../engines/matter/index.ts';
import type { Resident } from '../../../kernel/access.ts';
import { sayDay } from '../../../kernel/clock.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, Checkboxes, EmptyState, ErrorSummary, Form, Radios, ResidentPage } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { Mistake, Typed } from './give.input.ts';

type Props = { visit: Visit<Resident>; matters: readonly Matter[]; typed: Typed; newId: ShareId; mistakes?: readonly Mistake[] };

export function GiveView({ visit, matters, typed, newId, mistakes = [] }: Props) {
  const t = say(visit.lang);
  const { by, name } = visit.actor;
  const title = by ? t('give.title.acting', { name }) : t('give.title');
  const wrong = (field: Mistake) => (mistakes.includes(field) ? t(`give.${field}.missing`) : undefined);
  const one = (m: Matter) => ({
    value: m.id,
    text: topicName(m.topic, visit.lang) ?? t('matter'),
    hint: `${t(`matter.${m.state}`)}, ${t('matter.began', { day: sayDay(m.openedAt, visit.lang) })}`,
  });
  return (
    <ResidentPage visit={visit} title={title} problem={mistakes.length > 0} narrow>
      <BackLink href={visit.href('/my/share')}>{t('title')}</BackLink>
      <ErrorSummary problems={mistakes.map((field) => ({ field, text: t(`give.${field}.missing`) }))} />
      <h1>{title}</h1>
      {matters.length === 0 ? (
        <EmptyState icon="info" title={t('give.nothing')}>
          <a href={visit.href('/my')}>{t('give.nothing.back')}</a>
        </EmptyState>
      ) : (
        <Form>
          <input type="hidden" name="share" value={newId} />
          <Checkboxes
            name="matters"
            label={t('give.matters')}
            hint={t('give.matters.hint')}
            choices={[...(matters.length > 1 ? [{ value: 'all', text: t('give.all', { n: matters.length }) }] : []), ...matters.map(one)]}
            values={[...(typed.all ? ['all'] : []), ...typed.matters]}
            error={wrong('matters')}
          />
          <Radios
            name="minutes"
            label={t('give.minutes')}
            hint={t('give.minutes.hint')}
            choices={SHARE_MINUTES.map((m) => ({ value: String(m), text: t(`minutes.${m}`) }))}
            value={typed.minutes ? String(typed.minutes) : undefined}
            error={wrong('minutes')}
          />
          <Actions>
            <Button>{t('give.do')}</Button>
          </Actions>
        </Form>
      )}
    </ResidentPage>
  );
}
