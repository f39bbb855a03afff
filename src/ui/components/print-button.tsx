import { useSay } from '../speak.tsx';
import { Button } from './button.tsx';

/** Prints the page. Shown by the script, since without it the browser's own menu does the same. */
export function PrintButton() {
  const t = useSay();
  return (
    <Button type="button" kind="secondary" icon="print" hidden data-print="">
      {t('print')}
    </Button>
  );
}
