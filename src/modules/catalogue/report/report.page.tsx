import { channelsOf, editedService, findService, reportError, type Service, type ServiceChannel, textIn } from '../../../engines/directory/index.ts';
import { staff } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { missing, one, page, type Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, DeskPage, ErrorSummary, Form, type Problem, Select, TextArea } from '../../../ui/index.ts';
import { say } from '../texts.ts';

const WHAT_MAX = 1000;

/** An error in a service's information, noticed at work: one field, and where it is. */
export const report = page({
  at: '/desk/catalogue/:service/report',
  may: staff,

  async get(visit) {
    const known = await knownService(visit);
    return known ? { show: <ReportView visit={visit} {...known} problems={[]} /> } : missing;
  },

  async post(visit) {
    const known = await knownService(visit);
    if (!known) return missing;
    const what = one(visit.form, 'what');
    if (!what || what.length > WHAT_MAX) {
      const problems = [{ field: 'what', text: say(visit.lang)('report.missing', { max: WHAT_MAX }) }];
      return { show: <ReportView visit={visit} {...known} problems={problems} />, status: 422 };
    }
    const channel = known.channels.find((c) => c.id === one(visit.form, 'where'))?.id;
    await change(visit.world, visit.actor, { action: 'catalogue.report-error', data: 'services' }, (tx) =>
      reportError(tx, { service: known.service.id, channel, what }),
    );
    return { go: visit.actor.role === 'admin' ? '/admin/corrections?done=saved' : `/desk/catalogue/${known.service.id}?done=reported` };
  },
});

/** An editor may report on a hidden service too: it may be hidden because of the error. */
async function knownService(visit: Visit): Promise<{ service: Service; channels: ServiceChannel[] } | undefined> {
  const { db } = visit.world;
  const key = visit.params.service ?? '';
  const service = visit.actor.role === 'admin' ? await editedService(db, key) : await findService(db, key);
  return service && { service, channels: await channelsOf(db, [service.id]) };
}

type Props = { visit: Visit; service: Service; channels: readonly ServiceChannel[]; problems: readonly Problem[] };

function ReportView({ visit, service, channels, problems }: Props) {
  const t = say(visit.lang);
  const name = textIn(service.names, visit.lang);
  const back = visit.actor.role === 'admin' ? `/admin/services/${service.id}` : `/desk/catalogue/${service.id}`;
  return (
    <DeskPage visit={visit} title={t('report.title', { name })} problem={problems.length > 0} narrow>
      <BackLink href={visit.href(back)}>{name}</BackLink>
      <ErrorSummary problems={problems} />
      <h1>{t('report.title', { name })}</h1>
      <p className="lead">{t('report.lead')}</p>
      <Form>
        <Select
          name="where"
          label={t('report.where')}
          value={one(visit.form, 'where')}
          empty={t('report.where.service')}
          optional="unsaid"
          choices={channels.map((c) => ({ value: c.id, text: textIn(c.names, visit.lang) }))}
        />
        <TextArea
          name="what"
          label={t('report.what')}
          hint={t('report.what.hint')}
          max={WHAT_MAX}
          value={one(visit.form, 'what')}
          error={problems.find((p) => p.field === 'what')?.text}
        />
        <Actions>
          <Button>{t('report.send')}</Button>
        </Actions>
      </Form>
    </DeskPage>
  );
}
