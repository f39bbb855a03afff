import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('favourites', {
  open: { does: 'read', fi: 'Suosikkipalvelujen näyttäminen', sv: 'Visning av favorittjänster', en: 'Showing favourite services' },
  add: { does: 'change', fi: 'Palvelun lisääminen suosikkeihin', sv: 'Tillägg av en tjänst i favoriter', en: 'Adding a service to favourites' },
  remove: {
    does: 'change',
    fi: 'Palvelun poistaminen suosikeista',
    sv: 'Borttagning av en tjänst ur favoriter',
    en: 'Removing a service from favourites',
  },
});
nameData({
  favourites: { fi: 'suosikkipalvelut', sv: 'favorittjänster', en: 'favourite services' },
});
