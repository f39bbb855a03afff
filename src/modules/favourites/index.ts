import type { Part } from '../../kernel/part.ts';
import './actions.ts';
import { favouritesPage } from './keep/favourites.page.tsx';

export { type Star, starsOf } from './favourites.store.ts';
export { favouritesOf, isFavourite, mayStar } from './keep/keep.ts';
export { FavouritesSection } from './keep/section.view.tsx';
export { FavouriteButton } from './keep/star.view.tsx';

/** Services people have starred to find them again. */
export const favourites: Part = { name: 'favourites', routes: [favouritesPage] };
