import { nameActions } from '../../kernel/actions.ts';

nameActions('directory', {
  helpful: { does: 'change', fi: 'Vastaus siihen, oliko sivusta apua', sv: 'Svar på om sidan var till hjälp', en: 'Answer to whether a page helped' },
});
