using Inps.Interop.Prestazioni.Alas;
using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.Alas.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.Alas;

public class RegoleDiArchivioTests
{
    private static readonly Prestazione Alas = Catalogo.FindByCodice("ALAS")!;

    /// <summary>95 days before the presentation of the tests.</summary>
    private static readonly Domanda Tardiva = WithRapporto(r => r with { DataCessazione = new(2026, 8, 21) });

    [Fact]
    public void NothingToSay_IsSaidOfAKnownPerson_InTime() => Check(Valida, Noto).Should().BeEmpty();

    [Fact]
    public void PersonNotKnownAsWorkerOfTheSector_IsTold_WithALASR007()
    {
        var segnalazione = Check(Valida, Noto with { IsLavoratoreDelloSpettacolo = false }).Should().ContainSingle().Subject;

        segnalazione.Should().Match<Segnalazione>(s => s.Codice == "ALAS-R007" && s.Severita == Severita.Avviso && s.Campo == "DomandaAlas/Richiedente/CodiceFiscale");
        segnalazione.Valore.Should().Be("BNC************C");
    }

    [Fact]
    public void PresentedAfterTheTerm_IsTold_WithALASR008_AndItsNetDays()
    {
        Check(Tardiva, Noto).Should().ContainSingle().Which.Should().Match<Segnalazione>(s => s.Codice == "ALAS-R008" && s.Severita == Severita.Avviso && s.Valore == "95 giorni");
        Check(WithRapporto(r => r with { DataCessazione = new(2026, 9, 17) }), Noto).Should().BeEmpty();
        Check(WithRapporto(r => r with { DataCessazione = new(2026, 9, 16) }), Noto).Should().ContainSingle();
        Check(Tardiva, Noto, Oggi with { Parametri = ParametriRegole.Default with { Alas = new() { TermineGiorni = 95 } } }).Should().BeEmpty();
    }

    [Fact]
    public void KnownPeriodsAndDeclaredEvents_SuspendTheTerm_TogetherAndOnce()
    {
        // 20 days of maternità and 10 declared, 3 in common: 27 covered, 68 net.
        var nota = Noto with { Periodi = [new(TipoPeriodo.Maternita, new(2026, 10, 1), new(2026, 10, 20))] };
        var conEvento = Tardiva with { EventiSospensione = [Evento(18, 27)] };

        Check(conEvento, nota).Should().BeEmpty();
        Check(Tardiva, nota).Should().ContainSingle().Which.Valore.Should().Be("75 giorni");
        Check(conEvento, Noto).Should().ContainSingle().Which.Valore.Should().Be("85 giorni");
    }

    [Fact]
    public void DataThatDifferFromTheArchives_AreTold_WithALASW17_EachWithItsPath()
    {
        var nota = Noto with { Anagrafica = Valida.Richiedente with { Nome = "LAURA MARIA", Residenza = Residenza with { Civico = "9" } } };

        Check(Valida, nota).Select(s => (s.Codice, s.Campo)).Should().Equal(
            ("ALAS-W17", "DomandaAlas/Richiedente/Nome"), ("ALAS-W17", "DomandaAlas/Richiedente/Residenza"));
    }

    [Fact]
    public void DataThatTheArchivesDoNotHave_AreTold_WithALASW17()
    {
        Check(Valida, Noto with { Anagrafica = null }).Should().ContainSingle().Which.Campo.Should().Be("DomandaAlas/Richiedente");
        Check(Valida, Noto with { Anagrafica = Valida.Richiedente with { Residenza = null } }).Should().ContainSingle().Which.Campo.Should().Be("DomandaAlas/Richiedente/Residenza");
    }

    [Fact]
    public void DataThatAreNotGiven_AndAccentsCaseOrPunctuation_MakeNoDifference()
    {
        var nota = Noto with
        {
            Anagrafica = new(Persona, "Bianchì", "laura", "F", new(1985, 8, 1), Residenza: Residenza with { Via = "VIA  VERDI," }, Recapiti: new("a@example.it", null, null)),
        };

        Check(Valida, nota).Should().BeEmpty();
    }

    private static IReadOnlyList<Segnalazione> Check(Domanda domanda, FattiArchivio archivio, Contesto? contesto = null) =>
        Alas.CheckArchivio(domanda, contesto ?? Oggi, archivio);
}
