import { partStyles } from '../../../ui/part-styles.tsx';

/** Looks of the room and the device check, which only this module's pages need. */
export const { route: roomStyles, Styles: RoomStyles } = partStyles('/visits/room.css', new URL('./room.css', import.meta.url));
