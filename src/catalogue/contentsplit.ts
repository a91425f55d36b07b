import { affiliateShare, contentSplit } from "../metrics/contentsplit";
import { members, number, numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const CONTENTSPLIT = defineFunction({
  name: "CONTENTSPLIT",
  family: "marketplace",
  args: {
    channels: members({ aligned: "rows" }),
    gmv: numbers({ aligned: "rows" }),
    affiliate_gmv: optional(numbers({ aligned: "rows" })),
    total: number(),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary:
        "GMV by content channel (LIVE, video, product card) that ties to the total, with affiliate GMV as an overlay.",
      definition:
        "Share = channel ÷ total. Affiliate GMV is another attribution of the same money: it is shown within its channel and never added. A residual row holds what no channel explains, so that the rows tie to the total; GMV that is missing is in it. Affiliate GMV is blank where a value of the channel is missing, and in the total where one of any channel is: the rest would pass for the whole. An affiliate share is blank where it, or the GMV, misses a value, and where the GMV is not above 0.",
      arguments: {
        channels: "Channel of each row",
        gmv: "GMV of each row",
        affiliate_gmv: "Part of it that affiliates brought",
        total: "GMV that the split must tie to",
      },
      headers: {
        channel: "Channel",
        gmv: "GMV",
        share: "Share",
        affiliate: "Affiliate GMV",
        affiliateShare: "Affiliate share",
        residual: "Residual",
        total: "Total",
      },
    },
    es: {
      summary:
        "GMV por canal de contenido (LIVE, vídeo, ficha de producto) que cuadra con el total, con el GMV de afiliados superpuesto.",
      definition:
        "Cuota = canal ÷ total. El GMV de afiliados es otra atribución del mismo dinero: se muestra dentro de su canal y nunca se suma. Una fila de residuo recoge lo que ningún canal explica, de modo que las filas cuadran con el total; el GMV que falta está en ella. El GMV de afiliados queda vacío donde falta un valor del canal, y en el total donde falta uno de cualquier canal: lo demás pasaría por el todo. La cuota de afiliados queda vacía donde a ella o al GMV le falta un valor, y donde el GMV no es mayor que 0.",
      arguments: {
        channels: "Canal de cada fila",
        gmv: "GMV de cada fila",
        affiliate_gmv: "Parte aportada por afiliados",
        total: "GMV con el que debe cuadrar el reparto",
      },
      headers: {
        channel: "Canal",
        gmv: "GMV",
        share: "Cuota",
        affiliate: "GMV de afiliados",
        affiliateShare: "Cuota de afiliados",
        residual: "Residuo",
        total: "Total",
      },
    },
  },
  source: "Platform definitions of content GMV and affiliate GMV",
  example: {
    formula: '=BIZ.CONTENTSPLIT({"LIVE";"Video"},{60;30},{40;0},100)',
    result: [
      ["Channel", "GMV", "Share", "Affiliate GMV", "Affiliate share"],
      ["LIVE", 60, 0.6, 40, 0.6666666666666666],
      ["Video", 30, 0.3, 0, 0],
      ["Residual", 10, 0.1, "", ""],
      ["Total", 100, 1, 40, 0.4],
    ],
  },
  run: ({ channels, gmv, affiliate_gmv, total }) => {
    const split = contentSplit(channels, gmv, affiliate_gmv, total);
    const share = (part: number) => (total === 0 ? null : part / total);
    return {
      columns: ["channel", "gmv", "share", "affiliate", "affiliateShare"],
      rows: [
        ...split.channels.map((row) => [row.channel, row.gmv, row.share, row.affiliate, row.affiliateShare]),
        [{ word: "residual" }, split.residual, share(split.residual), "", ""],
        [{ word: "total" }, total, share(total), split.affiliate, affiliateShare(split.affiliate, total)],
      ],
    };
  },
});
