import type { Visit } from '../../../../kernel/page.ts';
import { Actions, Button, ErrorSummary, Form, Radios, ResidentPage } from '../../../../ui/index.ts';
import { say } from '../../texts.ts';
import type { StaffRole } from '../professional.rules.ts';

type Props = {
  visit: Visit;
  name: string;
  /** In the order of the directory; the place in it is the choice's value. */
  roles: readonly (Omit<StaffRole, 'units'> & { units: readonly string[] })[];
  missing?: boolean;
};

export function RoleView({ visit, name, roles, missing = false }: Props) {
  const t = say(visit.lang);
  const problem = missing ? t('role.missing') : undefined;
  return (
    <ResidentPage visit={visit} title={t('role.title')} problem={missing} narrow focused>
      <ErrorSummary problems={problem ? [{ field: 'role', text: problem }] : []} />
      <h1>{t('role.title')}</h1>
      <p className="lead">{t('role.lead', { name })}</p>
      <Form action={visit.href('/sign-in/role')}>
        <Radios
          name="role"
          label={t('role.label')}
          error={problem}
          choices={roles.map((r, i) => ({
            value: String(i),
            text: r.title || t(`role.${r.role}`),
            hint: [r.title && r.title !== t(`role.${r.role}`) && t(`role.${r.role}`), r.units.join(', ')].filter(Boolean).join(': '),
          }))}
        />
        <Actions>
          <Button>{t('role.go')}</Button>
        </Actions>
      </Form>
      <p className="muted">{t('role.change')}</p>
    </ResidentPage>
  );
}
