import { useSay } from '../speak.tsx';

/** Where one is on a path, in words and as a bar: "Step 2 of 4: Choose a time". Leave `of` out when the number of steps is not known. */
export function Steps({ step, of, name }: { step: number; of?: number; name?: string }) {
  const t = useSay();
  if (!of) return <p className="steps-text">{name ?? step}</p>;
  const done = Math.min(step, of);
  return (
    <div className="steps">
      <p className="steps-text">{name ? t('steps.name', { step, of, name }) : t('steps.now', { step, of })}</p>
      <svg className="steps-bar" viewBox={`0 0 ${of} 1`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="steps-all" width={of} height="1" />
        <rect className="steps-done" width={done} height="1" />
      </svg>
    </div>
  );
}
