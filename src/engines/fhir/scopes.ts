import type { Actor } from '../../kernel/access.ts';
import { mapped } from './registry.ts';

/** Where programs get access tokens (module programs). */
export const TOKEN_PATH = '/programs/token';
export const FHIR_PATH = '/fhir/r4';

/** A program may read and search one type: 'system/Patient.rs' (SMART App Launch 2, scopes for backend services). */
export const scopeOf = (type: string): string => `system/${type}.rs`;

const others = new Set<string>();
/** Names a scope of a part's own interface, which is not FHIR's: 'congestion.write'. No star gives it: it is asked for by name. */
export function nameScope(scope: string): string {
  others.add(scope);
  return scope;
}

const fhirScopes = (): string[] => mapped().map((m) => scopeOf(m.type));
/** Every scope there is. */
export const allScopes = (): string[] => [...fhirScopes(), ...others];

/**
 * Scopes out of a text with spaces, each in its one form: 'system/Patient.rs'. Understands SMART's older 'system/Patient.read' and the star
 * ('system/*.rs': everything out of `among`). What is not understood, or there is no such type, is in `unknown`. Pure but for the registry.
 */
export function readScopes(text: string, among: readonly string[] = fhirScopes()): { scopes: string[]; unknown: string[] } {
  const scopes = new Set<string>();
  const unknown: string[] = [];
  for (const asked of text.split(/\s+/).filter(Boolean)) {
    if (others.has(asked)) {
      scopes.add(asked);
      continue;
    }
    const [, type] = /^system\/(\*|[A-Za-z]+)\.(?:rs|read)$/.exec(asked) ?? [];
    if (type === '*') for (const scope of among) scopes.add(scope);
    else if (type && fhirScopes().includes(scopeOf(type))) scopes.add(scopeOf(type));
    else unknown.push(asked);
  }
  return { scopes: [...scopes].sort(), unknown };
}

/** May the actor ask for this type at all? People by their role (the route says which), programs by scope. */
export const mayAskFor = (actor: Actor, type: string): boolean => actor.role !== 'client' || actor.scopes.includes(scopeOf(type));
