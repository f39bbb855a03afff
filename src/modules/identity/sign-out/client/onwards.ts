/** Goes on to sign out at the identity provider. Once: whoever comes back with the browser's back button stays here. */
const form = document.querySelector<HTMLFormElement>('form[data-onwards]');
const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
if (form && visit?.type === 'navigate') form.submit();

export {};
