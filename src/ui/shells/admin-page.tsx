import { DeskPage, type DeskPageProps } from './desk-page.tsx';

/** A page for the county's administrators; the desk's shell with their menu. */
export const AdminPage = (props: DeskPageProps) => <DeskPage {...props} />;
