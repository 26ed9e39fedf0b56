/** The embedded default: people carry remedies out, and hear of each one by mail, once. */
import type { MessageActivities } from '../messages/send.ts';
import { amountText } from '../../domain/case/money.ts';
import { RemedySystemDown, type Remedies, type RemedyOrder } from './port.ts';

export function financeMail(messages: MessageActivities): Remedies {
  const tell = async (order: RemedyOrder, idempotencyKey: string, taken: 'carryOut' | 'takeBack'): Promise<number> => {
    for (const person of order.finance) {
      await messages.sendMessage({
        key: `${order.key}/${taken}/${idempotencyKey}/${person.id}`,
        purpose: 'remedyOrder',
        templates: order.templates,
        language: order.language,
        to: { name: person.name, address: person.email },
        data: {
          reference: order.reference,
          name: person.name,
          remedy: order.remedy,
          kind: order.kind,
          amount: order.amount === null ? null : amountText(order.amount),
          what: order.what,
          orderNumber: order.orderNumber,
          takeBack: taken === 'takeBack',
          idempotencyKey,
        },
        automatic: true,
      });
    }
    return order.finance.length;
  };
  return {
    carryOut: async (order, idempotencyKey) => {
      if (order.finance.length === 0) throw new RemedySystemDown('the plan names nobody in the role finance');
      const told = await tell(order, idempotencyKey, 'carryOut');
      return { state: 'carriedOut', result: `told ${String(told)} of finance` };
    },
    takeBack: async (order, idempotencyKey) => {
      await tell(order, idempotencyKey, 'takeBack');
    },
  };
}
