import type { ReactNode } from 'react';
import { LANGS, type Lang } from '../../../../kernel/i18n.ts';
import { type Form as FormValues, one, type Visit } from '../../../../kernel/page.ts';
import { TextArea, TextInput } from '../../../../ui/index.ts';
import { sayServices } from '../texts.ts';
import { MAX } from './edit.input.ts';
import { inField, type TextField } from './fields.rules.ts';

/** A part of the editor under its own heading. */
export function Part({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  return (
    <section className="panel stack">
      <h2>{title}</h2>
      {about && <p className="muted">{about}</p>}
      {children}
    </section>
  );
}

export type Fields = { visit: Visit; form: FormValues; error(field: string): string | undefined };
type InEachProps = Fields & { field: TextField; area?: number; hint?: string; original?: { readonly [L in Lang]?: string | undefined } | undefined };

/** A field in the three languages side by side; what the owner has written stands over each. */
export function InEach({ visit, form, error, field, area, hint, original }: InEachProps) {
  const t = sayServices(visit.lang);
  return (
    <>
      {hint && <p className="muted">{hint}</p>}
      <div className="beside">
        {LANGS.map((l) => {
          const name = inField(field, l);
          const theirs = original?.[l];
          const common = {
            name,
            label: `${t(`field.${field}`)} ${t(`lang.${l}`)}`,
            value: one(form, name),
            error: error(name),
            optional: 'unsaid' as const,
            hint: theirs && (
              <>
                {t('edit.original')} <q lang={l}>{theirs}</q>
              </>
            ),
          };
          return area ? <TextArea key={l} {...common} rows={area} max={MAX[field]} /> : <TextInput key={l} {...common} />;
        })}
      </div>
    </>
  );
}
