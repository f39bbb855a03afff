import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('sharing', {
  choose: { does: 'read', fi: 'Jaettavien asioiden valitseminen', sv: 'Val av ärenden att dela', en: 'Choosing matters to share' },
  give: {
    does: 'change',
    fi: 'Jakaminen ammattilaiselle koodilla',
    sv: 'Delning med en yrkesperson med kod',
    en: 'Sharing with a professional by a code',
  },
  list: { does: 'read', fi: 'Omien jakojen katsominen', sv: 'Visning av egna delningar', en: 'Viewing own shares' },
  end: { does: 'change', fi: 'Jakamisen lopettaminen', sv: 'Avslutande av delning', en: 'Ending a share' },
  take: { does: 'read', fi: 'Jakokoodin käyttäminen', sv: 'Användning av delningskod', en: 'Entering a share code' },
  'list-taken': {
    does: 'read',
    fi: 'Jaettujen tietojen luettelon katsominen',
    sv: 'Visning av listan över delade uppgifter',
    en: 'Viewing the list of shared data',
  },
  read: {
    does: 'read',
    fi: 'Koodilla jaettujen tietojen katsominen',
    sv: 'Visning av uppgifter delade med kod',
    en: 'Viewing data shared by a code',
  },
  'read-matter': {
    does: 'read',
    fi: 'Koodilla jaetun asian katsominen',
    sv: 'Visning av ett ärende delat med kod',
    en: 'Viewing a matter shared by a code',
  },
  follow: { does: 'read', fi: 'Jaon voimassaolon seuraaminen', sv: 'Uppföljning av delningens giltighet', en: 'Following whether a share is valid' },
});
nameData({
  share: { fi: 'jako', sv: 'delning', en: 'share' },
});
