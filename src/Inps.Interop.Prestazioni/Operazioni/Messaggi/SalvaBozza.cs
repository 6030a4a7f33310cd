using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of SalvaBozza, of any prestazione (AT-36, ALAS-19).</summary>
/// <param name="IdDomanda">The draft to replace; null for a new one.</param>
/// <param name="Passo">Step of the compilation, returned when the draft is resumed.</param>
public sealed record SalvaBozzaRichiesta(Prestazione Prestazione, ContenutoBozza Bozza, string? IdDomanda, int? Passo) : IMessaggio, IRichiestaDiPrestazione<SalvaBozzaRichiesta>
{
    public const string Operazione = "SalvaBozza";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no draft in it.</exception>
    public static SalvaBozzaRichiesta Read(XmlReader atBodyChild, Prestazione prestazione)
    {
        ContenutoBozza? bozza = null;
        string? idDomanda = null;
        int? passo = null;
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                switch (nome)
                {
                    case "IdDomanda": idDomanda = atBodyChild.ReadText(); break;
                    case "Passo": passo = atBodyChild.ReadInt(); break;
                    case var _ when nome == prestazione.ElementoBozza: bozza = ContenutoBozza.Read(atBodyChild, prestazione); break;
                    default: atBodyChild.Skip(); break;
                }
            }
        }

        return new(prestazione, bozza ?? throw new FormatException($"{Operazione} holds no {prestazione.ElementoBozza}."), idDomanda, passo);
    }

    public void Write(XmlWriter writer)
    {
        var ns = Prestazione.Namespace;
        writer.WriteStartElement(Operazione, ns);
        writer.WriteStartElement("request", ns);
        Bozza.Write(writer);
        writer.WriteOptional("IdDomanda", ns, IdDomanda);
        writer.WriteOptional("Passo", ns, Passo);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}

/// <summary>A draft as it is kept.</summary>
/// <param name="Scadenza">When it is deleted unless it is saved again.</param>
public sealed record BozzaSalvata(string IdDomanda, StatoDomanda Stato, DateTimeOffset Scadenza);

/// <summary>Answer of SalvaBozza.</summary>
/// <param name="Bozza">Null when nothing was saved.</param>
public sealed record SalvaBozzaRisposta(Prestazione Prestazione, EsitoBlocco Esito, BozzaSalvata? Bozza) : IMessaggio
{
    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static SalvaBozzaRisposta Read(XmlReader atBodyChild, Prestazione prestazione)
    {
        var bozza = new BozzaSalvata("", default, default);
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "IdDomanda": bozza = bozza with { IdDomanda = atBodyChild.ReadText() }; break;
                case "StatoDomanda": bozza = bozza with { Stato = NomiWire.Parse<StatoDomanda>(atBodyChild.ReadText()) }; break;
                case "DataScadenzaBozza": bozza = bozza with { Scadenza = atBodyChild.ReadDateTime() }; break;
                default: return false;
            }

            return true;
        });
        return new(prestazione, esito, bozza.IdDomanda.Length == 0 ? null : bozza);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, Prestazione.Namespace, SalvaBozzaRichiesta.Operazione, Esito, () =>
    {
        if (Bozza is { } bozza)
        {
            writer.WriteElementString("IdDomanda", SpaziNomi.Comune, bozza.IdDomanda);
            writer.WriteElementString("StatoDomanda", SpaziNomi.Comune, NomiWire.Name(bozza.Stato));
            writer.WriteDateTime("DataScadenzaBozza", SpaziNomi.Comune, bozza.Scadenza);
        }
    });
}
