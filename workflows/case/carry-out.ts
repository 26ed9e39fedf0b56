/** How each effect of the outbox reaches the world: one function an effect, its result goes back into the case. */
import { contactPurposeOf } from '../../domain/case/contact-purpose.ts';
import { getExternalWorkflowHandle, isCancellation } from '@temporalio/workflow';
import type { EffectResult } from '../../domain/case/effect-result.ts';
import type { Effect } from '../../domain/case/effect.ts';
import { carryOutRemedy } from './carry-out-remedy.ts';
import { incidentWorkflowId, member } from '../incident/contract.ts';
import type { Desk } from './desk.ts';
import { cancelCallback, startCallback } from './callbacks.ts';
import { startCase, tellCase } from './other-cases.ts';
import { message, replanning, telling } from './profiles.ts';
import { readTeam, tellTeam } from './tell-team.ts';

export async function carryOut(effect: Effect, desk: Desk): Promise<EffectResult> {
  switch (effect.do) {
    case 'tellTeam':
      return tellTeam(effect);
    case 'readTeam':
      return readTeam(effect);
    case 'plan':
      return { state: 'planned', plan: await replanning.planAgain({ ...desk.planningFacts(), atMs: Date.now() }) };
    case 'tell':
      return {
        state: 'told',
        ...(await telling.tellPeople.executeWithOptions(label(desk, whoIsTold(effect)), [{ notices: effect.notices }])),
      };
    case 'untell':
      await telling.untellPeople.executeWithOptions(label(desk, 'takes a notice back'), [
        { people: effect.people, keys: effect.keys },
      ]);
      return { state: 'untold' };
    case 'tellIncident':
      return tellIncident(effect, desk);
    case 'send':
      return send(effect, desk);
    case 'remedy':
      return carryOutRemedy(effect, desk, label(desk, `remedy ${effect.remedy.id}: ${effect.remedy.kind}`));
    case 'tellCase':
      return tellCase(effect, desk);
    case 'startCase':
      return startCase(effect, desk);
    case 'startCallback':
      return startCallback(effect.callback, desk);
    case 'cancelCallback':
      return cancelCallback(effect, desk);
  }
}

async function send(effect: Extract<Effect, { do: 'send' }>, desk: Desk): Promise<EffectResult> {
  const { key, purpose, template, templates, language, to, data } = effect;
  const { inReplyTo, references, automatic, links, survey } = effect;
  return message.sendMessage.executeWithOptions(label(desk, purpose), [
    {
      key,
      purpose,
      ...(template === undefined ? {} : { template }),
      templates,
      language,
      to: { address: to.address, ...(to.name === undefined ? {} : { name: to.name }) },
      data,
      ...(inReplyTo === null ? {} : { inReplyTo }),
      references,
      automatic,
      ...wantedContact(effect, desk),
      ...(links === undefined ? {} : { links: { reference: desk.state.reference, ...links } }),
      ...(survey === undefined ? {} : { survey }),
    },
  ]);
}

/** Every word to the customer counts as a contact with her; which ones the rules bind is theirs to say (R23). */
function wantedContact({ purpose: message, channel }: Extract<Effect, { do: 'send' }>, { state, input }: Desk) {
  const purpose = contactPurposeOf(message);
  const rules = state.plan?.contactRules;
  if (purpose === null || rules === undefined) return {};
  const { customer, reference } = input.request;
  return { contact: { customer, reference, purpose, channel, rings: false, chosen: false, rules } };
}

function whoIsTold({ notices }: Extract<Effect, { do: 'tell' }>): string {
  return `tells ${notices.map(({ to }) => to.id).join(', ')}`;
}

/** Nobody there: it never was, or it has told everybody and ended. */
async function tellIncident(
  { incident, tell }: Extract<Effect, { do: 'tellIncident' }>,
  desk: Desk,
): Promise<EffectResult> {
  try {
    await getExternalWorkflowHandle(incidentWorkflowId(incident)).signal(member, {
      reference: desk.state.reference,
      at: new Date(Date.now()).toISOString(),
      ...tell,
    });
    return { state: 'incidentTold' };
  } catch (error) {
    if (isCancellation(error)) throw error;
    return { state: 'incidentGone' };
  }
}

/** What operators read in the timeline, and the case's priority: in a burst P1 is preferred (design 8). No personal data. */
export function label(
  desk: Desk,
  summary: string,
): { readonly summary: string; readonly priority?: { readonly priorityKey: number } } {
  const { priority } = desk.state;
  return priority === null ? { summary } : { summary, priority: { priorityKey: priority } };
}
