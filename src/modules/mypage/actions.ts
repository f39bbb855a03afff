import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('mypage', {
  overview: { does: 'read', fi: 'Omien asioiden avaaminen', sv: 'Öppning av Mina ärenden', en: 'Opening My page' },
  matter: { does: 'read', fi: 'Asian katsominen', sv: 'Visning av ett ärende', en: 'Viewing a matter' },
  timeline: { does: 'read', fi: 'Aikajanan katsominen', sv: 'Visning av tidslinjen', en: 'Viewing the timeline' },
  export: { does: 'read', fi: 'Omien tietojen lataaminen', sv: 'Nedladdning av egna uppgifter', en: 'Downloading own data' },
  contact: { does: 'read', fi: 'Yhteystietojen katsominen', sv: 'Visning av kontaktuppgifter', en: 'Viewing contact details' },
  'set-contact': { does: 'change', fi: 'Yhteystietojen muuttaminen', sv: 'Ändring av kontaktuppgifter', en: 'Changing contact details' },
});
nameData({
  'contact details': { fi: 'yhteystiedot', sv: 'kontaktuppgifter', en: 'contact details' },
});
