/** Addresses the shells lead to. With `visit.href` unless marked whole. */
export const ADDRESS = {
  home: '/',
  services: '/services',
  assessments: '/assessments',
  conversations: '/conversations',
  my: '/my',
  desk: '/desk',
  admin: '/admin',
  accessibility: '/accessibility',
  privacy: '/privacy',
  /** with ?back=path; choosing the home municipality */
  municipality: '/municipality',
  /** choosing whom to act for */
  acting: '/acting',
  /** whole, with ?lang=; POST */
  stopActing: '/acting/stop',
  /** whole; events for pages that act for another: 'over' when the right ends */
  actingLive: '/acting/live',
  people: '/desk/people',
  catalogue: '/desk/catalogue',
  shared: '/desk/shared',
  /** conversations that staff keep */
  keptConversations: '/desk/conversations',
  privacyOffice: '/privacy-office',
  /** with ?as=resident or professional and &back=path */
  signIn: '/sign-in',
  /** whole, with &back=path; for workers who have several roles */
  changeRole: '/sign-in/start?as=professional',
  offline: '/offline',
  /** whole */
  sitemap: '/sitemap.xml',
  /** whole, with ?lang=; POST */
  signOut: '/sign-out',
  /** whole, with ?lang=; POST `size` (100, 125, 150) and `back` (a path without language) */
  textSize: '/text-size',
  /** whole; POST by script: 2xx while the session lives, 401 after */
  extendSession: '/session/extend',
} as const;
