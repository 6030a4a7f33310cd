using System.Xml;

namespace Inps.Interop.Prestazioni.Comune.Messaggi;

/// <summary>Wire form of <see cref="DatiPagamento"/> (DatiPagamentoType).</summary>
internal static class DatiPagamentoXml
{
    public static DatiPagamento Read(XmlReader reader)
    {
        var modalita = "";
        Iban? iban = null;
        string? bic = null, intestazione = null, idConto = null;
        bool? memorizza = null;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "Modalita": modalita = Elementi.ReadToken(reader); break;
                case "Iban": iban = new Iban(Elementi.ReadToken(reader)); break;
                case "Bic": bic = Elementi.ReadToken(reader); break;
                case "Intestazione": intestazione = Elementi.ReadToken(reader); break;
                case "IdConto": idConto = Elementi.ReadToken(reader); break;
                case "MemorizzaConto": memorizza = Elementi.ReadSiNo(reader); break;
                default: reader.Skip(); break;
            }
        }

        return new(modalita, iban, bic, intestazione, idConto, memorizza);
    }

    /// <summary>Writes the children; the caller opens and closes the element.</summary>
    public static void WriteContent(XmlWriter writer, DatiPagamento dati)
    {
        Elementi.Write(writer, "Modalita", dati.Modalita);
        WriteConto(writer, dati);
    }

    /// <summary>Writes the children that say which account.</summary>
    public static void WriteConto(XmlWriter writer, DatiPagamento dati)
    {
        Elementi.Write(writer, "Iban", dati.Iban?.InChiaro);
        Elementi.Write(writer, "Bic", dati.Bic);
        Elementi.Write(writer, "Intestazione", dati.Intestazione);
        Elementi.Write(writer, "IdConto", dati.IdConto);
        Elementi.Write(writer, "MemorizzaConto", dati.MemorizzaConto);
    }
}
