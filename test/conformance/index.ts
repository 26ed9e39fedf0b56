/** What an adapter of your own has to do, as tests: run them with vitest beside it. */
export { blobsConformance } from './blobs.ts';
export { channelConformance, type ChannelUnderTest } from './channel.ts';
export { classifierConformance } from './classifier.ts';
