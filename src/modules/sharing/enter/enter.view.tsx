import type { Professional } from '../../../kernel/access.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, Button, Card, Cards, DeskPage, ErrorSummary, Form, TextInput, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { TakenShare } from './enter.store.ts';

export type Mistake = 'missing' | 'not-found' | 'too-many';
type Props = { visit: Visit<Professional>; taken: readonly TakenShare[]; typed: string; mistake: Mistake | undefined };

export function EnterView({ visit, taken, typed, mistake }: Props) {
  const t = say(visit.lang);
  const problem = mistake && t(`enter.${mistake}`);
  return (
    <DeskPage visit={visit} title={t('enter.title')} problem={mistake !== undefined} narrow>
      <ErrorSummary problems={problem ? [{ field: 'code', text: problem }] : []} />
      <h1>{t('enter.title')}</h1>
      <p>{t('enter.lead')}</p>
      <Form>
        <TextInput
          name="code"
          label={t('enter.code')}
          hint={t('enter.code.hint')}
          value={typed}
          error={problem}
          width="medium"
          autoComplete="off"
          spellCheck={false}
        />
        <Actions>
          <Button>{t('enter.do')}</Button>
        </Actions>
      </Form>
      <section className="stack">
        <h2>{t('enter.now')}</h2>
        {taken.length === 0 ? (
          <p>{t('enter.none')}</p>
        ) : (
          <Cards columns={1}>
            {taken.map(({ share, name }) => (
              <Card key={share.id} href={visit.href(`/desk/shared/${share.id}`)} title={name}>
                <p>
                  {t('read.until')} <When at={share.endsAt} />
                </p>
              </Card>
            ))}
          </Cards>
        )}
      </section>
    </DeskPage>
  );
}
