import type { diagnosisFound as english } from "../en/diagnosis-found";

export const diagnosisFound: Record<keyof typeof english, string> = {
  belowBenchmark:
    "{where}: convierte el {rate|percent} de {per|name}, y con la misma mezcla el resto convertiría el {benchmark|percent}; sobre {volume|count} {per|name} de los últimos 12 meses la brecha explica aritméticamente {perYear|money} de GMV al año",
  belowBenchmark_question: "¿Qué hacen los mejores vendedores de {where} que los demás no hacen?",
  cancellationSpike:
    "los pedidos cancelados subieron al {rate|percent} en {where}, frente al {expected|percent} habitual para esta mezcla y un umbral del {threshold|percent}",
  cancellationSpike_question: "¿Quién cancela, compradores o vendedores, y desde qué día?",
  cohortDecay:
    "los {sellers|count} vendedores más nuevos arrancan peor: el {stay|percent} seguía vendiendo a los dos meses frente al {stayedBefore|percent} de los {earlier|count} anteriores, y en sus primeros {days|count} días cada uno vendió un {gap|percent} menos, sin contar la estación",
  cohortDecay_question: "¿Qué cambió en la forma de elegir o incorporar a los vendedores nuevos?",
  concentration:
    "{where} concentra el {share|percent} del GMV (umbral {threshold|percent}; el siguiente {second|percent}; antes {before|percent}; {members|count} miembros): de ello dependen {atStake|money}",
  concentration_question: "¿Qué se perdería si {member} faltara un mes, y quién podría sustituirlo?",
  dataQuality_errors:
    "las comprobaciones hallaron {errors|count} errores ({codes}) en {sheets}, {count|count} celdas o filas en total: las cifras que se apoyan en ellas pueden estar mal",
  dataQuality_leftOut:
    "{count|count} de las {rows|count} filas de {table} ({share|percent}) no se pudieron usar, por encima del {threshold|percent} tolerado",
  dataQuality_question: "¿Quién es responsable de la fuente y cuándo puede corregirse?",
  departures:
    "{silent|count} de los {sellers|count} vendedores de {where} que vendían dejaron de vender, cuando lo habitual serían {expected|number}: en el período anterior habían vendido {atStake|money}",
  departures_question:
    "¿A cuáles de los vendedores que callan en {where} se puede llamar esta semana, de mayor a menor?",
  dependence_creator:
    "el vendedor {member} hace el {share|percent} de su GMV con el creador {creator} (umbral {threshold|percent}): de la pareja dependen {atStake|money}",
  dependence_question: "¿Qué segunda fuente podría llevar la mitad en un trimestre?",
  dependence_sellers:
    "los {top|count} mayores de {sellers|count} vendedores concentran el {share|percent} del GMV (umbral {threshold|percent}; antes {before|percent}), los primeros {names}",
  incubation:
    "los vendedores nuevos de {where} arrancan más despacio: {sellers|count} vendieron {gmv|money} cada uno en sus primeros {days|count} días, los anteriores {gmvBefore|money}, sin contar la estación",
  incubation_question:
    "¿Qué recibieron en su primer mes los anteriores vendedores de {where} que estos no recibieron?",
  name_clicks: "clics",
  name_creator: "creadores",
  name_fees: "tarifas",
  name_gmv: "GMV",
  name_impressions: "impresiones de producto",
  name_logistics: "entregas",
  name_orders: "pedidos",
  name_payouts: "pagos",
  name_prices: "precios",
  name_quality: "calidad del producto",
  name_returns: "devoluciones",
  name_rules: "normas y bloqueos",
  name_samples: "muestras",
  name_seller: "vendedores",
  name_stock: "existencias",
  name_support: "soporte",
  name_tools: "herramientas",
  name_traffic: "visibilidad",
  name_units: "unidades",
  name_views: "visualizaciones",
  pace_missed:
    "{where}: {metric|name} llegó a {actual|count} del objetivo de {target|count} (del {from|date} al {to|date}), un {missed|percent} por debajo; aquí lo habitual es un {usual|percent} y desde un {threshold|percent} es alarma",
  pace_question: "¿Qué iniciativa cierra la brecha de {where}, o debería cambiar el objetivo?",
  pace_running:
    "{where}: {metric|name} acabará en torno a {landing|count} del objetivo de {target|count} (del {from|date} al {to|date}), un {missed|percent} por debajo; la probabilidad de alcanzarlo es del {hit|percent}",
  reactivation:
    "{members|count} {field|name} callaron frente a su propio ritmo (los primeros: {names}) y vendieron {gmv|money} en el año anterior; de {cases|count} silencios así, el {rate|percent} terminó en un período y trajo el {part|percent} de lo vendido antes",
  reactivation_question: "¿Qué dijeron los que volvieron, y quién llama a los diez mayores?",
  refundSpike:
    "los reembolsos subieron al {rate|percent} del GMV en {where}, frente al {expected|percent} habitual para esta mezcla y un umbral del {threshold|percent}",
  refundSpike_question: "¿Qué motivos dan los últimos reembolsos, y de qué productos?",
  surveyAlarm_rest:
    "{where}: «{question}» está en {score|number}, frente a {other|number} en el resto de la audiencia ({n|count} y {others|count} respuestas)",
  surveyAlarm_wave:
    "{where}: «{question}» está en {score|number}, frente a {other|number} en la ola anterior ({n|count} y {others|count} respuestas)",
  surveyAlarm_question: "¿Qué tienen en común las diez respuestas más bajas de {where}?",
  theme:
    "{where} menciona {theme|name}: {mentions|count} de {n|count} respuestas ({share|percent}), el {other|percent} en el resto de la audiencia",
  theme_question: "¿Quién responde de {theme|name}, y qué se puede decir y cuándo a quienes lo mencionaron?",
  whiteSpace:
    "{where} coincidieron en {met|count} filas de ventas en 12 meses, cuando por su tamaño lo habitual serían {meetings|number}; a lo que ambos venden la brecha es de {perYear|money} al año, menos lo que quite a otras parejas",
  whiteSpace_question: "¿Se negó alguna de las partes, o nadie lo propuso?",
};
