using Inps.Interop.Prestazioni.AssegnoTemporaneo;
using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.Comune;

public class RegoleCodiceFiscaleTests
{
    /// <summary>Every place of the domanda where a codice fiscale stands.</summary>
    public static TheoryData<string> Posti =>
    [
        "Richiedente/CodiceFiscale", "GenitoreRappresentato/CodiceFiscale", "Minori/Minore[1]/CodiceFiscale",
        "Minori/Minore[1]/AltroGenitore/CodiceFiscale", "Patrocinio/CodiceFiscaleOperatore",
    ];

    [Theory]
    [MemberData(nameof(Posti))]
    public void WrongForm_IsRefused_WithCFR001_Alone(string posto) => MustGive("RSSMRA80F01H501U", "CF-R001", posto);

    [Theory]
    [MemberData(nameof(Posti))]
    public void WrongCheckCharacter_IsRefused_WithCFR002(string posto) => MustGive("RSSMRA80A01H501X", "CF-R002", posto);

    [Theory]
    [MemberData(nameof(Posti))]
    public void ImpossibleDate_IsRefused_WithCFR003(string posto) => MustGive("RSSMRA80A32H501" + CarattereDiControllo.Of("RSSMRA80A32H501"), "CF-R003", posto);

    [Theory]
    [MemberData(nameof(Posti))]
    public void WrongProvisionalCode_IsRefused_WithCFR004(string posto) => MustGive("12345678901", "CF-R004", posto);

    [Theory]
    [MemberData(nameof(Posti))]
    public void ProvisionalCode_IsTold_WithCFW01(string posto) => MustGive("12345678903", "CF-W01", posto);

    [Theory]
    [MemberData(nameof(Posti))]
    public void Omocodia_IsTold_WithCFW03(string posto) => MustGive("VRDLCU75D15L21V" + CarattereDiControllo.Of("VRDLCU75D15L21V"), "CF-W03", posto);

    [Fact]
    public void PlaceOutsideTheTable_IsTold_WithCFW04_OnlyWhereThereIsATable()
    {
        var tabella = new HashSet<string> { "F205", "H501" };

        Codici(Valida).Should().BeEmpty();
        Codici(Valida, With(tabella)).Should().BeEmpty();
        Codici(Valida, With(new HashSet<string> { "H501" })).Should().Equal("CF-W04");
        Codici(Valida with { Richiedente = new(new("RSSMRA80A01H50MM"), "ROSSI", "MARIO"), Minori = [Scheda with { AltroGenitore = new(null, true) }] }, With(tabella))
            .Should().Equal("CF-W03");

        static Contesto With(HashSet<string> codici) => Oggi with { Parametri = ParametriRegole.Default with { CodiciCatastali = codici } };
    }

    [Theory]
    [InlineData("ROSSI", "LAURA", null, null, null, null, "Cognome")]
    [InlineData("BIANCHI", "PAOLA", null, null, null, null, "Nome")]
    [InlineData("BIANCHI", "LAURA", "M", null, null, null, "Sesso")]
    [InlineData("BIANCHI", "LAURA", null, "1985-08-02", null, null, "DataNascita")]
    [InlineData("BIANCHI", "LAURA", null, null, "H501", null, "LuogoNascita")]
    [InlineData("BIANCHI", "LAURA", null, null, null, "FR", "LuogoNascita")]
    public void PersonalDataThatDisagree_AreTold_WithCFW02(
        string cognome, string nome, string? sesso, string? nascita, string? comune, string? stato, string campo)
    {
        var segnalazione = Sola(WithRichiedente(cognome, nome, sesso, nascita, comune, stato), "CF-W02");

        segnalazione.Campo.Should().Be("DomandaAssegnoTemporaneo/Richiedente/" + campo);
        (segnalazione.Valore ?? "").Should().NotContain(cognome).And.NotContain(nome);
    }

    [Fact]
    public void PersonalDataThatAgree_HaveNoCFW02()
    {
        Codici(WithRichiedente("Bianchi", "Làura", "F", "1985-08-01", "F205", null)).Should().BeEmpty();
        Codici(WithRichiedente("BIANCHI", "LAURA", null, null, null, "IT")).Should().BeEmpty();
        Codici(Valida with { Richiedente = new(new("DMBLRD77S20Z100C"), "DAMBA", "LEARDO", LuogoNascita: new(null, "AL")) }).Should().NotContain("CF-W02");
    }

    [Fact]
    public void PersonalDataBesideAWrongCode_AreNotCompared() =>
        Codici(Valida with { Richiedente = new(new("RSSMRA80A01H501X"), "BIANCHI", "LAURA") }).Should().NotContain("CF-W02");

    private static Domanda WithRichiedente(string cognome, string nome, string? sesso, string? nascita, string? comune, string? stato) => Valida with
    {
        Richiedente = new(
            Madre, cognome, nome, sesso, nascita is null ? null : DateOnly.ParseExact(nascita, "yyyy-MM-dd"),
            comune is null && stato is null ? null : new(comune, stato)),
    };

    private static void MustGive(string codice, string atteso, string posto)
    {
        var domanda = Put(new(codice), posto);

        var segnalazioni = Check(domanda).Where(s => s.Codice.StartsWith("CF-", StringComparison.Ordinal) && s.Codice != "CF-W02");

        segnalazioni.Should().ContainSingle().Which.Should().Match<Segnalazione>(
            s => s.Codice == atteso && s.Campo == "DomandaAssegnoTemporaneo/" + posto && s.Valore != codice);
    }

    private static Domanda Put(CodiceFiscale codice, string posto) => posto switch
    {
        "Richiedente/CodiceFiscale" => Valida with { Richiedente = Valida.Richiedente with { CodiceFiscale = codice } },
        "GenitoreRappresentato/CodiceFiscale" => Valida with { GenitoreRappresentato = new(codice, "VERDI", "LUCA") },
        "Minori/Minore[1]/CodiceFiscale" => WithMinore(m => m with { CodiceFiscale = codice }),
        "Minori/Minore[1]/AltroGenitore/CodiceFiscale" => WithMinore(m => m with { AltroGenitore = new(codice, NonPresente: false) }),
        _ => Valida with { Patrocinio = new("PAT901", "6038C", codice, null, null, null) },
    };
}
