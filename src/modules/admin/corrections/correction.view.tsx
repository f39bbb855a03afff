import { type Correction, textIn } from '../../../engines/directory/index.ts';
import { sayDay, sayWhen } from '../../../kernel/clock.ts';
import { inLang } from '../../../kernel/i18n.ts';
import { one, type Visit } from '../../../kernel/page.ts';
import {
  Actions,
  AdminPage,
  BackLink,
  Button,
  ErrorSummary,
  Form,
  Notice,
  type Problem,
  SummaryList,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { menu } from '../menu.ts';
import { sayServices } from '../services/texts.ts';
import { draftFor } from './draft.rules.ts';

type Props = { visit: Visit; correction: Correction; problems: readonly Problem[] };

export function CorrectionView({ visit, correction: c, problems }: Props) {
  const t = sayServices(visit.lang);
  const name = textIn(c.serviceNames, visit.lang);
  const done = visit.query.get('done');
  return (
    <AdminPage visit={visit} title={t('corrections.one.title', { name })} menu={menu(visit.lang)} problem={problems.length > 0} narrow>
      <BackLink href={visit.href(`/admin/corrections?state=${c.state}`)}>{t('corrections.title')}</BackLink>
      <ErrorSummary problems={problems} />
      <h1>{t('corrections.one.title', { name })}</h1>
      {(done === 'sending' || done === 'settled' || done === 'already') && (
        <Notice kind={done === 'already' ? 'warning' : 'success'} title={t(`corrections.done.${done}`)} live />
      )}
      {c.failure && <Notice kind="warning" title={t('corrections.failure')} />}
      {c.changed && (c.state === 'to-send' || c.state === 'sent') && <Notice title={t('corrections.changed')} />}
      {c.state === 'done' && !c.settledName && c.settledAt && (
        <Notice title={t('corrections.settled.import', { when: sayDay(c.settledAt, visit.lang) })} />
      )}
      <SummaryList
        rows={[
          {
            term: t('corrections.service'),
            value: (
              <a href={visit.href(`/admin/services/${c.service}`)}>
                {name}
                {c.channelNames && `: ${textIn(c.channelNames, visit.lang)}`}
              </a>
            ),
          },
          { term: t('corrections.what'), value: <span className="as-written">{c.what}</span> },
          { term: t('corrections.reported'), value: t('corrections.by', { name: c.name, when: sayWhen(c.at, visit.lang) }) },
          c.organizationNames && { term: t('corrections.owner'), value: textIn(c.organizationNames, visit.lang) },
          c.source === 'ptv' && { term: t('corrections.id'), value: c.sourceId },
          { term: t('corrections.state'), value: c.queuedAt ? t('corrections.queued') : t(`corrections.state.${c.state}`) },
          c.settledAt &&
            c.settledName && {
              term: t('corrections.settled'),
              value: t('corrections.by', { name: c.settledName, when: sayWhen(c.settledAt, visit.lang) }),
            },
          c.reason && { term: t('corrections.reason'), value: c.reason },
          c.state !== 'to-send' && c.message && { term: t('corrections.message'), value: <span className="as-written">{c.message}</span> },
        ].map((row) => row || undefined)}
      />
      {c.state === 'to-send' && c.source === 'county' && <Notice title={t('corrections.own')}>{t('corrections.own.text')}</Notice>}
      {c.state === 'to-send' && c.source === 'ptv' && !c.queuedAt && <Send visit={visit} correction={c} problems={problems} />}
      <Settle visit={visit} correction={c} problems={problems} />
    </AdminPage>
  );
}

/** The message, drafted in the language of the county's own mail: Swedish when the page is read in Swedish. */
function Send({ visit, correction: c, problems }: Props) {
  const t = sayServices(visit.lang);
  const error = (field: string) => problems.find((p) => p.field === field)?.text;
  const lang = visit.lang === 'sv' ? 'sv' : 'fi';
  const known = c.emails[0]?.address;
  return (
    <Form>
      <TextInput
        name="to"
        label={t('corrections.to')}
        hint={known ? undefined : t('corrections.to.none')}
        type="email"
        value={one(visit.form, 'to') || c.recipient || known || ''}
        error={error('to')}
        width="medium"
      />
      <TextArea
        name="message"
        label={t('corrections.message')}
        hint={t('corrections.message.hint')}
        rows={14}
        value={one(visit.form, 'message') || c.message || draftFor(c, lang, inLang(visit.county.name, lang))}
        error={error('message')}
      />
      <Actions>
        <Button name="do" value="send">
          {t('corrections.send')}
        </Button>
      </Actions>
    </Form>
  );
}

function Settle({ visit, correction: c, problems }: Props) {
  const t = sayServices(visit.lang);
  const open = c.state === 'to-send' || c.state === 'sent';
  return (
    <Form className="form panel">
      {open && (
        <TextInput
          name="reason"
          label={t('corrections.reason')}
          hint={t('corrections.reason.hint')}
          value={one(visit.form, 'reason')}
          error={problems.find((p) => p.field === 'reason')?.text}
          optional
        />
      )}
      {c.state === 'to-send' && c.source === 'ptv' && <p className="muted">{t('corrections.mark.sent.hint')}</p>}
      <Actions>
        {c.state === 'to-send' && c.source === 'ptv' && (
          <Button kind="secondary" name="do" value="sent">
            {t('corrections.mark.sent')}
          </Button>
        )}
        {open && (
          <>
            <Button kind="secondary" name="do" value="done">
              {t('corrections.mark.done')}
            </Button>
            <Button kind="secondary" name="do" value="refused">
              {t('corrections.mark.refused')}
            </Button>
          </>
        )}
        {!open && (
          <Button kind="secondary" name="do" value="open">
            {t('corrections.mark.open')}
          </Button>
        )}
      </Actions>
    </Form>
  );
}
