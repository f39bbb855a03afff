import type { Visit } from '../../../kernel/page.ts';
import { Actions, Button, ErrorSummary, Form, ResidentPage, TextInput } from '../../../ui/index.ts';
import { say } from '../texts.ts';

export function GreetView({ visit, times, typed, problem }: { visit: Visit; times: number; typed: string; problem?: string }) {
  const t = say(visit.lang);
  return (
    <ResidentPage visit={visit} title={t('title')} problem={!!problem} narrow>
      <ErrorSummary problems={problem ? [{ field: 'words', text: problem }] : []} />
      <h1>{t('title')}</h1>
      {times > 0 && <p>{t('earlier', { n: times })}</p>}
      <Form>
        <TextInput name="words" label={t('words')} value={typed} error={problem} />
        <Actions>
          <Button>{t('send')}</Button>
        </Actions>
      </Form>
    </ResidentPage>
  );
}
