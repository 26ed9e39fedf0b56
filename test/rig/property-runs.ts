/** How often each property is tried: 200 times in `npm test`, 2,000 in the nightly setting. */
export const propertyRuns = process.env['CARELOOP_NIGHTLY'] === '1' ? 2_000 : 200;
