using System.Globalization;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.AssegnoTemporaneo;

/// <summary>The changes that the Assegno Temporaneo admits on a registered domanda (AT-07, AT-09, AT-60).</summary>
internal sealed class ModificheAssegnoTemporaneo : Modifiche
{
    private const string Richiesta = "request";
    private const string SchedaDellaDomanda = "DomandaAssegnoTemporaneo/Minori/Minore[";

    public override IReadOnlyList<string> Operazioni { get; } = ["ModificaDomanda", "AggiungiMinore", "IntegraSecondoGenitore"];

    public override Segnalazione? Impedimento(string operazione, StatoDomanda stato) =>
        (operazione == "IntegraSecondoGenitore" ? RegoleDiModifica.ATR023 : RegoleDiModifica.ATR020).In(stato);

    public override EsitoModifica AggiungiMinori(DomandaDiPrestazione registrata, IReadOnlyList<SchedaMinore> minori, Contesto contesto)
    {
        var prima = (Domanda)registrata;
        var dopo = prima with { Minori = [.. prima.Minori, .. minori.Cast<Minore>()] };
        if (minori.Count == 0)
        {
            return new(dopo, Rilievi.Collect(Regole.Tutte, Richiesta, dopo with { Minori = [] }, contesto).Where(s => s.Campo == Richiesta + "/Minori").ToList());
        }

        var segnalazioni = Rilievi.Collect(Regole.Tutte, "DomandaAssegnoTemporaneo", dopo, contesto);
        return new(dopo, [.. segnalazioni.Select(s => InRequest(s, prima.Minori.Count)).OfType<Segnalazione>()]);
    }

    public override IReadOnlyList<Segnalazione> CheckSecondoGenitore(SecondoGenitore secondo, Contesto contesto) =>
        Rilievi.Collect(RegoleDiModifica.DelSecondoGenitore, Richiesta, secondo, contesto);

    public override IReadOnlyList<Segnalazione> CheckSecondoGenitore(
        SecondoGenitore secondo, DomandaDiPrestazione registrata, bool giaIntegrata, Contesto contesto) =>
        Rilievi.Collect(RegoleDiModifica.DellIntegrazione, Richiesta, new RegoleDiModifica.Integrazione(secondo, (Domanda)registrata, giaIntegrata), contesto);

    /// <summary>Only what concerns the added cards is told, by their place in the request; the rest was told when the domanda was presented.</summary>
    private static Segnalazione? InRequest(Segnalazione segnalazione, int giaPresenti)
    {
        if (segnalazione.Campo is not { } campo || !campo.StartsWith(SchedaDellaDomanda, StringComparison.Ordinal))
        {
            return null;
        }

        var fine = campo.IndexOf(']', StringComparison.Ordinal);
        var posizione = int.Parse(campo.AsSpan(SchedaDellaDomanda.Length, fine - SchedaDellaDomanda.Length), CultureInfo.InvariantCulture) - giaPresenti;
        return posizione < 1 ? null : segnalazione with { Campo = string.Create(CultureInfo.InvariantCulture, $"{Richiesta}/Minori/Minore[{posizione}]{campo[(fine + 1)..]}") };
    }
}
