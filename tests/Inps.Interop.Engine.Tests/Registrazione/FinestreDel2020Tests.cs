using System.Globalization;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Tests.Shared;
using Microsoft.Extensions.Configuration;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Registrazione;

/// <summary>The shipped example of windows per channel: the hours of April 2020 (COVID-22).</summary>
public class FinestreDel2020Tests
{
    private static readonly (string Key, string Value)[] Esempio =
    [
        .. new ConfigurationBuilder().AddJsonFile(SampleFinder.PathOf("samples/impostazioni/finestre-2020.json")).Build()
            .AsEnumerable().Where(voce => voce.Value is not null).Select(voce => (voce.Key, voce.Value!)),
    ];

    [Theory]
    [InlineData("PORTALE_WEB", "2020-04-03T15:59:59+02:00", "2020-04-03T16:00:00+02:00")]
    [InlineData("PORTALE_WEB", "2020-04-03T16:00:00+02:00", null)]
    [InlineData("PORTALE_WEB", "2020-04-04T07:59:59+02:00", null)]
    [InlineData("APP_MOBILE", "2020-04-04T08:00:00+02:00", "2020-04-04T16:00:00+02:00")]
    [InlineData("PATRONATO_COOP", "2020-04-03T15:59:59+02:00", null)]
    [InlineData("PATRONATO_COOP", "2020-04-03T16:00:00+02:00", "2020-04-04T08:00:00+02:00")]
    [InlineData("PORTALE_WEB", "2020-04-01T12:00:00+02:00", null)] // not yet in force
    [InlineData("PATRONATO_COOP", "2026-11-24T20:00:00+01:00", null)] // no longer
    public async Task EachChannel_HasItsHours_WithCANR001(string canale, string istante, string? riapre)
    {
        await using var motore = await StartAsync("Sqlite", null, Esempio);
        var livello = canale == "PATRONATO_COOP" ? (LivelloCredenziale?)null : LivelloCredenziale.SpidL2;
        var richiesta = RichiestaDiBonus.Of("MSG-0001", canale: canale, livello: livello, istante: DateTimeOffset.Parse(istante, CultureInfo.InvariantCulture));

        var esito = await motore.Submit.RunAsync(richiesta, TestContext.Current.CancellationToken);

        if (riapre is null)
        {
            esito.Should().BeOfType<EsitoRegistrazione.Registrata>();
            return;
        }

        var rifiutata = esito.Should().BeOfType<EsitoRegistrazione.Rifiutata>().Subject;
        rifiutata.Esito.Should().Be(Esito.ServizioChiuso);
        rifiutata.Segnalazioni.Select(s => (s.Codice, s.Valore)).Should().Equal(("CAN-R001", riapre));
    }
}
