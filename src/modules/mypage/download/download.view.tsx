import type { Resident } from '../../../kernel/access.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, Checkboxes, ErrorSummary, Form, Notice, Radios, ResidentPage, Select } from '../../../ui/index.ts';
import { PERIODS } from '../period.ts';
import { say } from '../texts.ts';
import { FORMS, type Mistake, type Typed, WHAT } from './download.input.ts';
import { SCHEMA } from './file.ts';

type Props = { visit: Visit<Resident>; typed: Typed; mistakes?: readonly Mistake[] };

export function DownloadView({ visit, typed, mistakes = [] }: Props) {
  const t = say(visit.lang);
  const { by, name } = visit.actor;
  const title = by ? t('download.title.acting', { name }) : t('download.title');
  const wrong = (field: Mistake) => (mistakes.includes(field) ? t(`download.${field}.missing`) : undefined);
  return (
    <ResidentPage visit={visit} title={title} problem={mistakes.length > 0} narrow>
      <BackLink href={visit.href('/my')}>{t('title')}</BackLink>
      <ErrorSummary problems={mistakes.map((field) => ({ field, text: t(`download.${field}.missing`) }))} />
      <h1>{title}</h1>
      <p className="lead">{t('download.lead')}</p>
      <Form>
        <Checkboxes
          name="what"
          label={t('download.what')}
          choices={WHAT.filter((what) => !by || what !== 'favourites').map((what) => ({ value: what, text: t(`download.${what}`) }))}
          values={typed.what}
          error={wrong('what')}
        />
        <Select
          name="period"
          label={t('period')}
          empty={false}
          choices={PERIODS.map((period) => ({ value: period, text: t(`period.${period}`) }))}
          value={typed.period}
        />
        <Radios
          name="as"
          label={t('download.as')}
          choices={FORMS.map((as) => ({ value: as, text: t(`download.as.${as}`), hint: t(`download.as.${as}.hint`) }))}
          value={typed.as}
          error={wrong('as')}
        />
        <Notice kind="warning">
          <p>{t('download.note')}</p>
        </Notice>
        <Actions>
          <Button>{t('download.go')}</Button>
        </Actions>
      </Form>
      <p>
        <a href={SCHEMA}>{t('download.schema')}</a>
      </p>
      <p>
        <a href={visit.href('/my/log')}>{t('own.log')}</a>
      </p>
    </ResidentPage>
  );
}
