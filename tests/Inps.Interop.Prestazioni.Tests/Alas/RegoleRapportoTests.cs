using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.Alas.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.Alas;

public class RegoleRapportoTests
{
    [Fact]
    public void ValidDomanda_HasNoFinding() => Check(Valida).Should().BeEmpty();

    [Theory]
    [InlineData(24, false)]
    [InlineData(25, true)]
    public void EndAfterThePresentation_IsRefused_WithALASR001(int giorno, bool rifiutata)
    {
        var domanda = WithRapporto(r => r with { DataCessazione = new(2026, 11, giorno) });

        Codici(domanda).Should().Equal(rifiutata ? ["ALAS-R001"] : []);
        if (rifiutata)
        {
            Sola(domanda, "ALAS-R001").Should().Match<Segnalazione>(s =>
                s.Severita == Severita.Bloccante && s.Campo == "DomandaAlas/RapportoDiLavoro/DataCessazione" && s.Valore == "2026-11-25");
        }
    }

    [Theory]
    [InlineData(2021, 12, 31, true)]
    [InlineData(2022, 1, 1, false)]
    public void EndBefore2022_IsRefused_WithALASR002(int anno, int mese, int giorno, bool rifiutata)
    {
        var domanda = WithRapporto(r => r with { DataInizio = null, DataCessazione = new(anno, mese, giorno) });

        Codici(domanda).Should().Equal(rifiutata ? ["ALAS-R002"] : []);
        Codici(domanda, Oggi with { Parametri = ParametriRegole.Default with { Alas = new() { PrimaCessazione = new(2021, 12, 31) } } }).Should().BeEmpty();
    }

    [Fact]
    public void BeginAfterTheEnd_IsRefused_WithALASR003()
    {
        Codici(WithRapporto(r => r with { DataInizio = r.DataCessazione })).Should().BeEmpty();
        Sola(WithRapporto(r => r with { DataInizio = r.DataCessazione.AddDays(1) }), "ALAS-R003").Campo.Should().Be("DomandaAlas/RapportoDiLavoro/DataInizio");
    }

    [Fact]
    public void Committente_MayBeAPerson_OrALegalPerson_WithTheirCheckCharacters()
    {
        Codici(WithRapporto(r => r with { CodiceFiscaleCommittente = new("RSSMRA80A01H501U") })).Should().BeEmpty();
        Codici(WithRapporto(r => r with { CodiceFiscaleCommittente = new("RSSMRA80A01H501X") })).Should().Equal("CF-R002");
        Codici(WithRapporto(r => r with { CodiceFiscaleCommittente = new("12345678901") })).Should().Equal("CF-R004");
    }
}
