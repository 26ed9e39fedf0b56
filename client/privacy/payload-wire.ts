/** `temporal.api.common.v1.Payload` as bytes, so that codecs in other languages can read what ours has encrypted. */
import type { Payload } from '@temporalio/common';
import protobuf from 'protobufjs/minimal.js';

/** Field 1: map of text to bytes; field 2: bytes. Tags are the field's number and the wire type 2, length-delimited. */
const tag = { metadata: 10, data: 18, key: 10, value: 18 } as const;

export function payloadBytes({ metadata, data }: Payload): Uint8Array {
  const writer = protobuf.Writer.create();
  for (const [key, value] of Object.entries(metadata ?? {})) {
    writer.uint32(tag.metadata).fork().uint32(tag.key).string(key).uint32(tag.value).bytes(value).ldelim();
  }
  if (data != null) writer.uint32(tag.data).bytes(data);
  return writer.finish();
}

export function payloadOf(bytes: Uint8Array): Payload {
  const reader = protobuf.Reader.create(bytes);
  const entries: (readonly [string, Uint8Array])[] = [];
  let data: Uint8Array = new Uint8Array();
  while (reader.pos < reader.len) {
    const field = reader.uint32();
    if (field === tag.metadata) entries.push(entryOf(reader));
    else if (field === tag.data) data = reader.bytes();
    else reader.skipType(field & 7);
  }
  // An own property whatever its name: assigning to `__proto__` would be none.
  return { metadata: Object.fromEntries(entries), data };
}

function entryOf(reader: protobuf.Reader): readonly [string, Uint8Array] {
  const end = reader.uint32() + reader.pos;
  let key = '';
  let value: Uint8Array = new Uint8Array();
  while (reader.pos < end) {
    const field = reader.uint32();
    if (field === tag.key) key = reader.string();
    else if (field === tag.value) value = reader.bytes();
    else reader.skipType(field & 7);
  }
  return [key, value];
}
