/** Words of time, plans, surveys, initiatives and events → the concept they name. */
import type { Words } from "./words";

export const planWords = {
  date: {
    en: "date, day, dt, datetime, date time, timestamp, time, dates, data date, when",
    es: "fecha, dia, marca temporal, marca tiempo, cuando, fec, fch, hora, fechas, fecha y hora",
    pt: "data, dia, hora, data e hora, datas",
  },
  created: {
    en: "created, create, creation, placed, ordered, bought, create time, submission, submitted, made, answered",
    es: "creacion, creado, creada, realizado, enviado el, contestado, emision, emitido, elaboracion",
    pt: "criacao, criado, criada, realizado, emissao",
  },
  paid: {
    en: "paid, payment, payments, pay, charged",
    es: "pago, pagos, pagado, pagada, pagados, cobro, cobrado, abonado",
    pt: "pagamento, pagamentos, pago, paga, pagos",
  },
  purchase: { en: "purchase, purchased, bought, buying", es: "compra, comprado", pt: "compra, comprado" },
  updated: {
    en: "updated, update, modified, last update, edited, reporting",
    es: "actualizacion, actualizado, modificacion, modificado",
    pt: "atualizacao, atualizado, modificacao",
  },
  completed: {
    en: "completed, complete, completion, closed, finished at",
    es: "completado, completada, finalizado, concluido, concretado",
    pt: "concluido, concluida, finalizado, conclusao",
  },
  start: {
    en: "start, started, starts, begin, begins, beginning, joined, join, joining, onboarding, onboarded, onboard, signup, sign up, registered, registration, since, launch, launched, from, first sale, activation, opened, active since",
    es: "inicio, comienzo, alta, incorporacion, registro, registrado, desde, lanzamiento, arranque, activacion, apertura, ingreso a, fecha de ingreso, empieza, primera venta",
    pt: "inicio, comeco, cadastro, entrada, desde, lancamento, ativacao, abertura, registro, adesao, ingresso",
  },
  end: {
    en: "end, ended, ends, ending, finish, finished, until, due, deadline, exit, churn, churned, left, closing, last sale",
    es: "fin, final, termino, hasta, baja, cierre, vencimiento, terminacion, termina, salida, fecha limite, ultima venta",
    pt: "fim, final, termino, ate, saida, encerramento, prazo, desligamento",
  },
  period: {
    en: "period, month, week, quarter, year, bimonth, fiscal period, half, semester, timeframe",
    es: "periodo, mes, semana, trimestre, ano, bimestre, quincena, semestre, ejercicio",
    pt: "periodo, mes, semana, trimestre, ano, bimestre, quinzena, semestre",
  },
  target: {
    en: "target, targets, goal, goals, budget, quota, plan, planned, objective, forecast, commitment",
    es: "objetivo, objetivos, meta, metas, presupuesto, cuota, plan, planificado, pronostico, presupuestado, compromiso",
    pt: "meta, metas, objetivo, objetivos, orcamento, cota, plano, planejado, previsao",
  },
  metric: {
    en: "metric, kpi, indicator, measure, metrics, metric moved, metric to watch, kpi to watch, metric watched",
    es: "metrica, indicador, kpi, medida, metricas, metrica que mueve, metrica a vigilar, metrica que vigilar, metrica a seguir, indicador a seguir, kpi a vigilar",
    pt: "metrica, indicador, kpi, medida, metrica a acompanhar, indicador a acompanhar",
  },
  field: {
    en: "field, dimension, scope, breakdown",
    es: "campo, dimension, ambito, desglose",
    pt: "campo, dimensao, escopo",
  },
  member: {
    en: "member, element, entity, dimension value, applies to",
    es: "miembro, elemento, entidad, aplica a",
    pt: "membro, elemento, entidade",
  },
  respondent: {
    en: "respondent, respondents, participant, response, responder, interviewee, survey, submission id, panelist, answer id",
    es: "encuestado, encuestada, encuestados, participante, respuesta, entrevistado, encuesta, id de respuesta, persona encuestada",
    pt: "respondente, participante, resposta, entrevistado, pesquisa, inquirido, questionario",
  },
  audience: {
    en: "audience, role, profile, respondent type, type of respondent, user type, persona, who are you",
    es: "audiencia, publico, rol, perfil, tipo de encuestado, tipo de usuario, colectivo, tipo de participante",
    pt: "audiencia, publico, papel, perfil, tipo de respondente, tipo de usuario",
  },
  wave: { en: "wave, round", es: "ola, oleada, ronda", pt: "onda, rodada" },
  nps: {
    en: "nps, net promoter score, recommend, recommendation, likelihood, likely, promoter, recommends, likelihood to recommend, how likely",
    es: "recomendar, recomendaria, recomendacion, recomienda, probable, probabilidad, que tan probable, promotor",
    pt: "recomendar, recomendaria, recomendacao, recomenda, provavel, probabilidade, indicaria",
  },
  satisfaction: {
    en: "csat, satisfaction, satisfied, rating, ratings, score, scores, stars, ease, ces, quality, agree",
    es: "satisfaccion, satisfecho, satisfecha, calificacion, puntuacion, puntaje, valoracion, nota, estrellas, facilidad, calidad",
    pt: "satisfacao, satisfeito, satisfeita, avaliacao, nota, pontuacao, estrelas, facilidade, qualidade",
  },
  opinion: {
    en: "comments, comment, feedback, opinion, verbatim, why, suggestion, suggestions, improve, improvement, reason, open, open text, free text, open answer, remarks, tell us, explain",
    es: "comentario, comentarios, opinion, opiniones, por que, sugerencia, sugerencias, mejorar, mejora, mejorarias, razon, motivo, abierta, texto libre, respuesta abierta, observaciones, verbatim, cuentenos, explique",
    pt: "comentario, comentarios, opiniao, por que, porque, sugestao, sugestoes, melhorar, melhoria, motivo, aberta, texto livre, resposta aberta, observacoes",
  },
  weight: {
    en: "weight, weights, weighting",
    es: "peso, ponderacion, ponderador, factor de expansion, factor",
    pt: "peso, ponderacao, fator",
  },
  initiative: {
    en: "initiative, project, feature, epic, bet, task, workstream, initiatives, roadmap item, idea, deliverable",
    es: "iniciativa, proyecto, tarea, apuesta, funcionalidad, iniciativas, linea de trabajo, epica, idea, entregable",
    pt: "iniciativa, projeto, tarefa, aposta, funcionalidade, iniciativas, ideia, entregavel",
  },
  owner: {
    en: "owner, assignee, dri, lead, responsible, owners, accountable, assigned to, pm",
    es: "responsable, encargado, encargada, dueno, duena, lider, a cargo, asignado a, propietario",
    pt: "responsavel, encarregado, dono, dona, lider, atribuido a",
  },
  duration: {
    en: "duration, length, weeks, days, months, sprints, working days",
    es: "duracion, plazo, semanas, dias, meses, dias habiles, dias laborables",
    pt: "duracao, semanas, dias, meses, dias uteis",
  },
  depends: {
    en: "depends, dependency, dependencies, depends on, predecessor, predecessors, blocked by, dependent, requires, after task",
    es: "depende, depende de, dependencia, dependencias, predecesor, predecesora, predecesores, bloqueado por, requiere",
    pt: "depende, depende de, dependencia, dependencias, predecessor, predecessora, bloqueado por, requer",
  },
  reach: { en: "reach", es: "alcance", pt: "alcance" },
  impact: { en: "impact", es: "impacto", pt: "impacto" },
  confidence: { en: "confidence, certainty", es: "confianza, certeza", pt: "confianca, certeza" },
  effort: {
    en: "effort, person months, person weeks, man days, story points, complexity",
    es: "esfuerzo, persona mes, personas mes, complejidad",
    pt: "esforco, pessoa mes, complexidade",
  },
  playbook: {
    en: "playbook, play book, runbook",
    es: "playbook, guia de acciones, guia de actuacion, manual de actuacion",
    pt: "playbook, guia de acoes",
  },
  condition: {
    en: "condition, conditions, trigger, triggers, when, if",
    es: "condicion, condiciones, disparador, cuando, si",
    pt: "condicao, condicoes, gatilho, quando",
  },
  action: {
    en: "action, actions, action plan, next step, next steps, play, then",
    es: "accion, acciones, plan de accion, siguiente paso, que hacer, entonces",
    pt: "acao, acoes, plano de acao, proximo passo, o que fazer, entao",
  },
  event: {
    en: "event, events, holiday, holidays, campaign, campaigns, occasion, milestone, what, what happened, happening, celebration, promotion name",
    es: "evento, eventos, festivo, festivos, feriado, feriados, campana, campanas, efemeride, hito, suceso, acontecimiento, que paso, que, celebracion, dia festivo",
    pt: "evento, eventos, feriado, feriados, campanha, campanhas, marco, acontecimento, o que, celebracao, data comemorativa",
  },
  description: {
    en: "description, note, notes, detail, details, summary",
    es: "descripcion, nota, notas, detalle, detalles, resumen",
    pt: "descricao, nota, detalhe, detalhes, resumo",
  },
} as const satisfies Words;
