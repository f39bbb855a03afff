import type { Part } from '../../kernel/part.ts';
import { seedDirectory } from './seed/seed.ts';

export { channelsOf, type ServiceChannel, servicesOfChannel } from './find/channels.store.ts';
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
export { relatedTo, servicesById, servicesBySource } from './find/list.store.ts';
export type { Hours } from './hours/hours.ts';
export { type DayHours, type OpenNow, openNow, weekOf } from './hours/open.rules.ts';
export { countyOrganization, type ListedOrganization, listOrganizations, listPractitioners, listRoles } from './listing/listing.store.ts';
export { listPages, type Paged } from './listing/pages.store.ts';
export { directoryCommand } from './import.command.ts';
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
  type Texts,
  textIn,
  townOf,
  type WebLink,
} from './records.ts';
export type { Facets } from './search/narrow.rules.ts';
export { type Found, type Hit, type Search, searchServices, suggestWords } from './search/search.ts';
export { urgentWords } from './search/urgent.rules.ts';
export { classificationNames } from './store/classes.store.ts';
export { type ImportRun, importRuns } from './store/run.store.ts';
export { type Practitioner, practitionersNamed } from './store/staff.store.ts';
export { isTheme, type Theme, type ThemeKey, themeOf, themes } from './themes.ts';

/** What help there is, who gives it and how to reach it: organisations, services, channels, places, units and their people. */
export const directory: Part = { name: 'directory', seed: seedDirectory };
