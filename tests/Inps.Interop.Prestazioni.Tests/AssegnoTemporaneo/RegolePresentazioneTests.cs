using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo;

public class RegolePresentazioneTests
{
    [Theory]
    [InlineData(2021, 6, 30, true)]
    [InlineData(2021, 7, 1, false)]
    public void PresentedBeforeTheOpening_IsRefused_WithATR015(int anno, int mese, int giorno, bool rifiutata)
    {
        var segnalazioni = Check(Valida, Il(anno, mese, giorno));

        segnalazioni.Any(s => s.Codice == "AT-R015").Should().Be(rifiutata);
        EsitoDelleRegole.Of(segnalazioni).Should().Be(rifiutata ? Esito.ServizioChiuso : Esito.OkConAvvisi);
    }

    [Fact]
    public void PresentedAfterAConfiguredClosing_IsRefused_WithATR015()
    {
        var parametri = ParametriRegole.Default with { AssegnoTemporaneoChiusura = new(2026, 11, 23) };

        Codici(Valida, Oggi with { Parametri = parametri }).Should().Equal("AT-R015");
        Codici(Valida, Oggi with { Parametri = parametri with { AssegnoTemporaneoChiusura = new(2026, 11, 24) } }).Should().BeEmpty();
    }

    [Fact]
    public void OpeningIsCountedInRome()
    {
        // 30 June 23:30 UTC is already 1 July in Italy.
        var contesto = Contesto.At(new(2021, 6, 30, 23, 30, 0, TimeSpan.Zero), Canale, ParametriRegole.Default);

        contesto.DataPresentazione.Should().Be(new DateOnly(2021, 7, 1));
        Codici(Valida, contesto).Should().NotContain("AT-R015");
    }

    [Theory]
    [InlineData(2021, 9, 30, false)]
    [InlineData(2021, 10, 1, true)]
    public void PresentedAfterTheCutOff_IsTold_WithATI16(int anno, int mese, int giorno, bool avviso) =>
        Check(Valida, Il(anno, mese, giorno)).Any(s => s.Codice == "AT-I16").Should().Be(avviso);
}
