using Inps.Interop.Prestazioni.AssegnoTemporaneo;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo;

/// <summary>A domanda that breaks no rule, to be changed in one point; and the findings of a changed one.</summary>
internal static class DomandaDiProva
{
    /// <summary>The day of presentation of these tests, in the middle of a month and long after the cut-off of the arrears.</summary>
    public static readonly DateTimeOffset Istante = new(2026, 11, 24, 9, 30, 0, TimeSpan.FromHours(1));

    public static readonly FattiCanale Canale = new("PATRONATO_COOP", "PAT901", "PAT901", "6038C", "operatore.demo");

    public static readonly CodiceFiscale Madre = new("BNCLRA85M41F205C");
    public static readonly CodiceFiscale Padre = new("RSSMRA80A01H501U");
    public static readonly CodiceFiscale Figlio = new("NREMRC15T12H501J");
    public static readonly CodiceFiscale Figlia = new("NREGLI18C55H501L");

    public static Contesto Oggi { get; } = Contesto.At(Istante, Canale, ParametriRegole.Default);

    public static Minore Scheda { get; } = new(
        1, Figlio, QualitaRichiedente.Genitore, Disabile: false, AffidoCondiviso: false, new AltroGenitore(Padre, NonPresente: false),
        ModalitaRipartizione.InteroAlRichiedente, ProvvedimentoTribunale: null);

    public static Domanda Valida { get; } = new()
    {
        Testata = new("MESSAGGIO-1", Istante, "1.0"),
        Richiedente = new(Madre, "BIANCHI", "LAURA"),
        TitoloPresentazione = TitoloPresentazione.InProprio,
        Minori = [Scheda],
        DatiPagamento = new("CONTO_CORRENTE", new Iban("IT60X0542811101000000123456"), null, "INTESTATO", null, null),
        Dichiarazioni =
        [
            new("NO_RDC", true, null), new("NO_ANF", true, null), new("ISEE_VALIDO", true, null), new("CITTADINANZA_SOGGIORNO", true, "ITALIANO"),
            new("IMPOSTA_REDDITO_ITALIA", true, null), new("RESIDENZA_DOMICILIO_MINORI", true, null),
            new("RESIDENZA_SEI_MESI_O_CONTRATTO", true, "RESIDENZA_6_MESI"),
        ],
        InformativaPrivacy = new(true, "2021-07"),
    };

    /// <summary>The valid domanda with its only minor changed.</summary>
    public static Domanda WithMinore(Func<Minore, Minore> change) => Valida with { Minori = [change(Scheda)] };

    public static Domanda WithPagamento(Func<DatiPagamento, DatiPagamento> change) => Valida with { DatiPagamento = change(Valida.DatiPagamento) };

    /// <summary>The codes of all findings, AT-I16 left out where the day does not matter.</summary>
    public static IEnumerable<string> Codici(Domanda domanda, Contesto? contesto = null) =>
        Check(domanda, contesto).Select(s => s.Codice).Where(c => c != "AT-I16");

    /// <summary>All findings.</summary>
    public static IReadOnlyList<Segnalazione> Check(Domanda domanda, Contesto? contesto = null) =>
        new SchedaAssegnoTemporaneo().Check(domanda, contesto ?? Oggi);

    /// <summary>The only finding of a code.</summary>
    public static Segnalazione Sola(Domanda domanda, string codice, Contesto? contesto = null) =>
        Check(domanda, contesto).Should().ContainSingle(s => s.Codice == codice).Subject;

    /// <summary>A context whose day of presentation is the given one.</summary>
    public static Contesto Il(int anno, int mese, int giorno) =>
        Contesto.At(new DateTimeOffset(anno, mese, giorno, 12, 0, 0, TimeSpan.Zero), Canale, ParametriRegole.Default);

    /// <summary>A right codice fiscale of someone born on that day.</summary>
    public static CodiceFiscale NatoIl(int anno, int mese, int giorno, string lettere = "NREMRC", string luogo = "H501")
    {
        var primi = $"{lettere}{anno % 100:00}{"ABCDEHLMPRST"[mese - 1]}{giorno:00}{luogo}";
        return new(primi + CarattereDiControllo.Of(primi));
    }
}
