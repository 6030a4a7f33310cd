namespace Inps.Interop.Prestazioni.Comune;

/// <summary>A declaration that the prestazione wants.</summary>
/// <param name="Codice">Its fixed code.</param>
/// <param name="Testo">What is declared, in the words of the Istituto's form.</param>
/// <param name="Dettagli">Admitted sub-codes with their words; empty when it has none.</param>
internal sealed record DichiarazioneRichiesta(string Codice, string Testo, params (string Codice, string Testo)[] Dettagli);

/// <summary>Rules on the declarations of responsibility and on the privacy notice.</summary>
internal static class RegoleDichiarazioni
{
    /// <summary>The privacy notice has been read.</summary>
    /// <remarks>Source: DIC-R002 (AT-45).</remarks>
    public static readonly Regola<DomandaDiPrestazione> DICR002 = new("DIC-R002", Severita.Bloccante,
        static (domanda, _) => Rilievi.Se(
            domanda.InformativaPrivacy is not { PresaVisione: true },
            domanda.InformativaPrivacy is null ? "InformativaPrivacy" : "InformativaPrivacy/PresaVisione"),
        descrizione: "Non risulta la presa visione dell'informativa sul trattamento dei dati personali.",
        rimedio: "Far leggere l'informativa al richiedente e indicare InformativaPrivacy/PresaVisione con il valore SI.");

    /// <summary>Each declaration is made with SI, and with one of its details where it has any.</summary>
    /// <remarks>Source: DIC-R001 (DPR 445/2000, arts. 46 and 47; AT-37..AT-43).</remarks>
    public static Regola<IReadOnlyList<Dichiarazione>> DICR001(DichiarazioneRichiesta[] richieste) => new("DIC-R001", Severita.Bloccante,
        (dichiarazioni, _) => Incomplete(richieste, dichiarazioni),
        descrizione: "Manca una dichiarazione di responsabilità obbligatoria, oppure è resa con un valore diverso da SI o senza il dettaglio previsto.",
        rimedio: "Aggiungere la dichiarazione indicata con Valore SI e, dove previsto, con uno dei valori ammessi di Dettaglio; se il richiedente non può renderla, la domanda non può essere presentata.");

    /// <summary>Where a declaration that is wanted is missing, refused or without its detail; paths are relative to the list.</summary>
    public static IEnumerable<Rilievo> Incomplete(IEnumerable<DichiarazioneRichiesta> richieste, IReadOnlyList<Dichiarazione> dichiarazioni)
    {
        List<Rilievo>? rilievi = null;
        foreach (var richiesta in richieste)
        {
            Check(richiesta, dichiarazioni, ref rilievi);
        }

        return rilievi ?? Rilievi.Nessuno;
    }

    private static void Check(DichiarazioneRichiesta richiesta, IReadOnlyList<Dichiarazione> dichiarazioni, ref List<Rilievo>? rilievi)
    {
        var trovata = false;
        for (var i = 0; i < dichiarazioni.Count; i++)
        {
            var dichiarazione = dichiarazioni[i];
            if (dichiarazione.Codice != richiesta.Codice)
            {
                continue;
            }

            trovata = true;
            if (!dichiarazione.Resa)
            {
                (rilievi ??= []).Add(new(CampoPath.Numbered("Dichiarazione", i) + "/Valore", $"{richiesta.Codice}=NO"));
            }
            else if (richiesta.Dettagli.Length > 0 && !IsAmmesso(richiesta, dichiarazione.Dettaglio))
            {
                (rilievi ??= []).Add(new(CampoPath.Numbered("Dichiarazione", i) + "/Dettaglio", $"{richiesta.Codice}: {dichiarazione.Dettaglio ?? "senza dettaglio"}"));
            }
        }

        if (!trovata)
        {
            (rilievi ??= []).Add(new("", richiesta.Codice));
        }
    }

    private static bool IsAmmesso(DichiarazioneRichiesta richiesta, string? dettaglio)
    {
        foreach (var (codice, _) in richiesta.Dettagli)
        {
            if (codice == dettaglio)
            {
                return true;
            }
        }

        return false;
    }
}
