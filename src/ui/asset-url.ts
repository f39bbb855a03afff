type Known = { url(name: string): string };

let current: Known | undefined;

/** Makes the assets known to the shells; once, at start. */
export const setAssets = (assets: Known | undefined): void => {
  current = assets;
};

/** Address of a script or style by name. Before `setAssets` (a test of one view) a plain address that leads nowhere. */
export const assetUrl = (name: string): string => current?.url(name) ?? `/assets/${name}`;
