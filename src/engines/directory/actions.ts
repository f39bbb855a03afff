import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('directory', {
  import: { does: 'change', fi: 'Palvelutietojen tuominen', sv: 'Import av serviceuppgifter', en: 'Importing service information' },
  check: {
    does: 'change',
    fi: 'Palvelutietojen laadun tarkistus',
    sv: 'Kontroll av serviceuppgifternas kvalitet',
    en: 'Checking the quality of service information',
  },
  terms: { does: 'change', fi: 'Hakusanaston tuominen', sv: 'Import av sökord', en: 'Importing search terms' },
  'count-openings': {
    does: 'change',
    fi: 'Palvelusivujen avauskertojen laskeminen',
    sv: 'Räkning av hur ofta servicesidor öppnas',
    en: 'Counting how often service pages are opened',
  },
  seed: { does: 'change', fi: 'Esimerkkiaineiston lataaminen', sv: 'Laddning av exempeldata', en: 'Loading of sample data' },
});
nameData({
  services: { fi: 'palvelutiedot', sv: 'serviceuppgifter', en: 'service information' },
});
