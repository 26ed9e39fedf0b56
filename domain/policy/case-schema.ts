/** A case to try a policy on, as `care policy explain --case FILE` reads it. Edges only. */
import { z } from 'zod';
import { referencePattern } from '../case/request.ts';

const text = z.string().min(1);

const requestSchema = z.strictObject({
  reference: z.string().regex(new RegExp(referencePattern)).default('trial'),
  channel: text,
  customer: z
    .strictObject({
      id: text.exactOptional(),
      name: text.exactOptional(),
      email: text.exactOptional(),
      phone: text.exactOptional(),
      handle: text.exactOptional(),
      language: z.enum(['zh', 'en']).exactOptional(),
      tier: text.exactOptional(),
    })
    .default({ id: 'trial' }),
  subject: z.string().exactOptional(),
  body: z.string().default(''),
  receivedAt: z.iso.datetime({ offset: true, error: 'an ISO instant such as 2026-03-02T09:00:00+08:00' }),
  kind: text.exactOptional(),
  entryPoint: text.exactOptional(),
  orderNumber: text.exactOptional(),
  product: text.exactOptional(),
  region: text.exactOptional(),
  salesChannel: text.exactOptional(),
  messageId: text.exactOptional(),
  policy: text.exactOptional(),
});

/** Only what differs from the provisional classification. */
const classificationSchema = z.strictObject({
  kind: text.exactOptional(),
  category: text.exactOptional(),
  complexity: z.enum(['simple', 'standard', 'complex']).exactOptional(),
  urgency: z.enum(['low', 'normal', 'high', 'critical']).exactOptional(),
  impact: z.enum(['low', 'normal', 'high']).exactOptional(),
  sentiment: z.enum(['negative', 'neutral', 'positive']).exactOptional(),
  language: z.enum(['zh', 'en']).exactOptional(),
  signals: z.array(text).exactOptional(),
});

const contextSchema = z.strictObject({
  tier: text.exactOptional(),
  openCases: z.array(text).default([]),
  recentContacts: z.number().int().min(0).default(0),
  amount: z.strictObject({ minor: z.number().int(), currency: text }).exactOptional(),
  cannedAnswerConfidence: z.number().min(0).max(1).exactOptional(),
  complaintRaisedLater: z.boolean().exactOptional(),
});

/** A request alone, or `{request, classification, context}`; of a classification only what differs from the provisional one. */
export const trialCaseSchema = z.preprocess(
  (value) => (typeof value === 'object' && value !== null && !('request' in value) ? { request: value } : value),
  z.strictObject({
    request: requestSchema,
    classification: classificationSchema.default({}),
    context: contextSchema.default({ openCases: [], recentContacts: 0 }),
  }),
);
