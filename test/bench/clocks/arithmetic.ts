import Table from 'cli-table3';
import { dateLibraries } from './date-libraries.ts';
import type { Contender, Engine } from './engine.ts';
import { ours } from './ours.ts';
import { packages } from './packages.ts';
import { figure, median, nanoseconds } from './timing.ts';
import type { Work } from './work.ts';

interface Figures {
  readonly name: string;
  readonly kind: Contender['kind'];
  /** Questions it can be asked at all, and how many it answers as the vectors expect. */
  readonly asked: number;
  readonly right: number;
  readonly addNs: number;
  /** Ours on the same questions, measured in the same rounds, and how many times longer theirs takes. */
  readonly ourAddNs: number;
  readonly addRatio: number;
  readonly betweenNs: number;
  readonly ourBetweenNs: number;
  readonly betweenRatio: number;
}

/** Ours is so quick that one pass over the questions would measure the clock. */
const passesOfOurs = 200;

/**
 * Times `add` and `between` of every contender on the questions that it can be asked, and ours on the very same ones
 * directly after it, all of them in turn, round after round. The figure of a calendar is the median of its rounds; that
 * of a contender the mean over its questions.
 */
export function measureArithmetic(work: readonly Work[], rounds: number): object {
  const horizons = new Map(work.map((one) => [one.definition, spanOf(one)]));
  const careloop = ours((definition) => horizons.get(definition) ?? { fromMs: 0, toMs: 0 });
  const races = [...dateLibraries, ...packages].map((contender) => {
    const able = work.filter(({ definition }) => contender.cannot(definition) === undefined);
    return { contender, laps: able.map((one) => ({ work: one, theirs: noTimes(), own: noTimes() })) };
  });
  for (let round = 0; round < rounds; round++) {
    for (const { contender, laps } of races) {
      for (const { work: one, theirs } of laps) time(contender, one, 1, theirs);
      for (const { work: one, own } of laps) time(careloop, one, passesOfOurs, own);
    }
  }
  const figures = races.map((race) => figuresOf(race));
  print(figures, races, work);
  const fastest = Math.min(...figures.flatMap(({ addRatio, betweenRatio }) => [addRatio, betweenRatio]));
  console.log(`The fastest other takes ${figure(fastest)} times as long as careloop.\n`);
  return { timesTheFastestOther: fastest, contenders: figures };
}

/** Nanoseconds of each round for all the questions of one calendar. */
interface Times {
  readonly add: number[];
  readonly between: number[];
}

/** A contender and us on the calendars that it can do. */
interface Race {
  readonly contender: Contender;
  readonly laps: readonly { readonly work: Work; readonly theirs: Times; readonly own: Times }[];
}

function noTimes(): Times {
  return { add: [], between: [] };
}

function figuresOf({ contender, laps }: Race): Figures {
  const questions = {
    add: laps.reduce((sum, { work }) => sum + work.adds.length, 0),
    between: laps.reduce((sum, { work }) => sum + work.spans.length, 0),
  };
  const each = (side: 'theirs' | 'own', op: keyof Times): number => {
    return laps.reduce((sum, lap) => sum + median(lap[side][op]), 0) / questions[op];
  };
  return {
    name: contender.name,
    kind: contender.kind,
    ...agreement(
      contender,
      laps.map(({ work }) => work),
    ),
    addNs: Math.round(each('theirs', 'add')),
    ourAddNs: round1(each('own', 'add')),
    addRatio: round1(each('theirs', 'add') / each('own', 'add')),
    betweenNs: Math.round(each('theirs', 'between')),
    ourBetweenNs: round1(each('own', 'between')),
    betweenRatio: round1(each('theirs', 'between') / each('own', 'between')),
  };
}

/** A round of one calendar, which is prepared beforehand and outside the measured time. */
function time(contender: Contender, { definition, adds, spans }: Work, repeat: number, times: Times): void {
  const engine = contender.prepare(definition);
  times.add.push(nanoseconds(() => askAdds(engine, adds, repeat)) / repeat);
  times.between.push(nanoseconds(() => askSpans(engine, spans, repeat)) / repeat);
}

/** The sum of the answers is used, so that no compiler may leave the work out. */
function askAdds(engine: Engine, adds: Work['adds'], repeat: number): void {
  let sum = 0;
  for (let i = 0; i < repeat; i++) for (const { fromMs, amountMs } of adds) sum += engine.add(fromMs, amountMs);
  if (Number.isNaN(sum)) throw new Error('an engine answered with no number');
}

function askSpans(engine: Engine, spans: Work['spans'], repeat: number): void {
  let sum = 0;
  for (let i = 0; i < repeat; i++) for (const { fromMs, toMs } of spans) sum += engine.between(fromMs, toMs);
  if (Number.isNaN(sum)) throw new Error('an engine answered with no number');
}

function agreement(contender: Contender, work: readonly Work[]): { asked: number; right: number } {
  let asked = 0;
  let right = 0;
  for (const { definition, adds, spans } of work) {
    const engine = contender.prepare(definition);
    asked += adds.length + spans.length;
    right += adds.filter(({ fromMs, amountMs, expectedMs }) => engine.add(fromMs, amountMs) === expectedMs).length;
    right += spans.filter(({ fromMs, toMs, expectedMs }) => engine.between(fromMs, toMs) === expectedMs).length;
  }
  return { asked, right };
}

function spanOf({ adds, spans }: Work): { fromMs: number; toMs: number } {
  const instants = [
    ...adds.flatMap(({ fromMs, expectedMs }) => [fromMs, expectedMs]),
    ...spans.flatMap(({ fromMs, toMs }) => [fromMs, toMs]),
  ];
  // Thirteen months, as a plan's calendar has, or more where the questions reach further.
  const fromMs = Math.min(...instants);
  return { fromMs, toMs: Math.max(fromMs + 396 * 86_400_000, ...instants) };
}

function print(figures: readonly Figures[], races: readonly Race[], work: readonly Work[]): void {
  const table = new Table({
    head: ['', 'asked', 'right', 'add', 'ours', 'ratio', 'between', 'ours', 'ratio'],
    style: { head: [], border: [] },
  });
  for (const one of figures) {
    const add = [`${figure(one.addNs)} ns`, `${figure(one.ourAddNs)} ns`, figure(one.addRatio)];
    const between = [`${figure(one.betweenNs)} ns`, `${figure(one.ourBetweenNs)} ns`, figure(one.betweenRatio)];
    table.push([one.name, one.asked, one.right, ...add, ...between]);
  }
  const questions = work.reduce((sum, { adds, spans }) => sum + adds.length + spans.length, 0);
  console.log(`Working time: ${questions} questions on ${work.length} calendars\n${table.toString()}`);
  for (const { contender } of races) {
    const reasons = new Set(work.map(({ definition }) => contender.cannot(definition)));
    const told = [...reasons].filter((reason) => reason !== undefined);
    if (told.length > 0) console.log(`  ${contender.name} is not asked where it ${told.join('; ')}`);
  }
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}
