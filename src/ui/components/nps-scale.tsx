import { useSay } from '../speak.tsx';
import { FieldSet, type Question } from './field.tsx';

const SCALE = Array.from({ length: 11 }, (_, n) => String(n));

/** How likely would you recommend us, 0 to 10. The ends are said in words. */
export function NpsScale({ value, ...question }: Question & { value?: string | undefined }) {
  const t = useSay();
  return (
    <FieldSet {...question} role="radiogroup">
      <div className="nps">
        {SCALE.map((n) => {
          const id = n === '0' ? question.name : `${question.name}-${n}`;
          return (
            <div className="nps-step" key={n}>
              <input type="radio" id={id} name={question.name} value={n} defaultChecked={value === n} />
              <label htmlFor={id}>{n}</label>
            </div>
          );
        })}
      </div>
      <div className="nps-ends">
        <span>{t('nps.low')}</span>
        <span>{t('nps.high')}</span>
      </div>
    </FieldSet>
  );
}
