/** How the pages of events look, and those that stand in place of one. */
export const eventStyle = <link rel="stylesheet" href="/event.css" />;
