/** Findings and Playbook: what the diagnosis found, and what to do about it. */
export const diagnosis = {
  diagnosisTitle: "Findings: moved {moved} · opportunities {opportunities} · risks {risks}",
  diagnosisNothing: "Findings: nothing to report, what varied was routine",
  found_moved: "What moved",
  found_opportunity: "Opportunities",
  found_risk: "Risks",
  explain_moved:
    "Segments that moved more than they usually do, once the whole market's moves are taken out; the largest first.",
  explain_opportunity: "Segments that could reach what others like them do.",
  explain_risk: "What could be lost, with the threshold that was passed.",
  none_moved: "Nothing to report: what moved was routine variation.",
  none_opportunity: "Nothing that stands out of what can be put down to chance.",
  none_risk: "No threshold was passed.",
  foundWhat: "What, where and how much",
  foundSize: "GMV",
  foundSure: "Sure part",
  foundConfidence: "Confidence",
  foundFigure: "Figure, live",
  foundCells: "Evidence",
  foundQuestion: "Next question",
  foundAction: "Action",
  foundOwner: "Owner · metric to watch",
  noAction: "No row of the playbook fits: add one.",
  foundMore: "{shown} of {all} findings are shown: those that weigh most by surprise and size.",
  foundChance: "Not shown: {count} that may be chance (confidence under 95 %).",
  foundNote:
    "A size explains arithmetically, it does not say why. Found when the review was built; the live figure follows the tables. Actions come from the playbook, which you can edit.",
  constantDecisions: "Found by the diagnosis when the review was built; the figure beside it is live",
  playbookTitle: "Playbook: what to do when a finding meets a condition",
  playbookScope:
    "Yours to edit: change, add and delete rows. Findings take their actions from here when the review is built again.",
  playCondition: "Condition",
  playAction: "Action",
  playOwner: "Owner role",
  playMetric: "Metric to watch",
  playbookHelp:
    "A condition says what was found (moved, opportunity, risk), about what (conversion, price, refund rate …), where (seller tier, category=Beauty …) and which way (up, down); what it leaves out does not matter. Conditions that are not understood are listed in Data checks.",
};
