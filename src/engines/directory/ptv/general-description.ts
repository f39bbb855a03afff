import type { GeneralDescriptionRecord, ServiceRecord, Texts, Words } from '../records.ts';
import { LANGS } from '../../../kernel/i18n.ts';
import { themesOfClasses } from '../themes.ts';
import { ptvId, type Raw } from './raw.ts';
import { DESCRIPTION } from './service.ts';
import { chargeType, type CodeOf, codes, joined, namesOf, ontologyWords, statusOf, texts, typedTexts } from './values.ts';

/** A general description: of the API (lists with types) or of a plain file (`{fi: …}` under each name). Throws `Refused` with the reason. */
export const generalDescription =
  (codeOf: CodeOf) =>
  (r: Raw, notes: string[]): GeneralDescriptionRecord => ({
    sourceId: ptvId(r.id) ?? '',
    status: statusOf(r),
    names: namesOf(r.names),
    summaries: joined(texts(r.summary, 'the summary'), typedTexts(r.descriptions, ['Summary', 'ShortDescription'], 'the summary')),
    descriptions: [texts(r.background, 'the background'), texts(r.description, 'the description')].reduceRight(
      (whole, part) => joined(part, whole),
      typedTexts(r.descriptions, DESCRIPTION, 'the description'),
    ),
    userInstructions: joined(
      texts(r.userInstruction, 'the user instruction'),
      typedTexts(r.descriptions, ['UserInstruction', 'ServiceUserInstruction'], 'the user instruction'),
    ),
    requirements: texts(r.requirements, 'the requirements'),
    chargeType: chargeType(r.chargeType ?? r.serviceChargeType, notes),
    chargeInfo: joined(texts(r.chargeInfo, 'the charge'), typedTexts(r.descriptions, ['ChargeTypeAdditionalInfo'], 'the charge')),
    serviceClasses: codes(r.serviceClasses, codeOf),
    targetGroups: codes(r.targetGroups, codeOf),
    lifeEvents: codes(r.lifeEvents, codeOf),
    ontologyTerms: ontologyWords(r.ontologyTerms),
  });

/**
 * A service with its general description: texts one after the other in the languages the service has, classes of both, and the general description's
 * charge type before the service's. A service whose texts were merged where it came from (`GD_`) stays as it is. Pure.
 */
export function withGeneral(service: ServiceRecord, general: GeneralDescriptionRecord): ServiceRecord {
  if (Object.keys(service.generalDescription).length > 0) return service;
  const said = (t: Texts): Texts => Object.fromEntries(LANGS.flatMap((l) => (service.names[l] && t[l] ? [[l, t[l]]] : [])));
  const serviceClasses = both(service.serviceClasses, general.serviceClasses);
  return {
    ...service,
    summaries: { ...said(general.summaries), ...service.summaries },
    generalDescription: said(general.descriptions),
    descriptions: joined(said(general.descriptions), service.descriptions),
    userInstructions: joined(said(general.userInstructions), service.userInstructions),
    requirements: joined(said(general.requirements), service.requirements),
    chargeType: general.chargeType ?? service.chargeType,
    chargeInfo: joined(said(general.chargeInfo), service.chargeInfo),
    serviceClasses,
    targetGroups: both(service.targetGroups, general.targetGroups),
    lifeEvents: both(service.lifeEvents, general.lifeEvents),
    ontologyTerms: bothWords(service.ontologyTerms, general.ontologyTerms),
    themes: themesOfClasses(serviceClasses),
  };
}

const both = (a: readonly string[] = [], b: readonly string[] = []): string[] => [...new Set([...a, ...b])];
const bothWords = (a: Words, b: Words): Words => Object.fromEntries(LANGS.flatMap((l) => (a[l] || b[l] ? [[l, both(a[l], b[l])]] : [])));
