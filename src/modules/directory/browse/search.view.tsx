import { PhoneLink, Button, Form, Notice, TextInput } from '../../../ui/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { say } from '../texts.ts';
import { chosenIn, type Wish } from './browse.input.ts';

/** The one field, with what else has been chosen kept. */
export function SearchField({ visit, wish, at }: { visit: Visit; wish: Wish; at: '/services' | '/services/map' }) {
  const t = say(visit.lang);
  return (
    <Form method="get" action={visit.href(at)} role="search" className="search search-services">
      <TextInput name="q" type="search" label={t('services.search')} hint={t('services.search.hint')} value={wish.q} width="full" />
      {chosenIn(wish).map((f) => (
        <input key={f} type="hidden" name={f} value={wish[f] === true ? '1' : String(wish[f])} />
      ))}
      {wish.near && <input type="hidden" name="near" value={wish.near} />}
      {wish.sort !== 'relevance' && <input type="hidden" name="sort" value={wish.sort} />}
      <Button icon="search">{t('services.find')}</Button>
    </Form>
  );
}

/** Before anything else, when the words tell of an emergency. */
export function Emergency({ visit }: { visit: Visit }) {
  const t = say(visit.lang);
  return (
    <Notice kind="emergency" title={t('emergency.title')}>
      <p>{t('emergency.text')}</p>
      <PhoneLink number={visit.county.phones.emergency} big />
      <p>
        {t('emergency.advice')} <PhoneLink number={visit.county.phones.advice} />
      </p>
    </Notice>
  );
}
