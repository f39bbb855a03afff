import type { ServiceRecord, ServiceType } from '../records.ts';
import { themesOfClasses } from '../themes.ts';
import { filled, ptvId, type Raw, raw, raws, Refused } from './raw.ts';
import { area, chargeType, codes, generalTexts, languageCodes, namesOf, ontologyWords, shown, statusOf, texts, typedTexts, words } from './values.ts';

const TYPES: Readonly<Record<string, ServiceType>> = {
  Service: 'Service',
  PermitOrObligation: 'PermitOrObligation',
  PermissionAndObligation: 'PermitOrObligation',
  Notice: 'PermitOrObligation',
  Registration: 'PermitOrObligation',
  ProfessionalQualification: 'ProfessionalQualification',
  ProfessionalQualifications: 'ProfessionalQualification',
};
/** General descriptions tell under `BackgroundDescription` what services tell under `Description`. */
export const DESCRIPTION = ['BackgroundDescription', 'Description'];
/** The county's own services stand before imported ones of equal rank. */
const AFTER_OWN = 1000;

/** A PTV service (v7, v8, v11). Throws `Refused` with the reason. */
export function service(r: Raw, notes: string[]): ServiceRecord {
  const given = filled(r.type) ?? 'Service';
  const type = TYPES[given];
  if (!type) throw new Refused(`unknown service type '${shown(given)}'`);
  const serviceClasses = codes(r.serviceClasses);
  const descriptions = r.serviceDescriptions;
  return {
    sourceId: ptvId(r.id) ?? '',
    status: statusOf(r),
    type,
    names: namesOf(r.serviceNames),
    alternativeNames: words(
      raws(r.serviceNames)
        .filter((n) => n.type === 'AlternativeName' || n.type === 'AlternateName')
        .map((n) => ({ lang: n.language, word: n.value })),
    ),
    summaries: typedTexts(descriptions, ['Summary', 'ShortDescription'], 'the summary'),
    descriptions: typedTexts(descriptions, DESCRIPTION, 'the description'),
    userInstructions: typedTexts(descriptions, ['UserInstruction', 'ServiceUserInstruction'], 'the user instruction'),
    requirements: texts(r.requirements, 'the requirements'),
    deadlines: typedTexts(descriptions, ['DeadLine', 'DeadLineAdditionalInfo'], 'the deadline'),
    processingTimes: typedTexts(descriptions, ['ProcessingTime', 'ProcessingTimeAdditionalInfo'], 'the processing time'),
    validityTimes: typedTexts(descriptions, ['ValidityTime', 'ValidityTimeAdditionalInfo'], 'the validity time'),
    generalDescriptionRef: ptvId(r.generalDescriptionId) ?? ptvId(r.statutoryServiceGeneralDescriptionId) ?? null,
    generalDescription: generalTexts(descriptions, DESCRIPTION, 'the general description'),
    chargeType: chargeType(r.serviceChargeType, notes),
    chargeInfo: typedTexts(descriptions, ['ChargeTypeAdditionalInfo'], 'the charge'),
    ...area(r, notes),
    languages: languageCodes(r.languages),
    keywords: words(raws(r.keywords).map((k) => ({ lang: k.language, word: k.value }))),
    ontologyTerms: ontologyWords(r.ontologyTerms),
    serviceClasses,
    targetGroups: codes(r.targetGroups),
    lifeEvents: codes(r.lifeEvents),
    themes: themesOfClasses(serviceClasses),
    assessment: null,
    position: AFTER_OWN,
    organizationRef: responsible(r) ?? null,
    channelLinks: links(r, notes),
  };
}

const responsible = (r: Raw): string | undefined => {
  const roles = raws(r.organizations);
  const first = roles.find((o) => o.roleType === 'Responsible') ?? roles[0];
  return first && ptvId(raw(first.organization).id ?? first.organizationId);
};

function links(r: Raw, notes: string[]): ServiceRecord['channelLinks'] {
  const found = new Map<string, ServiceRecord['channelLinks'][number]>();
  for (const link of raws(r.serviceChannels)) {
    const ref = ptvId(raw(link.serviceChannel).id ?? link.serviceChannelId);
    if (!ref) notes.push('a channel without an id left out');
    else if (!found.has(ref)) found.set(ref, { ref, descriptions: typedTexts(link.description, ['Description'], 'the channel remark') });
  }
  return [...found.values()];
}
