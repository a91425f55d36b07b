/** The roadmap of the people who run the sample marketplace. */
import type { Bilingual } from "./vocabulary";

export interface SampleInitiative {
  readonly id: string;
  readonly name: Bilingual;
  readonly owner: Bilingual;
  /** Working days from the first day after the data. */
  readonly offset: number;
  readonly duration: number;
  readonly depends: string;
  readonly reach: number;
  readonly impact: number;
  readonly confidence: number;
  readonly effort: number;
  readonly metric: string;
  readonly status: Bilingual;
}

const b = (en: string, es: string): Bilingual => ({ en, es });
const PLANNED = b("Planned", "Planificada");
const RUNNING = b("In progress", "En curso");
const IDEA = b("Idea", "Idea");
const SELLERS = b("Seller lead", "Responsable de vendedores");
const CREATORS = b("Creator lead", "Responsable de creadores");
const CATEGORIES = b("Category lead", "Responsable de categoría");
const OPERATIONS = b("Operations", "Operaciones");

export const INITIATIVES: readonly SampleInitiative[] = [
  { id: "I01", name: b("LIVE training for tier-2 sellers", "Formación en LIVE para vendedores de nivel 2"), owner: SELLERS, offset: 0, duration: 20, depends: "", reach: 96, impact: 2, confidence: 0.8, effort: 3, metric: "C_O", status: RUNNING },
  { id: "I02", name: b("Creator matchmaking by category", "Emparejar creadores por categoría"), owner: CREATORS, offset: 5, duration: 25, depends: "", reach: 120, impact: 1.5, confidence: 0.7, effort: 4, metric: "GMV", status: PLANNED },
  { id: "I03", name: b("Weekly payout for new sellers", "Pago semanal a vendedores nuevos"), owner: OPERATIONS, offset: 0, duration: 15, depends: "", reach: 60, impact: 1, confidence: 0.9, effort: 2, metric: "NPS", status: RUNNING },
  { id: "I04", name: b("Refund causes in Fashion and Shoes", "Causas de reembolso en Moda y Calzado"), owner: CATEGORIES, offset: 3, duration: 15, depends: "", reach: 70, impact: 1.5, confidence: 0.7, effort: 2, metric: "Refund rate", status: PLANNED },
  { id: "I05", name: b("Size guide in product cards", "Guía de tallas en tarjetas de producto"), owner: CATEGORIES, offset: 18, duration: 20, depends: "I04", reach: 70, impact: 1, confidence: 0.8, effort: 3, metric: "Refund rate", status: IDEA },
  { id: "I06", name: b("Incubation of the new sellers of the quarter", "Incubación de los vendedores nuevos del trimestre"), owner: SELLERS, offset: 0, duration: 40, depends: "", reach: 40, impact: 2, confidence: 0.6, effort: 5, metric: "GMV", status: RUNNING },
  { id: "I07", name: b("Win back sellers idle for 60 days", "Recuperar vendedores inactivos 60 días"), owner: SELLERS, offset: 10, duration: 15, depends: "I03", reach: 35, impact: 1.5, confidence: 0.5, effort: 2, metric: "Active sellers", status: PLANNED },
  { id: "I08", name: b("Second host for the top creators", "Segundo anfitrión para los creadores principales"), owner: CREATORS, offset: 12, duration: 30, depends: "I02", reach: 15, impact: 2, confidence: 0.5, effort: 3, metric: "GMV", status: IDEA },
  { id: "I09", name: b("Short-video templates", "Plantillas de vídeo corto"), owner: CREATORS, offset: 0, duration: 25, depends: "", reach: 150, impact: 0.5, confidence: 0.9, effort: 3, metric: "CTR", status: RUNNING },
  { id: "I10", name: b("Price watch in Electronics", "Vigilancia de precios en Electrónica"), owner: CATEGORIES, offset: 5, duration: 20, depends: "", reach: 45, impact: 1, confidence: 0.6, effort: 2, metric: "ASP", status: PLANNED },
  { id: "I11", name: b("Partner scorecard", "Cuadro de mando de socios"), owner: OPERATIONS, offset: 8, duration: 15, depends: "", reach: 12, impact: 1.5, confidence: 0.8, effort: 1.5, metric: "GMV", status: PLANNED },
  { id: "I12", name: b("Partner tiers by results", "Niveles de socios por resultados"), owner: OPERATIONS, offset: 25, duration: 20, depends: "I11", reach: 12, impact: 2, confidence: 0.5, effort: 3, metric: "GMV", status: IDEA },
  { id: "I13", name: b("Faster parcel pick-up in Mexico", "Recogida más rápida en México"), owner: OPERATIONS, offset: 10, duration: 30, depends: "", reach: 130, impact: 1, confidence: 0.6, effort: 5, metric: "NPS", status: IDEA },
]; // prettier-ignore
