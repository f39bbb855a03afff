export { type Live, openRealtime, subscribe } from './hub.ts';
