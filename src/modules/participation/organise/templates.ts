import type { Localized } from '../../../kernel/i18n.ts';
import type { Conversation } from '../conversation.ts';

type All = Required<Localized>;
const said = (fi: string, sv: string, en: string): All => ({ fi, sv, en });

/** Something to begin from: a way of asking that has worked, to be changed freely. */
export type Template = { style: Conversation['style']; background: All; seeds: readonly All[] };
export type TemplateName = 'services' | 'youth' | 'strategy' | 'blank';

const NOTHING = said('', '', '');
export const TEMPLATES: Readonly<Record<TemplateName, Template>> = {
  services: {
    style: 'standard',
    background: said(
      'Hyvinvointialue suunnittelee palvelujensa sijaintia ja tapoja. Kerro, mitä pidät tärkeänä. Vastaukset käsitellään valmistelussa ja kerrotaan päättäjille.',
      'Välfärdsområdet planerar var och hur servicen ges. Berätta vad du tycker är viktigt. Svaren behandlas i beredningen och ges till beslutsfattarna.',
      'The wellbeing services county is planning where and how services are given. Tell what matters to you. The answers are used in the preparation and told to the decision makers.',
    ),
    seeds: [
      said(
        'Lähellä oleva palvelu on tärkeämpi kuin pitkä aukioloaika',
        'Service nära är viktigare än långa öppettider',
        'A service nearby matters more than long opening hours',
      ),
      said(
        'Etävastaanotto riittää minulle useimmissa asioissa',
        'En distansmottagning räcker för mig i de flesta ärenden',
        'A remote appointment is enough for me in most matters',
      ),
      said(
        'Liikkuva palvelu voi korvata pienen toimipisteen',
        'En rörlig tjänst kan ersätta ett litet verksamhetsställe',
        'A mobile service can replace a small service point',
      ),
      said(
        'Haluan tavata saman ammattilaisen joka kerta',
        'Jag vill träffa samma yrkesperson varje gång',
        'I want to meet the same professional every time',
      ),
      said(
        'Voin odottaa pidempään, jos pääsen tutulle ammattilaiselle',
        'Jag kan vänta längre om jag får träffa en bekant yrkesperson',
        'I can wait longer to meet a professional I know',
      ),
      said(
        'Puhelimella pitää saada apua ilman takaisinsoittoa',
        'Man ska få hjälp per telefon utan återuppringning',
        'Help by phone must come without waiting for a call back',
      ),
    ],
  },
  youth: {
    style: 'youth',
    background: said(
      'Haluamme tietää, millaista apua nuoret tarvitsevat ja mistä se pitäisi saada. Vastaat nimettömästi.',
      'Vi vill veta vilken hjälp unga behöver och var den ska finnas. Du svarar anonymt.',
      'We want to know what kind of help young people need and where it should be. You answer anonymously.',
    ),
    seeds: [
      said('Apua pitää saada koulusta samana päivänä', 'Man ska få hjälp i skolan samma dag', 'Help must be available at school the same day'),
      said(
        'Chat on minulle helpoin tapa kysyä apua',
        'Chatt är det lättaste sättet för mig att be om hjälp',
        'Chat is the easiest way for me to ask for help',
      ),
      said(
        'Tiedän, kenelle puhua, jos minulla on paha olla',
        'Jag vet vem jag kan prata med om jag mår dåligt',
        'I know whom to talk to when I feel bad',
      ),
      said(
        'Nuorten pitää saada päättää nuorten palveluista',
        'Unga ska få besluta om tjänster för unga',
        'Young people should decide on services for the young',
      ),
      said(
        'Vanhempien ei tarvitse tietää kaikesta, mistä puhun',
        'Föräldrar behöver inte veta allt som jag pratar om',
        'Parents need not know everything I talk about',
      ),
    ],
  },
  strategy: {
    style: 'standard',
    background: said(
      'Hyvinvointialue päivittää strategiaansa. Mihin rahat ja voimat pitäisi seuraavina vuosina käyttää? Tulokset annetaan aluevaltuustolle.',
      'Välfärdsområdet uppdaterar sin strategi. Vad ska pengar och krafter användas till de kommande åren? Resultaten ges till välfärdsområdesfullmäktige.',
      'The wellbeing services county is updating its strategy. What should money and effort be used for in the coming years? The results are given to the county council.',
    ),
    seeds: [
      said(
        'Ehkäisevään työhön pitää käyttää enemmän, vaikka hoitojonot kasvaisivat',
        'Mer ska satsas på förebyggande arbete även om vårdköerna växer',
        'More should be spent on prevention even if queues grow',
      ),
      said('Kaikkien kuntien pitää saada samat palvelut', 'Alla kommuner ska få samma tjänster', 'Every municipality should get the same services'),
      said('Digitaaliset palvelut ovat hyvä tapa säästää', 'Digitala tjänster är ett bra sätt att spara', 'Digital services are a good way to save'),
      said('Henkilöstön hyvinvointi on tärkein asia', 'Personalens välmående är viktigast', 'The wellbeing of staff is the most important thing'),
      said(
        'Järjestöille pitää antaa suurempi osa palveluista',
        'Organisationer ska få en större del av tjänsterna',
        'Associations should provide a larger share of services',
      ),
      said(
        'Asukkaiden pitää päästä päättämään nykyistä enemmän',
        'Invånarna ska få besluta mer än i dag',
        'Residents should get to decide more than today',
      ),
    ],
  },
  blank: { style: 'standard', background: NOTHING, seeds: [] },
};
