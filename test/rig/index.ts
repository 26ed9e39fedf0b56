/** What adopters test their own policies with: time that skips, ports that record and fail on demand, replay of everything. */
export { CaseUnderTest } from './case-under-test.ts';
export { FakeKnowledge, FakeMailbox, FakeStore, Faults } from './fakes.ts';
export { aClock, alwaysOpen, aPlan, aRequest, anEnquiry, day, firstResponse, hour, resolution } from './plans.ts';
export { startTestServer, type ServerChoice } from './servers.ts';
export { Rig, type OpenOptions, type RigOptions } from './rig.ts';
