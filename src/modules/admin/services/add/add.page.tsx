import { addLocalService, addVersion, noLayer } from '../../../../engines/directory/index.ts';
import { administrators } from '../../../../kernel/access.ts';
import { change } from '../../../../kernel/change.ts';
import { LANGS } from '../../../../kernel/i18n.ts';
import { one, page } from '../../../../kernel/page.ts';
import { Actions, AdminPage, BackLink, Button, ErrorSummary, Form, type Problem, Radios, TextInput } from '../../../../ui/index.ts';
import type { Visit } from '../../../../kernel/page.ts';
import { menu } from '../../menu.ts';
import { sayServices } from '../texts.ts';
import { MAX, PROVIDERS } from '../edit/edit.input.ts';
import { inField } from '../edit/fields.rules.ts';

/** A new service of an association, a parish or a municipality: its name and whose it is, the rest in the editor. */
export const add = page({
  at: '/admin/services/new',
  may: administrators,

  get: (visit) => ({ show: <AddView visit={visit} problems={[]} /> }),

  async post(visit) {
    const { form } = visit;
    const t = sayServices(visit.lang);
    const names = Object.fromEntries(LANGS.flatMap((l) => (one(form, inField('name', l)) ? [[l, one(form, inField('name', l))]] : [])));
    const problems: Problem[] = LANGS.filter((l) => (names[l]?.length ?? 0) > MAX.name).map((l) => ({
      field: inField('name', l),
      text: t('problem.long', { max: MAX.name }),
    }));
    if (!names.fi) problems.unshift({ field: inField('name', 'fi'), text: t('problem.name') });
    if (!one(form, 'organization')) problems.push({ field: 'organization', text: t('problem.organization') });
    if (problems.length) return { show: <AddView visit={visit} problems={problems} />, status: 422 };

    const provider = PROVIDERS.find((p) => p === one(form, 'provider')) ?? 'association';
    const local = {
      ...{ provider, organization: one(form, 'organization').slice(0, 150), descriptions: {}, userInstructions: {} },
      ...{ chargeType: null, chargeInfo: {}, municipalities: null, themes: [], channels: [] },
    };
    const service = await change(visit.world, visit.actor, { action: 'admin.add-service', data: 'services' }, async (tx) => {
      const id = await addLocalService(tx, names);
      await addVersion(tx, id, { based: 0, did: 'saved', content: { ...noLayer, names, local } });
      return id;
    });
    return { go: `/admin/services/${service}?done=added` };
  },
});

function AddView({ visit, problems }: { visit: Visit; problems: readonly Problem[] }) {
  const t = sayServices(visit.lang);
  const error = (field: string) => problems.find((p) => p.field === field)?.text;
  return (
    <AdminPage visit={visit} title={t('add.title')} menu={menu(visit.lang)} problem={problems.length > 0} narrow>
      <BackLink href={visit.href('/admin/services')}>{t('list.title')}</BackLink>
      <ErrorSummary problems={problems} />
      <h1>{t('add.title')}</h1>
      <p className="lead">{t('add.lead')}</p>
      <Form>
        <Radios
          name="provider"
          label={t('field.provider')}
          hint={t('field.provider.hint')}
          value={one(visit.form, 'provider') || 'association'}
          choices={PROVIDERS.map((value) => ({ value, text: t(`provider.${value}`) }))}
        />
        <TextInput name="organization" label={t('field.organization')} value={one(visit.form, 'organization')} error={error('organization')} />
        {LANGS.map((l) => (
          <TextInput
            key={l}
            name={inField('name', l)}
            label={`${t('field.name')} ${t(`lang.${l}`)}`}
            value={one(visit.form, inField('name', l))}
            error={error(inField('name', l))}
            optional={l !== 'fi'}
          />
        ))}
        <Actions>
          <Button>{t('add.go')}</Button>
        </Actions>
      </Form>
    </AdminPage>
  );
}
