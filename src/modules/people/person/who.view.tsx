import { LONGEST_NEED, NEED_MINUTES } from '../../../engines/matter/index.ts';
import { inLang } from '../../../kernel/i18n.ts';
import { one } from '../../../kernel/page.ts';
import { Button, Details, Form, SummaryList, TextArea, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { type PersonProps, problemOf } from './person.props.ts';
import { bornWords } from './words.ts';

/** Who the person is and where they can be reached; a protected person's address only after saying why it is needed. */
export function Who({ visit, opened: { person, address }, problems = [] }: PersonProps) {
  const { lang, now, county } = visit;
  const t = say(lang);
  const home = address?.kind === 'shown' ? address.address : undefined;
  const town = county.municipalities.find((m) => m.code === (home?.municipality ?? person.municipality));
  const hidden = address?.kind === 'hidden';
  const unknown = t('person.unknown');
  return (
    <section aria-labelledby="who" className="stack">
      <h2 id="who">{t('who.title')}</h2>
      <SummaryList
        rows={[
          { term: t('who.born'), value: bornWords(person.birthDate, now, lang) },
          !hidden && { term: t('who.municipality'), value: town ? inLang(town.name, lang) : unknown },
          {
            term: t('who.address'),
            value: hidden ? t('address.hidden') : home?.street ? `${home.street}, ${home.postalCode} ${home.postOffice}` : unknown,
          },
        ].map((row) => row || undefined)}
      />
      <div id="address">
        {address?.kind === 'shown' && address.protected && address.until && (
          <p className="muted">
            {t('address.until')} <When at={address.until} as="time" />. {t('address.care')}
          </p>
        )}
        {hidden && (
          <Details summary={t('address.show')} open={problemOf(problems, 'need') !== undefined || one(visit.form, 'need') !== ''}>
            <Form>
              <TextArea
                name="need"
                label={t('address.need')}
                hint={t('address.need.hint', { minutes: NEED_MINUTES })}
                rows={2}
                max={LONGEST_NEED}
                value={one(visit.form, 'need')}
                error={problemOf(problems, 'need')}
              />
              <Button kind="secondary" name="do" value="address">
                {t('address.go')}
              </Button>
            </Form>
          </Details>
        )}
      </div>
    </section>
  );
}
