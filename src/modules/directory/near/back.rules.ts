const OURS = /^\/services(?:\/map)?(?:\?[\w%&=.+*~-]{0,1500})?$/;

/** The search to go back to: the list or the map with its choices, nothing else. Pure. */
export const backTo = (asked: string): string => (OURS.test(asked) ? asked : '/services');
