import type { ReactNode } from 'react';

/** A row of buttons and links that wraps; on a phone they stand under each other. */
export const Actions = ({ children }: { children: ReactNode }) => <div className="actions">{children}</div>;
