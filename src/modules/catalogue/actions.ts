import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('catalogue', {
  seed: { does: 'change', fi: 'Esimerkkiaineiston lataaminen', sv: 'Laddning av exempeldata', en: 'Loading of sample data' },
  'report-error': {
    does: 'change',
    fi: 'Virheen ilmoittaminen palvelutiedoissa',
    sv: 'Anmälan av ett fel i serviceuppgifter',
    en: 'Reporting an error in service information',
  },
});
nameData({
  services: { fi: 'palvelutiedot', sv: 'serviceuppgifter', en: 'service information' },
});
