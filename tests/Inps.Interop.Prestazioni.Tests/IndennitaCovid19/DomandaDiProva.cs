using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.IndennitaCovid19;

namespace Inps.Interop.Prestazioni.Tests.IndennitaCovid19;

/// <summary>A domanda that breaks no rule, to be changed in one point; and the findings of a changed one.</summary>
internal static class DomandaDiProva
{
    public static readonly DateTimeOffset Istante = new(2026, 11, 24, 9, 30, 0, TimeSpan.FromHours(1));

    public static readonly FattiCanale Canale = new("PATRONATO_COOP", "PAT901", "PAT901", "6038C", "operatore.demo");

    public static Prestazione Scheda { get; } = Catalogo.FindByServizio("IndennitaCovid19")!;

    public static Contesto Oggi { get; } = Contesto.At(Istante, Canale, ParametriRegole.Default);

    /// <summary>One detail of each category that fulfils every requirement.</summary>
    public static IReadOnlyList<DettaglioIndennita> Dettagli { get; } =
    [
        new DettaglioProfCococo(CategoriaProfCococo.Professionista, "01234567897", PivaAttivaAl23022020: true, GestioneSeparata: true),
        new DettaglioAutonomiAgo(GestioneAgo.Artigiani, RuoloAgo.Titolare),
        new DettaglioStagionali(new CodiceFiscale("12345678903"), SettoreStagionale.Turismo, new(2019, 10, 31)),
        new DettaglioAgricoli(50),
        new DettaglioSpettacolo(30, 50_000),
    ];

    public static Domanda Valida { get; } = Of(Dettagli[3]);

    /// <summary>The valid domanda with another detail, and the category that belongs to it.</summary>
    public static Domanda Of(DettaglioIndennita dettaglio) => new()
    {
        Testata = new("MESSAGGIO-1", Istante, "1.0"),
        Richiedente = new(new CodiceFiscale("BNCLRA85M41F205C"), "BIANCHI", "LAURA"),
        TipoIndennita = dettaglio.DelTipo,
        Dettaglio = dettaglio,
        CanaleAccredito = new(CanaleAccredito.OnAccount(new Iban("IT60X0542811101000000123456"), null, "INTESTATO", null, null), BonificoDomiciliato: false),
        Dichiarazioni = [new("RESPONSABILITA", true, null), new("NO_PENSIONE", true, null)],
        InformativaPrivacy = new(true, "2020-04"),
    };

    public static IReadOnlyList<Segnalazione> Check(Domanda domanda, Contesto? contesto = null) => Scheda.Check(domanda, contesto ?? Oggi);

    public static IEnumerable<string> Codici(Domanda domanda, Contesto? contesto = null) => Check(domanda, contesto).Select(s => s.Codice);

    /// <summary>A context whose day of presentation is the given one.</summary>
    public static Contesto Il(int anno, int mese, int giorno) =>
        Contesto.At(new DateTimeOffset(anno, mese, giorno, 12, 0, 0, TimeSpan.Zero), Canale, ParametriRegole.Default);
}
