import { readyShelf } from './search/shelf.ts';
import { forgetSought, writeSought } from './search/sought/sought.store.ts';
import type { Part } from '../../kernel/part.ts';
import { CHECK, check } from './quality/check.job.ts';
import { checkLinks } from './quality/links/check-links.job.ts';
import { importWhenDue } from './ptv/api/scheduled.ts';
import { seedDirectory } from './seed/seed.ts';

export { channelsBySource, channelsNamed, channelsOf, type ServiceChannel, servicesOfChannel, servicesOfChannels } from './find/channels.store.ts';
export {
  type Channel,
  findChannel,
  findOrganization,
  findService,
  findUnit,
  listUnits,
  type Organization,
  type Service,
  type Unit,
  unitName,
} from './find/find.store.ts';
import './actions.ts';
export { type PlaceOf, placesOf } from './find/places.store.ts';
export { relatedTo, servicesById, servicesBySource } from './find/list.store.ts';
export type { Hours } from './hours/hours.ts';
export { type DayHours, type OpenNow, openNow, weekOf } from './hours/open.rules.ts';
export {
  countyOrganization,
  type ListedOrganization,
  listOrganizations,
  listPractitioners,
  listRoles,
  type SourceIdentifier,
} from './listing/listing.store.ts';
export { type Copies, copiesOf } from './listing/copies.store.ts';
export { listPlaces, listServices } from './listing/places.store.ts';
export { listPages, type Paged } from './listing/pages.store.ts';
export {
  type Correction,
  type CorrectionId,
  type CorrectionState,
  CORRECTION_STATES,
  correctionSent,
  corrections,
  countCorrections,
  findCorrection,
  openCorrections,
  queueCorrection,
  reportError,
  settleCorrection,
} from './layer/correction.store.ts';
export {
  type EditedChannel,
  type EditedService,
  editedChannels,
  editedService,
  type EditorsFilter,
  hideChannel,
  listForEditors,
  type ListedForEditors,
  namesOfServices,
  ownersOfServices,
  type Preview,
  previewOf,
} from './layer/edited.store.ts';
export { type Deed, isPublic, type Layer, type LayerVersion, type Local, type LocalChannel, noLayer, type Supply } from './layer/layer.ts';
export { addVersion, type Kept, layerOf, layerVersions, publishedLayers } from './layer/layer.store.ts';
export { addLocalService } from './layer/local.store.ts';
export { CHECK } from './quality/check.job.ts';
export { checkQuality, countFindings, deadLinks, type Finding, findings, type FindingsFilter, linksChecked } from './quality/findings.store.ts';
export { askLink, type LinkAnswer } from './quality/links/ask-link.ts';
export { alsoAsk } from './quality/links/check-links.job.ts';
export { type Kind as FindingKind, KINDS as FINDING_KINDS, SUMMARY_MAX } from './quality/problems.rules.ts';
export { directoryCommand } from './import.command.ts';
export { ImportStopped, importFromPtv } from './ptv/api/import.ts';
export { importPtv } from './ptv/import.ts';
export type { ImportReport, KindReport } from './ptv/report.ts';
export {
  type Accessibility,
  type Address,
  type ChannelType,
  type ChargeType,
  type ClassKind,
  type Entrance,
  langOf,
  type Phone,
  type Provider,
  type Source,
  type Texts,
  textIn,
  townOf,
  type WebLink,
} from './records.ts';
export { distanceKm, type Point } from './search/place.rules.ts';
export type { Facets } from './search/narrow.rules.ts';
export { type Found, type Hit, type Search, searchServices, suggestWords } from './search/search.ts';
/** What `bench/search.bench.ts` measures; loaded only there. */
export const searchBench = () => import('./search/bench/bench.ts');
export { type Sought, soughtInVain } from './search/sought/sought.store.ts';
export { urgentWords } from './search/urgent.rules.ts';
export { classificationNames } from './store/classes.store.ts';
export { type ImportRun, importRuns } from './store/run.store.ts';
export { type MostUsed, mostUsed, opened } from './use/openings.ts';
export { type Practitioner, practitionersNamed } from './store/staff.store.ts';
export { knownClasses } from './store/classes.store.ts';
export { isTheme, type Theme, type ThemeKey, themeOf, themes } from './themes.ts';

/** What help there is, who gives it and how to reach it: organisations, services, channels, places, units and their people. */
export const directory: Part = {
  name: 'directory',
  watch: {
    in: 'web',
    start({ db }) {
      const stop = readyShelf(db);
      return () => {
        stop();
        return writeSought(db);
      };
    },
  },
  seed: seedDirectory,
  jobs: { [CHECK]: check, 'directory:forget-sought': forgetSought, 'directory:links': checkLinks, 'directory:import': importWhenDue },
  every: { 'directory:forget-sought': '40 1 * * *', 'directory:links': '10 1 * * *', 'directory:import': '*/10 * * * *' },
};
