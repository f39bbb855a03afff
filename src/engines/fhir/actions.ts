import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('fhir', {
  read: {
    does: 'read',
    fi: 'Tietojen luku rajapinnan kautta',
    sv: 'Läsning av uppgifter via gränssnittet',
    en: 'Reading data through the interface',
  },
  search: {
    does: 'read',
    fi: 'Tietojen haku rajapinnan kautta',
    sv: 'Sökning av uppgifter via gränssnittet',
    en: 'Searching data through the interface',
  },
});
nameData({
  person: { fi: 'henkilötiedot', sv: 'personuppgifter', en: 'personal details' },
  staff: { fi: 'ammattilaisten tiedot', sv: 'uppgifter om yrkespersoner', en: 'details of professionals' },
  directory: { fi: 'palveluhakemisto', sv: 'tjänstekatalogen', en: 'the service directory' },
  log: { fi: 'lokitiedot', sv: 'logguppgifter', en: 'log data' },
  consent: { fi: 'suostumukset ja valtuudet', sv: 'samtycken och fullmakter', en: 'consents and mandates' },
});
