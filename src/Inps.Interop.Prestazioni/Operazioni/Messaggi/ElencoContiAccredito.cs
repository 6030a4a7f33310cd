using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Answer of ElencoContiAccredito, whose request is a <see cref="RichiestaPerPersona"/> (ALAS-61).</summary>
/// <param name="Conti">Null when the ente does not assist the person.</param>
public sealed record ElencoContiAccreditoRisposta(EsitoBlocco Esito, IReadOnlyList<ContoAccredito>? Conti) : IMessaggio
{
    public const string Operazione = "ElencoContiAccredito";

    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static ElencoContiAccreditoRisposta Read(XmlReader atBodyChild)
    {
        IReadOnlyList<ContoAccredito>? conti = null;
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            if (nome != "Conti")
            {
                return false;
            }

            conti = atBodyChild.ReadList(ReadConto);
            return true;
        });
        return new(esito, conti);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, Ns, Operazione, Esito, () =>
        writer.WriteList("Conti", "Conto", Ns, Conti, static (writer, conto) =>
        {
            writer.WriteElementString("IdConto", Ns, conto.IdConto);
            writer.WriteElementString("Iban", Ns, conto.Iban.InChiaro);
            writer.WriteOptional("Bic", Ns, conto.Bic);
            writer.WriteElementString("Intestazione", Ns, conto.Intestazione);
            writer.WriteEnum("StatoCanale", Ns, conto.Stato);
            writer.WriteDateTime("DataOraAggiunta", Ns, conto.Data);
        }));

    private static ContoAccredito ReadConto(XmlReader reader)
    {
        var conto = new ContoAccredito("", default, null, "", default, default);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "IdConto": conto = conto with { IdConto = reader.ReadText() }; break;
                case "Iban": conto = conto with { Iban = new Iban(reader.ReadText()) }; break;
                case "Bic": conto = conto with { Bic = reader.ReadText() }; break;
                case "Intestazione": conto = conto with { Intestazione = reader.ReadText() }; break;
                case "StatoCanale": conto = conto with { Stato = reader.ReadEnum<StatoCanale>() }; break;
                case "DataOraAggiunta": conto = conto with { Data = reader.ReadDateTime() }; break;
                default: reader.Skip(); break;
            }
        }

        return conto;
    }
}
