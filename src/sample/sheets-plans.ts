/** Targets, survey, initiatives and events as sheets. */
import type { SampleEvent } from "./calendar";
import type { SampleMarketplace } from "./generate";
import type { Headers } from "./headers";
import type { SampleInitiative } from "./initiatives";
import type { SurveyAnswer } from "./survey";
import { AUDIENCE_NAMES, segmentsOf } from "./survey-words";
import type { SampleTarget } from "./targets";
import { CATEGORIES } from "./vocabulary";
import { COUNT, DATE, GENERAL, sheetOf, type SampleSheet } from "./sheet";

export function planSheets(marketplace: SampleMarketplace, words: Headers): SampleSheet[] {
  return [
    targetsSheet(marketplace, words),
    surveySheet(marketplace, words),
    initiativesSheet(marketplace, words),
    eventsSheet(marketplace, words),
  ];
}

function targetsSheet({ targets, language }: SampleMarketplace, words: Headers): SampleSheet {
  const target = (row: number) => targets[row] as SampleTarget;
  const member = (row: number) => CATEGORIES[target(row).category]?.name[language] ?? null;
  return sheetOf(words.targets, targets.length, [
    [words.period, DATE, (row) => target(row).start],
    [words.periodEnd, DATE, (row) => target(row).end],
    [words.metric, GENERAL, (row) => words[target(row).metric]],
    [words.field, GENERAL, (row) => (member(row) === null ? null : words.category)],
    [words.member, GENERAL, member],
    [words.target, COUNT, (row) => target(row).target],
  ]);
}

function surveySheet({ survey, language }: SampleMarketplace, words: Headers): SampleSheet {
  const answer = (row: number) => survey[row] as SurveyAnswer;
  return sheetOf(words.survey, survey.length, [
    [words.respondent, GENERAL, (row) => answer(row).respondent],
    [words.audience, GENERAL, (row) => AUDIENCE_NAMES[answer(row).audience][language]],
    [words.date, DATE, (row) => answer(row).date],
    [words.wave, GENERAL, (row) => answer(row).wave],
    [
      words.segment,
      GENERAL,
      (row) => segmentsOf(answer(row).audience)[answer(row).segment]?.[language] ?? null,
    ],
    [words.market, GENERAL, (row) => answer(row).market],
    [words.recommend, GENERAL, (row) => answer(row).recommend],
    [words.satisfaction, GENERAL, (row) => answer(row).satisfaction],
    [words.ease, GENERAL, (row) => answer(row).ease],
    [words.comment, GENERAL, (row) => answer(row).comment || null],
  ]);
}

function initiativesSheet({ initiatives, language, last }: SampleMarketplace, words: Headers): SampleSheet {
  const item = (row: number) => initiatives[row] as SampleInitiative;
  return sheetOf(words.initiatives, initiatives.length, [
    [words.id, GENERAL, (row) => item(row).id],
    [words.initiative, GENERAL, (row) => item(row).name[language]],
    [words.owner, GENERAL, (row) => item(row).owner[language]],
    [words.start, DATE, (row) => last + 1 + item(row).offset],
    [words.duration, GENERAL, (row) => item(row).duration],
    [words.depends, GENERAL, (row) => item(row).depends || null],
    [words.reach, GENERAL, (row) => item(row).reach],
    [words.impact, GENERAL, (row) => item(row).impact],
    [words.confidence, "0%", (row) => item(row).confidence],
    [words.effort, GENERAL, (row) => item(row).effort],
    [words.metricMoved, GENERAL, (row) => item(row).metric],
    [words.status, GENERAL, (row) => item(row).status[language]],
  ]);
}

function eventsSheet({ events, language }: SampleMarketplace, words: Headers): SampleSheet {
  const event = (row: number) => events[row] as SampleEvent;
  return sheetOf(words.events, events.length, [
    [words.date, DATE, (row) => event(row).start],
    [words.end, DATE, (row) => event(row).end],
    [words.event, GENERAL, (row) => event(row).name[language]],
    [words.market, GENERAL, (row) => event(row).market],
    [words.type, GENERAL, (row) => words[event(row).kind]],
  ]);
}
