/** Opportunities and risks: the sentence of each code (`_<state>` where it has several), and the next question. */
export const diagnosisFound = {
  belowBenchmark:
    "{where}: {rate|percent} of {per|name} convert, {benchmark|percent} would in the rest with the same mix; on {volume|count} {per|name} of the last 12 months the gap explains arithmetically {perYear|money} of GMV a year",
  belowBenchmark_question: "What do the best sellers of {where} do that the others do not?",
  cancellationSpike:
    "cancelled orders rose to {rate|percent} in {where}, against {expected|percent} usual for this mix and a threshold of {threshold|percent}",
  cancellationSpike_question: "Who cancels, buyers or sellers, and since which day?",
  cohortDecay:
    "the {sellers|count} newest sellers start weaker: {stay|percent} of them still sold after two months against {stayedBefore|percent} of the {earlier|count} before, and in their first {days|count} days each sold {gap|percent} less, seasons taken out",
  cohortDecay_question: "What changed in how new sellers are chosen or brought in?",
  concentration:
    "{where} holds {share|percent} of GMV (threshold {threshold|percent}; next {second|percent}; before {before|percent}; {members|count} members): {atStake|money} rest on it",
  concentration_question: "What would be lost if {member} left for a month, and who could take over?",
  dataQuality_errors:
    "the checks found {errors|count} errors ({codes}) in {sheets}, {count|count} cells or rows in all: figures that rest on them may be wrong",
  dataQuality_leftOut:
    "{count|count} of the {rows|count} rows of {table} ({share|percent}) could not be used, above the {threshold|percent} that is tolerated",
  dataQuality_question: "Who owns the source, and when can it be mended?",
  departures:
    "{silent|count} of the {sellers|count} sellers of {where} that sold before fell silent, {expected|number} would usually: they had sold {atStake|money} the period before",
  departures_question: "Which of the silent sellers of {where} can be reached this week, largest first?",
  dependence_creator:
    "seller {member} makes {share|percent} of its GMV with creator {creator} (threshold {threshold|percent}): {atStake|money} rest on the pair",
  dependence_question: "Which second source could carry half of it within a quarter?",
  dependence_sellers:
    "the {top|count} largest of {sellers|count} sellers hold {share|percent} of GMV (threshold {threshold|percent}; before {before|percent}), first {names}",
  incubation:
    "new sellers of {where} start slower: {sellers|count} of them sold {gmv|money} each in their first {days|count} days, those before {gmvBefore|money}, seasons taken out",
  incubation_question: "What did earlier starters of {where} get in their first month that these did not?",
  name_clicks: "clicks",
  name_creator: "creators",
  name_fees: "fees",
  name_gmv: "GMV",
  name_impressions: "product shows",
  name_logistics: "delivery",
  name_orders: "orders",
  name_payouts: "payouts",
  name_prices: "prices",
  name_quality: "product quality",
  name_returns: "returns",
  name_rules: "rules and blocks",
  name_samples: "samples",
  name_seller: "sellers",
  name_stock: "stock",
  name_support: "support",
  name_tools: "tools",
  name_traffic: "visibility",
  name_units: "units",
  name_views: "views",
  pace_missed:
    "{where}: {metric|name} reached {actual|count} of the target of {target|count} ({from|date} to {to|date}), {missed|percent} short; {usual|percent} is usual here, from {threshold|percent} on it is an alarm",
  pace_question: "Which initiative closes the gap of {where}, or should the target change?",
  pace_running:
    "{where}: {metric|name} will land at about {landing|count} of the target of {target|count} ({from|date} to {to|date}), {missed|percent} short; the odds of a hit are {hit|percent}",
  reactivation:
    "{members|count} {field|name} fell silent against their own rhythm (first {names}) and sold {gmv|money} in the year before; of {cases|count} such silences {rate|percent} ended within a period, and brought {part|percent} of what was sold before",
  reactivation_question: "What did those that came back say, and who calls the ten largest?",
  refundSpike:
    "refunds rose to {rate|percent} of GMV in {where}, against {expected|percent} usual for this mix and a threshold of {threshold|percent}",
  refundSpike_question: "Which reasons do the latest refunds give, and for which products?",
  surveyAlarm_rest:
    "{where}: “{question}” stands at {score|number}, {other|number} in the rest of the audience ({n|count} and {others|count} answers)",
  surveyAlarm_wave:
    "{where}: “{question}” stands at {score|number}, {other|number} in the wave before ({n|count} and {others|count} answers)",
  surveyAlarm_question: "What do the ten lowest answers of {where} have in common?",
  theme:
    "{where} raises {theme|name}: {mentions|count} of {n|count} answers ({share|percent}), {other|percent} in the rest of the audience",
  theme_question: "Who owns {theme|name}, and what can those who raised it be told by when?",
  whiteSpace:
    "{where} met in {met|count} rows of sales in 12 months, {meetings|number} would be usual for their sizes; at what both sell the gap is {perYear|money} a year, less what it takes from other pairs",
  whiteSpace_question: "Has either side refused, or has nobody asked?",
};
