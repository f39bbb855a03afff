import { partStyles } from '../../ui/part-styles.tsx';

/** Looks of conversations. */
export const { route: styles, Styles } = partStyles('/participation/talk.css', new URL('./talk.css', import.meta.url));
