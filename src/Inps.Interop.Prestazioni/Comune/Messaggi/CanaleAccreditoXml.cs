using System.Xml;

namespace Inps.Interop.Prestazioni.Comune.Messaggi;

/// <summary>Wire form of <see cref="CanaleAccredito"/> (CanaleAccreditoType, AccreditoIbanType).</summary>
internal static class CanaleAccreditoXml
{
    public static CanaleAccredito Read(XmlReader reader)
    {
        DatiPagamento? accredito = null;
        var bonifico = false;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "AccreditoIban": accredito = ReadAccredito(reader); break;
                case "BonificoDomiciliato": bonifico = Elementi.ReadSiNo(reader); break;
                default: reader.Skip(); break;
            }
        }

        return new(accredito, bonifico);
    }

    /// <summary>Writes the children; the caller opens and closes the element.</summary>
    public static void WriteContent(XmlWriter writer, CanaleAccredito canale)
    {
        if (canale.AccreditoIban is { } accredito)
        {
            Elementi.Start(writer, "AccreditoIban");
            DatiPagamentoXml.WriteConto(writer, accredito);
            writer.WriteEndElement();
        }

        Elementi.Write(writer, "BonificoDomiciliato", canale.BonificoDomiciliato ? true : null);
    }

    private static DatiPagamento ReadAccredito(XmlReader reader)
    {
        var conto = DatiPagamentoXml.Read(reader);
        return CanaleAccredito.OnAccount(conto.Iban, conto.Bic, conto.Intestazione, conto.IdConto, conto.MemorizzaConto);
    }
}
