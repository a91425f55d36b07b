/** BIZ.CREATORROI: what a creator's collaboration leaves. */

export interface CreatorInput {
  readonly gmv: number;
  readonly commission: number;
  readonly fees: number;
  readonly samples: number;
  readonly refunds: number;
  /** Margin on net GMV before the creator's costs, as a fraction. */
  readonly margin: number;
}

export interface CreatorRoi {
  /** (gmv − refunds)·margin − commission − fees − samples */
  readonly contribution: number;
  /** contribution ÷ (commission + fees + samples); null without costs */
  readonly roi: number | null;
  /** Commission rate on net GMV at which the contribution is 0; null where net GMV is not above 0 */
  readonly breakeven_commission: number | null;
}

export function creatorRoi({ gmv, commission, fees, samples, refunds, margin }: CreatorInput): CreatorRoi {
  const net = gmv - refunds;
  const costs = commission + fees + samples;
  const contribution = net * margin - costs;
  return {
    contribution,
    roi: costs === 0 ? null : contribution / costs,
    breakeven_commission: net <= 0 ? null : (net * margin - fees - samples) / net,
  };
}
