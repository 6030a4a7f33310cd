using Inps.Interop.Prestazioni.Alas;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Tests.Alas;

/// <summary>A domanda that breaks no rule, to be changed in one point; and the findings of a changed one.</summary>
internal static class DomandaDiProva
{
    public static readonly DateTimeOffset Istante = new(2026, 11, 24, 9, 30, 0, TimeSpan.FromHours(1));
    public static readonly FattiCanale Canale = new("PATRONATO_COOP", "PAT901", "PAT901", "6038C", "operatore.demo");
    public static readonly CodiceFiscale Persona = new("BNCLRA85M41F205C");

    private static readonly Prestazione Alas = Catalogo.FindByCodice("ALAS")!;

    public static Contesto Oggi { get; } = Contesto.At(Istante, Canale, ParametriRegole.Default);

    public static Indirizzo Residenza { get; } = new("Via Verdi", "7", "20121", "F205", "MI");

    public static Domanda Valida { get; } = new()
    {
        Testata = new("MESSAGGIO-1", Istante, "1.0"),
        Richiedente = new(Persona, "BIANCHI", "LAURA", Residenza: Residenza),
        RapportoDiLavoro = new(new("12345678903"), "Teatro di prova", new(2026, 1, 12), new(2026, 9, 30), TipoRapporto.Art2LetteraA, null),
        CanaleAccredito = new(CanaleAccredito.OnAccount(new Iban("IT60X0542811101000000123456"), null, "INTESTATO", null, null), BonificoDomiciliato: false),
        Dichiarazioni = [new("RESPONSABILITA", true, null), new("NO_RAPPORTI_IN_CORSO", true, null), new("NO_PENSIONE_DIRETTA", true, null), new("NO_RDC", true, null)],
        InformativaPrivacy = new(true, "2022-01"),
    };

    /// <summary>What the archives know of someone about whom there is nothing to say.</summary>
    public static FattiArchivio Noto { get; } = new(IsLavoratoreDelloSpettacolo: true, [], Valida.Richiedente, Isee: null);

    public static Domanda WithRapporto(Func<RapportoDiLavoro, RapportoDiLavoro> change) => Valida with { RapportoDiLavoro = change(Valida.RapportoDiLavoro) };

    public static Domanda WithEventi(params EventoSospensione[] eventi) => Valida with { EventiSospensione = eventi };

    /// <summary>An event of October 2026, between the end of the employment and today.</summary>
    public static EventoSospensione Evento(int dal, int al, string tipo = EventoSospensione.InfortunioLavoro) => new(tipo, new(2026, 10, dal), new(2026, 10, al), null);

    public static IEnumerable<string> Codici(Domanda domanda, Contesto? contesto = null) => Check(domanda, contesto).Select(s => s.Codice);

    public static IReadOnlyList<Segnalazione> Check(Domanda domanda, Contesto? contesto = null) => Alas.Check(domanda, contesto ?? Oggi);

    /// <summary>The only finding of a code.</summary>
    public static Segnalazione Sola(Domanda domanda, string codice, Contesto? contesto = null) =>
        Check(domanda, contesto).Should().ContainSingle(s => s.Codice == codice).Subject;
}
