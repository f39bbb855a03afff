import type { Visit } from '../../../kernel/page.ts';
import { Button, Form, TextInput } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** States a need in own words. The page adds the script 'suggest', which goes on from what is typed. */
export function SearchForm({ visit, typed = '' }: { visit: Visit; typed?: string }) {
  const t = say(visit.lang);
  return (
    <Form method="get" action={visit.href('/search')} className="search" data-suggest={t('home.search.suggestions')}>
      <TextInput name="q" label={t('home.search')} hint={t('home.search.hint')} value={typed} type="search" />
      <Button icon="search">{t('home.search.button')}</Button>
    </Form>
  );
}
