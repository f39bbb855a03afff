import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('people', {
  search: { does: 'read', fi: 'Henkilön haku', sv: 'Sökning av en person', en: 'Searching for a person' },
  consider: {
    does: 'read',
    fi: 'Hätähaun harkitseminen ilman hoitosuhdetta',
    sv: 'Övervägande av nödöppning utan vårdrelation',
    en: 'Considering emergency access without a care relation',
  },
  'break-glass': { does: 'read', fi: 'Hätähaku', sv: 'Nödöppning', en: 'Emergency access' },
  'end-emergency': { does: 'change', fi: 'Hätähaun päättäminen', sv: 'Avslutande av nödöppning', en: 'Ending emergency access' },
  open: { does: 'read', fi: 'Henkilön tietojen avaaminen', sv: 'Öppning av en persons uppgifter', en: 'Opening a person’s data' },
  follow: { does: 'read', fi: 'Hätähaun voimassaolon seuraaminen', sv: 'Uppföljning av nödöppning', en: 'Following an emergency access' },
  'need-address': {
    does: 'read',
    fi: 'Turvakiellon alaisen osoitteen avaaminen',
    sv: 'Öppning av en skyddad adress',
    en: 'Opening a protected address',
  },
  'decide-competence': {
    does: 'change',
    fi: 'Alaikäisen päätöskyvyn arviointi',
    sv: 'Bedömning av en minderårigs beslutsförmåga',
    en: 'Deciding on a minor’s competence',
  },
});
nameData({ address: { fi: 'osoite', sv: 'adress', en: 'address' } });
