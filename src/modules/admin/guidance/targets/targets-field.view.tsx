import type { TargetRef } from '../../../../../counties/guidance.ts';
import type { Candidate } from '../../../../engines/guidance/index.ts';
import { one, type Visit } from '../../../../kernel/page.ts';
import { Button, TextInput } from '../../../../ui/index.ts';
import { say } from '../texts.ts';
import { type Names, targetWords } from '../words/rule-words.ts';

type Props = {
  visit: Visit;
  label: string;
  hint: string;
  targets: readonly TargetRef[];
  names: Names;
  /** What was looked up, and what was found by it; nothing when nothing was looked up. */
  looked: { words: string; found: readonly Candidate[] } | undefined;
};

/** An ordered list of targets: moved, dropped and added by buttons of the form around it, without script. */
export function TargetsField({ visit, label, hint, targets, names, looked }: Props) {
  const t = say(visit.lang);
  return (
    <fieldset className="field" id="targets" aria-describedby="targets-hint">
      <legend className="field-label">{label}</legend>
      <div className="field-hint" id="targets-hint">
        {hint}
      </div>
      <input type="hidden" name="targets" value={targets.join(' ')} />
      {targets.length === 0 && <p>{t('targets.none')}</p>}
      <ol className="stack">
        {targets.map((target, i) => {
          const name = targetWords(target, names, visit.lang);
          return (
            <li key={target} className="row">
              <span>
                {i + 1}. {name}
              </span>
              {i > 0 && (
                <Button kind="quiet" name="do" value={`up:${i}`} aria-label={t('up.named', { name })}>
                  {t('up')}
                </Button>
              )}
              {i < targets.length - 1 && (
                <Button kind="quiet" name="do" value={`down:${i}`} aria-label={t('down.named', { name })}>
                  {t('down')}
                </Button>
              )}
              <Button kind="quiet" name="do" value={`drop:${i}`} aria-label={t('drop.named', { name })}>
                {t('drop')}
              </Button>
            </li>
          );
        })}
      </ol>
      <div className="panel">
        <TextInput name="find" label={t('targets.find')} hint={t('targets.find.hint')} value={one(visit.form, 'find')} optional />
        <Button kind="secondary" icon="search" name="do" value="find" formAction={`${visit.href(visit.path)}#found`}>
          {t('targets.find.button')}
        </Button>
        {looked && (
          <div id="found">
            <p>{t('targets.found', { n: looked.found.length })}</p>
            <ul className="row">
              {looked.found
                .filter((c) => !targets.includes(c.target))
                .map(({ target }) => (
                  <li key={target}>
                    <Button kind="secondary" name="do" value={`add:${target}`}>
                      {t('targets.add', { name: targetWords(target, names, visit.lang) })}
                    </Button>
                  </li>
                ))}
            </ul>
          </div>
        )}
      </div>
    </fieldset>
  );
}
