/** One cause behind many cases (R28): it gathers them, tells their customers what is known and how it ended, and watches its own promises. */
import {
  CancellationScope,
  allHandlersFinished,
  condition,
  continueAsNew,
  isCancellation,
  log,
  proxyActivities,
  workflowInfo,
} from '@temporalio/workflow';
import type { IncidentActivities } from '../../activities/incidents/activities.ts';
import type { TellingActivities } from '../../activities/notices/tell-people.ts';
import { effectDone } from '../../domain/case/effect-result.ts';
import { matchesEverything } from '../../domain/incident/incident.ts';
import type { IncidentInput, IncidentOutcome } from './contract.ts';
import { IncidentDesk, refused } from './desk.ts';

const second = 1_000;
const minute = 60 * second;

/** Words to other workflows and to the store: tried until they are back; doing it again changes nothing. */
const incidents = proxyActivities<IncidentActivities>({
  startToCloseTimeout: 2 * minute,
  retry: { initialInterval: second, backoffCoefficient: 2, maximumInterval: minute },
});
/** Without a plan there is no ladder, and everything else goes on. */
const planning = proxyActivities<IncidentActivities>({
  startToCloseTimeout: 10 * second,
  scheduleToCloseTimeout: minute,
  retry: { initialInterval: second },
});
const people = proxyActivities<TellingActivities>({
  startToCloseTimeout: 20 * second,
  retry: { initialInterval: second, backoffCoefficient: 2, maximumInterval: minute },
});

const usualRenewal = 4_000;
const longestSleepMs = 365 * 24 * 3_600_000;

export async function incidentWorkflow(input: IncidentInput): Promise<IncidentOutcome> {
  if (typeof input.id !== 'string' || typeof input.match !== 'object' || matchesEverything(input.match)) {
    throw refused({
      code: 'BAD_INPUT',
      path: 'match',
      what: 'incident: an id and a rule that takes not every newcomer',
    });
  }
  const desk = new IncidentDesk(input);
  const scope = new CancellationScope();
  scope
    .run(() => keepRecorded(desk))
    .catch((error: unknown) => {
      if (!isCancellation(error)) log.error('The incident is recorded no more', { error });
    });
  if (desk.state.watch === null) await plan(desk);
  for (;;) {
    if (mustRenew(input)) {
      scope.cancel();
      await condition(allHandlersFinished);
      await continueAsNew<typeof incidentWorkflow>({ ...input, carry: desk.state });
    }
    const [telling] = desk.state.members.tellings;
    const notice = desk.state.watch?.outbox[0];
    if (telling !== undefined) {
      const summary = `${telling.news.is} to ${String(telling.to.length)} cases`;
      await incidents.tellMembers.executeWithOptions({ summary }, [{ incident: input.id, telling }]);
      desk.told(telling.number);
    } else if (notice?.do === 'tell') {
      const { told } = await people.tellPeople.executeWithOptions({ summary: 'tells people of ours' }, [
        { notices: notice.notices },
      ]);
      done(desk, notice.key, { state: 'told', told });
    } else if (notice?.do === 'untell') {
      await people.untellPeople({ people: notice.people, keys: notice.keys });
      done(desk, notice.key, { state: 'untold' });
    } else if (desk.state.status !== 'open') {
      break;
    } else {
      await somethingToDo(desk, input);
    }
  }
  await condition(() => !desk.state.unrecorded && allHandlersFinished());
  const { members, status } = desk.state;
  return { id: input.id, status, cases: members.here.length, left: members.left.length };
}

async function plan(desk: IncidentDesk): Promise<void> {
  const { id, title, match, policy, language, at } = desk.input;
  try {
    const made = await planning.planIncident({
      id,
      title,
      match,
      at,
      ...(policy === undefined ? {} : { policy }),
      ...(language === undefined ? {} : { language }),
    });
    desk.watch(made);
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.warn('No plan for the incident: nobody is told by a ladder', { error });
  }
}

/** Until somebody joins, something is said, or a step is due: one timer. */
async function somethingToDo(desk: IncidentDesk, input: IncidentInput): Promise<void> {
  const armedMs = desk.dueMs();
  const busy = (): boolean =>
    desk.state.members.tellings.length > 0 ||
    (desk.state.watch?.outbox.length ?? 0) > 0 ||
    desk.state.status !== 'open' ||
    mustRenew(input);
  if (armedMs === Infinity) {
    await condition(() => busy() || desk.dueMs() < Infinity);
    return;
  }
  const waitMs = Math.min(armedMs - Date.now(), longestSleepMs);
  if (waitMs > 0) await condition(() => busy() || desk.dueMs() !== armedMs, waitMs, { summary: 'its next promise' });
  if (desk.dueMs() <= Date.now()) desk.strike();
}

/** The store hears of every change, and newcomers are compared with what it knows. */
async function keepRecorded(desk: IncidentDesk): Promise<never> {
  for (;;) {
    await condition(() => desk.state.unrecorded);
    desk.change({ unrecorded: false });
    try {
      await incidents.recordIncident(desk.row());
    } catch (error) {
      desk.change({ unrecorded: true });
      throw error;
    }
  }
}

function done(desk: IncidentDesk, key: string, result: Parameters<typeof effectDone>[2]): void {
  const { watch } = desk.state;
  if (watch !== null) desk.change({ watch: { ...effectDone(watch, key, result, desk.setting()), unrecorded: [] } });
}

function mustRenew(input: IncidentInput): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength >= (input.renewAfterEvents ?? usualRenewal);
}
