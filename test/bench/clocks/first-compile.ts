/** Started by the bench in a process of its own: prints how many microseconds the first compilation took, reading included. */
import { readFileSync } from 'node:fs';
import { compileCalendar } from '../../../domain/calendar/index.ts';
import type { CalendarSnapshot } from '../../../domain/calendar/index.ts';

const json = readFileSync(0, 'utf8');
const start = process.hrtime.bigint();
compileCalendar(JSON.parse(json) as CalendarSnapshot);
console.log(Number(process.hrtime.bigint() - start) / 1000);
