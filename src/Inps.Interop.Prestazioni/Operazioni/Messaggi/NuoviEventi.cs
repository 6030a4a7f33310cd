using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of NuoviEventi: what happened to the ente's domande since a cursor.</summary>
/// <param name="Cursore">Null: from the last acknowledged event.</param>
/// <param name="Limite">How many at most; null for 100.</param>
/// <param name="ConfermaFinoA">Events up to here have been received; they stay readable.</param>
public sealed record NuoviEventiRichiesta(Testata Testata, string? Cursore, int? Limite, string? ConfermaFinoA) : IMessaggio, IRichiesta<NuoviEventiRichiesta>
{
    public const string Operazione = "NuoviEventi";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static NuoviEventiRichiesta Read(XmlReader atBodyChild)
    {
        string? cursore = null, conferma = null;
        int? limite = null;
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "Cursore": cursore = atBodyChild.ReadText(); break;
                case "Limite": limite = atBodyChild.ReadInt(); break;
                case "ConfermaFinoA": conferma = atBodyChild.ReadText(); break;
                default: return false;
            }

            return true;
        });
        return new(testata, cursore, limite, conferma);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(writer, SpaziNomi.GestioneDomande, Operazione, Testata, () =>
    {
        const string ns = SpaziNomi.GestioneDomande;
        writer.WriteOptional("Cursore", ns, Cursore);
        writer.WriteOptional("Limite", ns, Limite);
        writer.WriteOptional("ConfermaFinoA", ns, ConfermaFinoA);
    });
}

/// <summary>A piece of what happened.</summary>
/// <param name="UltimoCursore">Where to go on; null when nothing ever happened.</param>
/// <param name="AltriDisponibili">True when more can be read at once.</param>
/// <param name="ConfermatoFinoA">Last acknowledged; null when none was.</param>
public sealed record EventiNuovi(IReadOnlyList<Evento> Eventi, string? UltimoCursore, bool AltriDisponibili, string? ConfermatoFinoA);

/// <summary>Answer of NuoviEventi.</summary>
/// <param name="Nuovi">Null when the request was refused.</param>
public sealed record NuoviEventiRisposta(EsitoBlocco Esito, EventiNuovi? Nuovi) : IMessaggio
{
    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static NuoviEventiRisposta Read(XmlReader atBodyChild)
    {
        var nuovi = new EventiNuovi([], null, false, null);
        var letti = false;
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "Eventi": nuovi = nuovi with { Eventi = FormaEventi.Read(atBodyChild) }; letti = true; break;
                case "UltimoCursore": nuovi = nuovi with { UltimoCursore = atBodyChild.ReadText() }; break;
                case "AltriDisponibili": nuovi = nuovi with { AltriDisponibili = atBodyChild.ReadSiNo() }; break;
                case "ConfermatoFinoA": nuovi = nuovi with { ConfermatoFinoA = atBodyChild.ReadText() }; break;
                default: return false;
            }

            return true;
        });
        return new(esito, letti ? nuovi : null);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, Ns, NuoviEventiRichiesta.Operazione, Esito, () =>
    {
        if (Nuovi is { } nuovi)
        {
            FormaEventi.Write(writer, "Eventi", nuovi.Eventi);
            writer.WriteOptional("UltimoCursore", Ns, nuovi.UltimoCursore);
            writer.WriteSiNo("AltriDisponibili", Ns, nuovi.AltriDisponibili);
            writer.WriteOptional("ConfermatoFinoA", Ns, nuovi.ConfermatoFinoA);
        }
    });
}
