export { HEALTH_ROUTES } from './health.ts';
export { localPath, splitLang } from './language.ts';
export type { SystemViews } from './routes.ts';
export { buildServer, type ServerParts } from './server.ts';
