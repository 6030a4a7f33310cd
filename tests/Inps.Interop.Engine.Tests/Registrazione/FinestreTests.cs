using System.Globalization;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.Extensions.Options;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Registrazione;

public class FinestreTests
{
    private static readonly FinestraOptions Notturna = new() { Dalle = new TimeOnly(16, 0), Alle = new TimeOnly(8, 0) };

    [Theory]
    [InlineData("2026-11-24T15:59:59+01:00", "2026-11-24T16:00:00+01:00")]
    [InlineData("2026-11-24T16:00:00+01:00", null)] // included
    [InlineData("2026-11-24T23:59:59+01:00", null)]
    [InlineData("2026-11-25T07:59:59+01:00", null)] // the window of the day before
    [InlineData("2026-11-25T08:00:00+01:00", "2026-11-25T16:00:00+01:00")] // excluded
    [InlineData("2026-07-01T06:30:00Z", "2026-07-01T16:00:00+02:00")] // 08:30 in Italian summer
    [InlineData("2026-07-01T05:30:00Z", null)]
    public void WindowAcrossMidnight_IsJudgedInItalianTime_WithCANR001(string istante, string? riapre)
    {
        var found = Check(new CanaleOptions { Finestre = { Notturna } }, istante);

        Codici(found).Should().Equal(riapre is null ? [] : ["CAN-R001"]);
        found.Select(s => s.Valore).Should().Equal(riapre is null ? [] : [riapre]);
    }

    [Theory]
    [InlineData("2020-04-01T10:00:00+02:00", false)] // not yet in force
    [InlineData("2020-04-02T10:00:00+02:00", true)]
    [InlineData("2020-04-02T07:00:00+02:00", false)] // before 8:00 on its first day
    [InlineData("2020-04-02T08:00:00+02:00", true)]
    [InlineData("2020-05-01T07:00:00+02:00", false)]
    [InlineData("2020-05-01T10:00:00+02:00", false)] // no longer in force
    public void WindowWithDates_RestrictsOnlyInThem(string istante, bool chiusa)
    {
        var window = new FinestraOptions { Dalle = Notturna.Dalle, Alle = Notturna.Alle, DalGiorno = new(2020, 4, 2), AlGiorno = new(2020, 4, 30) };

        Codici(Check(new CanaleOptions { Finestre = { window } }, istante)).Should().Equal(chiusa ? ["CAN-R001"] : []);
    }

    [Fact]
    public void WindowOfSomeDays_OpensAgainOnTheNextOfThem()
    {
        var window = new FinestraOptions { Dalle = new(9, 0), Alle = new(12, 0), Giorni = { DayOfWeek.Monday, DayOfWeek.Wednesday } };

        var found = Check(new CanaleOptions { Finestre = { window } }, "2026-11-25T12:00:00+01:00"); // Wednesday

        found.Should().ContainSingle().Which.Valore.Should().Be("2026-11-30T09:00:00+01:00");
    }

    [Fact]
    public void OpeningInTheHourThatTheClocksSkip_IsAfterIt()
    {
        var window = new FinestraOptions { Dalle = new(2, 30), Alle = new(4, 0) };

        var found = Check(new CanaleOptions { Finestre = { window } }, "2026-03-29T01:00:00+01:00");

        found.Should().ContainSingle().Which.Valore.Should().Be("2026-03-29T03:30:00+02:00");
    }

    [Theory]
    [InlineData("2021-06-30T23:59:59.999+02:00", "CAN-R003", "2021-07-01T00:00:00+02:00")]
    [InlineData("2021-07-01T00:00:00+02:00", null, null)]
    [InlineData("2022-02-28T23:59:59+01:00", null, null)]
    [InlineData("2022-03-01T00:00:00+01:00", "CAN-R003", "2022-03-01T00:00:00+01:00")]
    public void OutsideOpeningAndClosing_IsRefused_WithCANR003(string istante, string? codice, string? valore)
    {
        var settings = new CanaleOptions { DallIstante = At("2021-07-01T00:00:00+02:00"), AllIstante = At("2022-03-01T00:00:00+01:00") };

        var found = Check(settings, istante);

        Codici(found).Should().Equal(codice is null ? [] : [codice]);
        found.Select(s => s.Valore).Should().Equal(codice is null ? [] : [valore]);
    }

    [Fact]
    public void InactiveChannel_IsRefused_WithCANR003() =>
        Codici(Check(new CanaleOptions { Attiva = false }, "2026-11-24T10:00:00Z")).Should().Equal("CAN-R003");

    [Theory]
    [InlineData(LivelloCredenziale.PinSemplificato, true)]
    [InlineData(null, true)]
    [InlineData(LivelloCredenziale.SpidL2, false)]
    [InlineData(LivelloCredenziale.Cns, true)] // from tomorrow
    public void CredentialNotAdmittedBySettings_IsRefused_WithCANR002(LivelloCredenziale? livello, bool rifiutata)
    {
        var settings = new CanaleOptions
        {
            Livelli =
            {
                new() { Livello = LivelloCredenziale.SpidL2 },
                new() { Livello = LivelloCredenziale.Cns, DalGiorno = new(2026, 11, 25) },
                new() { Livello = LivelloCredenziale.PinSemplificato, Facolta = Facolta.Consulta },
            },
        };

        var found = Check(settings, "2026-11-24T10:00:00Z", livello);

        Codici(found).Should().Equal(rifiutata ? ["CAN-R002"] : []);
        found.Select(s => s.Valore).Should().Equal(rifiutata ? [livello?.ToCodice()] : []);
    }

    [Fact]
    public void ChannelWithoutSettings_IsAlwaysOpen() =>
        new Finestre(Options.Create(new CanaliOptions())).Check(Of("MSG-0001")).Should().BeEmpty();

    [Theory, MemberData(nameof(OnEach))]
    public async Task ClosedChannel_RefusesANewDomanda_AndAnswersAReplay(string provider)
    {
        await using var aperto = await StartAsync(provider);
        var prima = await SubmitTests.Registered(aperto, Of("MSG-0001", "MINORE1"));
        await using var chiuso = await aperto.StartTwinAsync(null, ("Canali:AT:PATRONATO_COOP:Attiva", "false"));

        var replay = await chiuso.Submit.RunAsync(Of("MSG-0001", "MINORE1"), CancellationToken.None);
        var nuova = await chiuso.Submit.RunAsync(Of("MSG-0002") with { Segnalazioni = [Avviso] }, CancellationToken.None);

        replay.Should().BeOfType<EsitoRegistrazione.Duplicata>().Which.Prima.Should().BeEquivalentTo(prima.Fatti);
        var rifiutata = nuova.Should().BeOfType<EsitoRegistrazione.Rifiutata>().Subject;
        rifiutata.Esito.Should().Be(Esito.ServizioChiuso);
        Codici(rifiutata.Segnalazioni).Should().Equal("CF-W03", "CAN-R003");
    }

    public static TheoryData<string> OnEach => Providers;

    private static IReadOnlyList<Segnalazione> Check(CanaleOptions settings, string istante, LivelloCredenziale? livello = null)
    {
        var options = new CanaliOptions { ["AT"] = new() { ["PATRONATO_COOP"] = settings } };
        var richiesta = Of("MSG-0001", istante: At(istante));
        return new Finestre(Options.Create(options)).Check(
            richiesta with { Contesto = richiesta.Contesto with { Canale = richiesta.Contesto.Canale! with { Livello = livello } } });
    }

    private static IEnumerable<string> Codici(IEnumerable<Segnalazione> segnalazioni) => segnalazioni.Select(s => s.Codice);

    private static DateTimeOffset At(string istante) => DateTimeOffset.Parse(istante, CultureInfo.InvariantCulture);
}
