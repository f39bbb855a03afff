import { sayDate } from '../../../kernel/clock.ts';
import type { ReactNode } from 'react';
import type { Consent } from '../../../engines/consent/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { BackLink, Button, Card, Cards, Details, ErrorSummary, Form, LinkButton, Notice, ResidentPage, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { Choices } from './choices.store.ts';
import type { Told } from './told.ts';

type Props = { visit: Visit; choices: Choices; told: Told | undefined; byMandate: boolean };
const isMistake = (told: Told | undefined): told is 'choose' => told === 'choose';

export function ChooseView({ visit, choices, told, byMandate }: Props) {
  const t = say(visit.lang);
  return (
    <ResidentPage visit={visit} title={t('choose.title')} problem={isMistake(told)} narrow>
      <BackLink href={visit.href('/my')}>{t('choose.back')}</BackLink>
      {isMistake(told) && <ErrorSummary problems={[{ field: 'children', text: t(`told.${told}`) }]} />}
      <h1>{t('choose.title')}</h1>
      {told && !isMistake(told) && (
        <Notice kind={told === 'fetched' || told === 'taken' ? 'success' : 'warning'} title={t(`told.${told}.title`)}>
          <p>{t(`told.${told}`)}</p>
        </Notice>
      )}
      <p className="lead">{t('choose.lead')}</p>
      <Children visit={visit} choices={choices} />
      {byMandate && <Mandates visit={visit} mandates={choices.mandates} />}
      <Supports visit={visit} choices={choices} />
      <Details summary={t('missing.summary')}>
        <ul>
          {(['custody', 'age', 'protected', 'mandate', 'register'] as const).map((why) => (
            <li key={why}>{t(`missing.${why}`)}</li>
          ))}
        </ul>
        <p>{t('missing.help', { phone: visit.county.phones.centre })}</p>
      </Details>
    </ResidentPage>
  );
}

function Children({ visit, choices }: { visit: Visit; choices: Choices }) {
  const t = say(visit.lang);
  const { children } = choices;
  return (
    <section aria-labelledby="children">
      <h2 id="children" tabIndex={-1}>
        {t('children.title')}
      </h2>
      {!children && (
        <Notice kind="warning" title={t('told.silent.title')}>
          <p>{t('told.silent')}</p>
        </Notice>
      )}
      {children?.length === 0 && <p>{t('children.none')}</p>}
      {children && children.length > 0 && (
        <Cards columns={1}>
          {children.map((child) => (
            <Choice key={child.key} field="child" value={child.key} name={child.name} visit={visit}>
              {t('children.born')} {sayDate(child.birthDate)}
            </Choice>
          ))}
        </Cards>
      )}
    </section>
  );
}

function Mandates({ visit, mandates }: { visit: Visit; mandates: readonly Consent[] }) {
  const t = say(visit.lang);
  return (
    <section aria-labelledby="mandates">
      <h2 id="mandates">{t('mandates.title')}</h2>
      <p>{t('mandates.lead')}</p>
      {mandates.length > 0 && (
        <Cards columns={1}>
          {mandates.map((m) => (
            <Choice key={m.id} field="basis" value={m.id} name={m.data.subjectName ?? ''} visit={visit}>
              {m.endsAt && (
                <>
                  {t('mandates.until')} <When at={m.endsAt} />
                </>
              )}
            </Choice>
          ))}
        </Cards>
      )}
      <p>
        <LinkButton kind="secondary" href={`/acting/authorizations/start?lang=${visit.lang}`}>
          {t('mandates.fetch')}
        </LinkButton>
      </p>
    </section>
  );
}

function Supports({ visit, choices: { supports, waiting } }: { visit: Visit; choices: Choices }) {
  const t = say(visit.lang);
  return (
    <section aria-labelledby="supports">
      <h2 id="supports">{t('supports.title')}</h2>
      <p>{t('supports.lead')}</p>
      {supports.length > 0 && (
        <Cards columns={1}>
          {supports.map((s) => (
            <Choice key={s.id} field="basis" value={s.id} name={s.data.subjectName ?? ''} visit={visit}>
              {t('supports.one')}
            </Choice>
          ))}
        </Cards>
      )}
      {waiting.length > 0 && (
        <ul>
          {waiting.map((w) => (
            <li key={w.id}>{t('supports.waiting', { name: w.data.subjectName ?? '' })}</li>
          ))}
        </ul>
      )}
      <p>
        <a href={visit.href('/acting/invitation')}>{t('supports.code')}</a>
      </p>
    </section>
  );
}

function Choice({
  visit,
  field,
  value,
  name,
  children,
}: {
  visit: Visit;
  field: 'child' | 'basis';
  value: string;
  name: string;
  children?: ReactNode;
}) {
  const t = say(visit.lang);
  return (
    <Card
      icon="user"
      title={name}
      foot={
        <Form action={visit.href('/acting')} className="row">
          <Button kind="primary" name={field} value={value}>
            {t('choose.begin')}
            <span className="visually-hidden"> {name}</span>
          </Button>
        </Form>
      }
    >
      <p>{children}</p>
    </Card>
  );
}
