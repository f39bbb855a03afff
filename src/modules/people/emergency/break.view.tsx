import { EMERGENCY_MINUTES, GROUNDS, LONGEST_REASON, SHORTEST_REASON } from '../../../engines/matter/index.ts';
import type { Professional } from '../../../kernel/access.ts';
import { one, type Visit } from '../../../kernel/page.ts';
import {
  Actions,
  BackLink,
  Button,
  Checkboxes,
  DeskPage,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  type Problem,
  Radios,
  TextArea,
} from '../../../ui/index.ts';
import { SEARCH } from '../addresses.ts';
import { say } from '../texts.ts';

type Props = { visit: Visit<Professional>; problems?: readonly Problem[] };

/** Why there is nothing to see, and what breaking the glass means, before it is done. */
export function BreakView({ visit, problems = [] }: Props) {
  const { form } = visit;
  const t = say(visit.lang);
  const error = (field: string) => problems.find((p) => p.field === field)?.text;
  return (
    <DeskPage visit={visit} title={t('break.title')} problem={problems.length > 0} narrow>
      <BackLink href={visit.href(SEARCH)}>{t('back.search')}</BackLink>
      <ErrorSummary problems={problems} />
      <h1>{t('break.title')}</h1>
      <p className="lead">{t('break.lead')}</p>
      <p>{t('break.other-ways')}</p>
      <Notice kind="warning" title={t('break.what')}>
        <ul>
          <li>{t('break.what.time', { minutes: EMERGENCY_MINUTES })}</li>
          <li>{t('break.what.reading')}</li>
          <li>{t('break.what.log')}</li>
          <li>{t('break.what.officer')}</li>
        </ul>
      </Notice>
      <Form>
        <Radios
          name="ground"
          label={t('break.ground')}
          choices={GROUNDS.map((value) => ({ value, text: t(`ground.${value}`) }))}
          value={one(form, 'ground')}
          error={error('ground')}
        />
        <TextArea
          name="reason"
          label={t('break.reason')}
          hint={t('break.reason.hint', { n: SHORTEST_REASON })}
          rows={4}
          max={LONGEST_REASON}
          value={one(form, 'reason')}
          error={error('reason')}
        />
        <Checkboxes
          name="understood"
          label={t('break.understood.label')}
          choices={[{ value: 'yes', text: t('break.understood') }]}
          values={one(form, 'understood') ? ['yes'] : []}
          error={error('understood')}
        />
        <Actions>
          <Button kind="danger">{t('break.go')}</Button>
          <LinkButton href={visit.href(SEARCH)} kind="quiet">
            {t('break.no')}
          </LinkButton>
        </Actions>
      </Form>
    </DeskPage>
  );
}
