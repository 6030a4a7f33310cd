using Inps.Interop.Prestazioni.BonusBabySitting;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Tests.BonusBabySitting;

/// <summary>A domanda that breaks no rule, to be changed in one point; and the findings of a changed one.</summary>
internal static class DomandaDiProva
{
    public static readonly DateTimeOffset Istante = new(2026, 11, 24, 9, 30, 0, TimeSpan.FromHours(1));

    public static readonly FattiCanale Canale = new("PATRONATO_COOP", "PAT901", "PAT901", "6038C", "operatore.demo");

    public static readonly CodiceFiscale Madre = new("BNCLRA85M41F205C");
    public static readonly CodiceFiscale Padre = new("RSSMRA80A01H501U");
    public static readonly CodiceFiscale Figlio = new("NREMRC15T12H501J");
    public static readonly CodiceFiscale Figlia = new("NREGLI18C55H501L");

    public static Prestazione Scheda { get; } = Catalogo.FindByServizio("BonusBabySitting")!;

    public static Contesto Oggi { get; } = Contesto.At(Istante, Canale, ParametriRegole.Default);

    public static Domanda Valida { get; } = new()
    {
        Testata = new("MESSAGGIO-1", Istante, "1.0"),
        Richiedente = new(Madre, "BIANCHI", "LAURA"),
        Minori = [Un(Figlio)],
        AltroGenitore = Padre,
        Categoria = CategoriaRichiedente.DipendentePrivato,
        Dichiarazioni = [new("RESPONSABILITA", true, null), new("NO_CONGEDO_COVID", true, null)],
        InformativaPrivacy = new(true, "2020-04"),
    };

    public static Minore Un(CodiceFiscale codice, bool disabile = false) => new(codice, disabile, QualitaRichiedente.Genitore);

    public static IReadOnlyList<Segnalazione> Check(Domanda domanda, Contesto? contesto = null) => Scheda.Check(domanda, contesto ?? Oggi);

    public static IEnumerable<string> Codici(Domanda domanda, Contesto? contesto = null) => Check(domanda, contesto).Select(s => s.Codice);
}
