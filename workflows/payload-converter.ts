/** JSON as usual; what cannot be decoded becomes a value that says so, since a signal that throws would wedge its case. */
import {
  CompositePayloadConverter,
  UndefinedPayloadConverter,
  BinaryPayloadConverter,
  JsonPayloadConverter,
  type Payload,
  type PayloadConverter,
} from '@temporalio/common';

/** Stands where a payload could not be decoded; no message has this form, so it is refused or becomes `attention`. */
export interface BadPayload {
  readonly badPayload: string;
}

class ForgivingPayloadConverter implements PayloadConverter {
  private readonly usual = new CompositePayloadConverter(
    new UndefinedPayloadConverter(),
    new BinaryPayloadConverter(),
    new JsonPayloadConverter(),
  );

  toPayload(value: unknown): Payload {
    return this.usual.toPayload(value);
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the SDK's interface has it so
  fromPayload<T>(payload: Payload): T {
    try {
      return this.usual.fromPayload<T>(payload);
    } catch (error) {
      const bad: BadPayload = { badPayload: error instanceof Error ? error.message : 'not decodable' };
      return bad as T;
    }
  }
}

export const payloadConverter = new ForgivingPayloadConverter();
