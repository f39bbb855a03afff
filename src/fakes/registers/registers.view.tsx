import type { Visit } from '../../kernel/page.ts';
import { Button, Card, Cards, ErrorSummary, Form, ResidentPage, Tag } from '../../ui/index.ts';
import { say } from '../texts.ts';
import type { Right } from './rights.store.ts';

export function RegistersView({ visit, rights, problem }: { visit: Visit; rights: readonly Right[]; problem?: boolean }) {
  const t = say(visit.lang);
  return (
    <ResidentPage visit={visit} title={t('registers.title')} problem={problem ?? false}>
      <ErrorSummary problems={problem ? [{ text: t('registers.unknown') }] : []} />
      <h1>{t('registers.title')}</h1>
      <p className="lead">{t('registers.lead')}</p>
      {(['population', 'authorizations'] as const).map((register) => (
        <section key={register} aria-labelledby={register}>
          <h2 id={register}>{t(`registers.${register}`)}</h2>
          <Cards columns={2}>
            {rights
              .filter((r) => r.register === register)
              .map((r) => (
                <RightCard key={`${r.holder.key} ${r.about.key}`} visit={visit} right={r} />
              ))}
          </Cards>
        </section>
      ))}
    </ResidentPage>
  );
}

function RightCard({ visit, right: { register, holder, about, custody, withdrawn } }: { visit: Visit; right: Right }) {
  const t = say(visit.lang);
  const names = { holder: `${holder.given} ${holder.family}`, about: `${about.given} ${about.family}` };
  return (
    <Card
      title={t(`registers.${register}.who`, names)}
      foot={
        <Form className="row">
          <input type="hidden" name="right" value={`${register}:${holder.key}:${about.key}`} />
          <Button kind="secondary" name="do" value={withdrawn ? 'give' : 'withdraw'}>
            {t(withdrawn ? 'registers.give' : 'registers.withdraw')}
            <span className="visually-hidden"> {t(`registers.${register}.who`, names)}</span>
          </Button>
        </Form>
      }
    >
      <p>
        <Tag tone={withdrawn ? 'attention' : 'good'}>{t(withdrawn ? 'registers.withdrawn' : 'registers.in-force')}</Tag>{' '}
        {custody && t(`registers.${custody}`)}
        {about.nonDisclosure && t('registers.non-disclosure')}
      </p>
    </Card>
  );
}
