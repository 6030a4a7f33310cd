using Inps.Interop.Engine.Pagamenti;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>Answers the rules of state from what is registered and from the earlier calls of the same batch.</summary>
internal sealed class FattiInTransazione : IFatti
{
    private const char Separatore = '\n';

    private readonly Dictionary<(string Prestazione, string CodiceFiscale), List<DomandaAttiva>> conMinore = [];
    private readonly Dictionary<string, List<DomandaDellaPersona>> dellaPersona = [];
    private readonly Dictionary<string, HashSet<string>> richiedentiConIban = [];
    private readonly HashSet<ContoUtilizzabile> conti = [];

    public void Add(IReadOnlyList<MinoreAttivo> found)
    {
        foreach (var minore in found)
        {
            Add(conMinore, (minore.Prestazione, minore.CodiceFiscale), new DomandaAttiva(minore.NumeroDomanda, minore.Ente, new CodiceFiscale(minore.Richiedente)));
        }
    }

    public void Add(IReadOnlyList<RichiedenteAttivo> found)
    {
        foreach (var riga in found)
        {
            Add(dellaPersona, riga.CodiceFiscale, new DomandaDellaPersona(
                riga.NumeroDomanda, riga.Ente, riga.Prestazione, riga.Stato, Contesto.DataItaliana(riga.Presentazione).Year, riga.Rapporti?.Split(Separatore) ?? []));
        }
    }

    public void Add(IEnumerable<IbanUsatoRow> found)
    {
        foreach (var riga in found)
        {
            Add(riga.Iban, riga.CodiceFiscale);
        }
    }

    /// <summary>False when the applicant was known with the IBAN.</summary>
    public bool Add(string iban, string richiedente)
    {
        if (!richiedentiConIban.TryGetValue(iban, out var richiedenti))
        {
            richiedentiConIban.Add(iban, richiedenti = []);
        }

        return richiedenti.Add(richiedente);
    }

    /// <summary>Accounts that domande may name.</summary>
    public void Add(IReadOnlyList<ContoUtilizzabile> found) => conti.UnionWith(found);

    /// <summary>Makes an accepted call visible to the later ones.</summary>
    public void Add(RegistrazioneInAttesa item, long numeroDomanda, StatoDomanda stato)
    {
        var richiesta = item.Richiesta;
        if (item.Minori.Count > 0)
        {
            var domanda = new DomandaAttiva(numeroDomanda, item.Canale.CodiceEnte, richiesta.Domanda.Richiedente.CodiceFiscale);
            foreach (var minore in item.Minori)
            {
                Add(conMinore, (item.Codice, minore.CodiceFiscale.InChiaro), domanda);
            }
        }

        if (item.Posizione is { } posizione)
        {
            Add(dellaPersona, posizione.CodiceFiscale.InChiaro, new DomandaDellaPersona(
                numeroDomanda, item.Canale.CodiceEnte, item.Codice, stato, richiesta.Contesto.DataPresentazione.Year, posizione.Rapporti));
        }
    }

    /// <summary>Stored form of the keys.</summary>
    public static string? Join(IReadOnlyList<string> rapporti) => rapporti.Count == 0 ? null : string.Join(Separatore, rapporti);

    public IReadOnlyList<DomandaAttiva> DomandeAttiveConMinore(string codicePrestazione, CodiceFiscale minore) =>
        conMinore.TryGetValue((codicePrestazione, minore.InChiaro), out var found) ? found : [];

    public IReadOnlyList<DomandaDellaPersona> DomandeAttiveDi(CodiceFiscale richiedente) =>
        dellaPersona.TryGetValue(richiedente.InChiaro, out var found) ? found : [];

    public int AltriRichiedentiCon(Iban iban, CodiceFiscale richiedente) => richiedentiConIban.TryGetValue(iban.InChiaro, out var found)
        ? found.Count - (found.Contains(richiedente.InChiaro) ? 1 : 0)
        : 0;

    public bool IsContoUtilizzabile(string ente, CodiceFiscale persona, string idConto) => conti.Contains(new ContoUtilizzabile(ente, persona.InChiaro, idConto));

    private static void Add<TChiave, TDomanda>(Dictionary<TChiave, List<TDomanda>> attive, TChiave chiave, TDomanda domanda)
        where TChiave : notnull
    {
        if (!attive.TryGetValue(chiave, out var list))
        {
            attive.Add(chiave, list = []);
        }

        list.Add(domanda);
    }
}
