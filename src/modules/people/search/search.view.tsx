import type { Professional } from '../../../kernel/access.ts';
import { one, type Visit } from '../../../kernel/page.ts';
import { Button, Card, Cards, DateInput, DeskPage, ErrorSummary, Form, Notice, type Problem, Tag, TextInput, typedDate } from '../../../ui/index.ts';
import { personAt } from '../addresses.ts';
import { bornWords } from '../person/words.ts';
import { say } from '../texts.ts';
import type { Found } from './search.store.ts';

type Props = {
  visit: Visit<Professional>;
  problems?: readonly Problem[];
  found?: Extract<Found, { kind: 'people' | 'nobody' }>;
  by?: 'code' | 'name';
};

/** Two ways to look for a person, and what was found. */
export function SearchView({ visit, problems = [], found, by }: Props) {
  const { lang, form } = visit;
  const t = say(lang);
  const error = (field: string) => problems.find((p) => p.field === field)?.text;
  return (
    <DeskPage visit={visit} title={t('search.title')} problem={problems.length > 0} narrow>
      <ErrorSummary problems={problems} />
      <h1>{t('search.title')}</h1>
      <p className="lead">{t('search.lead')}</p>
      {found?.kind === 'nobody' && by && (
        <Notice kind="info" title={t(`search.nobody.${by}`)} live>
          <p>{t(`search.nobody.${by}.text`)}</p>
        </Notice>
      )}
      {found?.kind === 'people' && (
        <section aria-labelledby="found">
          <h2 id="found">{t('search.found', { n: found.people.length })}</h2>
          <Cards columns={1}>
            {found.people.map((p) => (
              <Card key={p.id} title={`${p.given} ${p.family}`} href={visit.href(personAt(p.id))}>
                <p>{bornWords(p.birthDate, visit.now, lang)}</p>
                {p.nonDisclosure && <Tag tone="alarm">{t('protected.tag')}</Tag>}
              </Card>
            ))}
          </Cards>
        </section>
      )}
      <section aria-labelledby="by-code" className="panel">
        <h2 id="by-code">{t('search.code.title')}</h2>
        <p>{t('search.code.text')}</p>
        <Form autoComplete="off">
          <input type="hidden" name="by" value="code" />
          <TextInput
            name="code"
            label={t('search.code')}
            hint={t('search.code.hint')}
            width="medium"
            value={one(form, 'code')}
            error={error('code')}
            autoComplete="off"
            spellCheck={false}
          />
          <Button icon="search">{t('search.code.go')}</Button>
        </Form>
      </section>
      <section aria-labelledby="by-name" className="panel">
        <h2 id="by-name">{t('search.name.title')}</h2>
        <p>{t('search.name.text')}</p>
        <Form autoComplete="off">
          <input type="hidden" name="by" value="name" />
          <TextInput name="family" label={t('search.family')} width="medium" value={one(form, 'family')} error={error('family')} autoComplete="off" />
          <TextInput name="given" label={t('search.given')} width="medium" value={one(form, 'given')} error={error('given')} autoComplete="off" />
          <DateInput name="born" label={t('search.born')} value={typedDate(form, 'born')} error={error('born')} />
          <Button icon="search" kind="secondary">
            {t('search.name.go')}
          </Button>
        </Form>
      </section>
    </DeskPage>
  );
}
