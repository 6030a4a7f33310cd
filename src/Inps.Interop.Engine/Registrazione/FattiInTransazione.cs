using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>Answers the rules of state from what is registered and from the earlier calls of the same batch.</summary>
internal sealed class FattiInTransazione : IFatti
{
    private readonly Dictionary<(string Prestazione, string CodiceFiscale), List<DomandaAttiva>> attive = [];

    public void Add(IReadOnlyList<MinoreAttivo> found)
    {
        foreach (var minore in found)
        {
            Add(minore.Prestazione, minore.CodiceFiscale, new DomandaAttiva(minore.NumeroDomanda, minore.Ente, new CodiceFiscale(minore.Richiedente)));
        }
    }

    /// <summary>Makes an accepted call visible to the later ones.</summary>
    public void Add(RegistrazioneInAttesa item, long numeroDomanda)
    {
        if (item.Minori.Count == 0)
        {
            return;
        }

        var domanda = new DomandaAttiva(numeroDomanda, item.Canale.CodiceEnte, item.Richiesta.Domanda.Richiedente.CodiceFiscale);
        foreach (var minore in item.Minori)
        {
            Add(item.Richiesta.Prestazione.Codice, minore.CodiceFiscale.InChiaro, domanda);
        }
    }

    public IReadOnlyList<DomandaAttiva> DomandeAttiveConMinore(string codicePrestazione, CodiceFiscale minore) =>
        attive.TryGetValue((codicePrestazione, minore.InChiaro), out var found) ? found : [];

    private void Add(string prestazione, string codiceFiscale, DomandaAttiva domanda)
    {
        if (!attive.TryGetValue((prestazione, codiceFiscale), out var list))
        {
            attive.Add((prestazione, codiceFiscale), list = []);
        }

        list.Add(domanda);
    }
}
