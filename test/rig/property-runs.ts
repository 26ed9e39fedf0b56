/** How often each property is tried: 200 times in `npm test`, 2,000 in the nightly setting, or as often as somebody says. */
export const propertyRuns = Number(
  process.env['CARELOOP_PROPERTY_RUNS'] ?? (process.env['CARELOOP_NIGHTLY'] === '1' ? 2_000 : 200),
);
