using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.BonusBabySitting;

/// <summary>The rules of the document, in the order in which they are told.</summary>
internal static class Regole
{
    private const string PercorsoMinore = "Minori/Minore";

    // A field, because a method group inside a lambda would be a new delegate at every call.
    private static readonly Func<Minore, string?> MostraCodice = static minore => minore.CodiceFiscale.ToString();

    /// <summary>There is at least one minor, and all the persons of the domanda are different.</summary>
    /// <remarks>Source: BBS-R001 (D.L. 18/2020, art. 23).</remarks>
    private static readonly Regola<Domanda> BBSR001 = new("BBS-R001", Severita.Bloccante,
        static (domanda, _) => domanda.Minori.Count == 0 ? [new("Minori")] : Coincidenze(domanda) ?? Rilievi.Nessuno,
        descrizione: "La domanda non contiene alcun minore, oppure lo stesso codice fiscale è usato per due minori, per un minore e un genitore o per i due genitori.",
        rimedio: "Indicare almeno un minore e, per ciascuna persona, il suo codice fiscale.");

    /// <summary>A minor without disability is not older than twelve when the schools close.</summary>
    /// <remarks>Source: BBS-R002 (D.L. 18/2020, art. 23: twelve years at 5 March 2020).</remarks>
    private static readonly Regola<Domanda> BBSR002 = new("BBS-R002", Severita.Avviso,
        static (domanda, contesto) => Rilievi.PerOgni(
            PercorsoMinore, "CodiceFiscale", domanda.Minori, contesto,
            static (minore, contesto) => !minore.Disabile
                && minore.CodiceFiscale.DataDiNascita(RuoloAnagrafico.Minore, contesto.DataPresentazione) is { } nascita
                && Eta.Of(nascita, contesto.Parametri.BonusBabySitting.InizioSospensione) > contesto.Parametri.BonusBabySitting.EtaMassima,
            MostraCodice),
        descrizione: "Il minore, non disabile, superava il limite di età alla data di sospensione delle scuole: il bonus spetta fino a 12 anni al 5 marzo 2020.",
        rimedio: "Verificare il codice fiscale del minore; se il minore ha una disabilità grave indicare Disabile con il valore SI.");

    /// <summary>Declarations and privacy notice: all made.</summary>
    /// <remarks>Source: BBS-R004 (DPR 445/2000, arts. 46 and 47; D.L. 18/2020, art. 23).</remarks>
    private static readonly Regola<Domanda> BBSR004 = new("BBS-R004", Severita.Bloccante,
        static (domanda, contesto) => Incomplete(domanda, contesto) ?? Rilievi.Nessuno,
        descrizione: "Manca, o è resa con un valore diverso da SI, una dichiarazione richiesta per il bonus, oppure la presa visione dell'informativa sul trattamento dei dati personali.",
        rimedio: "Indicare con il valore SI le dichiarazioni RESPONSABILITA e NO_CONGEDO_COVID e InformativaPrivacy/PresaVisione; se il richiedente non può renderle, la domanda non può essere presentata.");

    /// <summary>Who applies with the first half of a PIN is told what the second half is for.</summary>
    /// <remarks>Source: BBS-R005 (COVID-17). No patronato sends a credential.</remarks>
    private static readonly Regola<Domanda> BBSR005 = new("BBS-R005", Severita.Avviso,
        static (_, contesto) => Rilievi.Se(contesto.Canale?.Livello == LivelloCredenziale.PinSemplificato, ""),
        descrizione: "La domanda è inviata con la sola prima parte del PIN: per la registrazione sulla piattaforma Libretto Famiglia e per l'appropriazione telematica del bonus servirà anche la seconda parte.",
        rimedio: "Attendere la seconda parte del PIN, oppure procurarsi SPID di secondo livello, CIE o CNS, prima dell'appropriazione del bonus.");

    private static readonly Lazy<Regola<Domanda>[]> Elenco = new(() =>
    [
        .. RegoleTestata.Tutte.Select(r => r.Su<Domanda, Testata>("Testata", d => d.Testata)),
        .. RegoleCodiceFiscale.DelCodice.SelectMany(OgniCodiceFiscale),
        .. RegoleCodiceFiscale.DelSoggetto.Select(r => r.Su<Domanda, Soggetto>("Richiedente", d => d.Richiedente)),
        BBSR001, BBSR002, BBSR004, BBSR005,
        .. RegolePatrocinio.Tutte.Select(r => r.Su<Domanda, DomandaDiPrestazione>("", d => d)),
        .. RegoleAllegati.DelSingolo.Select(r => r.Su<Domanda, Allegato>("Patrocinio/MandatoAllegato", d => d.Patrocinio?.MandatoAllegato)),
        RegoleAllegati.ALLR002.Su<Domanda, DomandaDiPrestazione>("", d => d),
    ]);

    public static Regola<Domanda>[] Tutte => Elenco.Value;

    private static IEnumerable<Regola<Domanda>> OgniCodiceFiscale(Regola<CodiceFiscale> regola) =>
    [
        regola.Su<Domanda, CodiceFiscale>("Richiedente/CodiceFiscale", d => (CodiceFiscale?)d.Richiedente.CodiceFiscale),
        regola.Su<Minore, CodiceFiscale>("CodiceFiscale", m => (CodiceFiscale?)m.CodiceFiscale).SuOgni<Domanda, Minore>(PercorsoMinore, d => d.Minori),
        regola.Su<Domanda, CodiceFiscale>("AltroGenitore/CodiceFiscale", d => d.AltroGenitore),
        regola.Su<Domanda, CodiceFiscale>("Patrocinio/CodiceFiscaleOperatore", d => d.Patrocinio?.CodiceFiscaleOperatore),
    ];

    private static List<Rilievo>? Coincidenze(Domanda domanda)
    {
        List<Rilievo>? rilievi = null;
        var richiedente = domanda.Richiedente.CodiceFiscale;
        if (domanda.AltroGenitore == richiedente)
        {
            (rilievi ??= []).Add(new("AltroGenitore/CodiceFiscale", richiedente.ToString()));
        }

        for (var i = 0; i < domanda.Minori.Count; i++)
        {
            var minore = domanda.Minori[i].CodiceFiscale;
            if (minore == richiedente || minore == domanda.AltroGenitore || HasPrecedente(domanda.Minori, i))
            {
                (rilievi ??= []).Add(new(CampoPath.Numbered(PercorsoMinore, i) + "/CodiceFiscale", minore.ToString()));
            }
        }

        return rilievi;
    }

    private static bool HasPrecedente(IReadOnlyList<Minore> minori, int indice)
    {
        for (var i = 0; i < indice; i++)
        {
            if (minori[i].CodiceFiscale == minori[indice].CodiceFiscale)
            {
                return true;
            }
        }

        return false;
    }

    private static List<Rilievo>? Incomplete(Domanda domanda, Contesto contesto)
    {
        List<Rilievo>? rilievi = null;
        foreach (var rilievo in RegoleDichiarazioni.Incomplete(Dichiarazioni.Richieste, domanda.Dichiarazioni))
        {
            (rilievi ??= []).Add(rilievo with { Campo = CampoPath.Join("Dichiarazioni", rilievo.Campo) });
        }

        foreach (var rilievo in RegoleDichiarazioni.DICR002.Check(domanda, contesto))
        {
            (rilievi ??= []).Add(rilievo);
        }

        return rilievi;
    }
}
