using System.Globalization;
using Inps.Interop.Engine.Istruttoria;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Inps.Interop.Gateway.Tests.Vita;

/// <summary>Brings a domanda where only the back office can, through its API, and calls twice with the same message.</summary>
internal static class StatiDiProva
{
    /// <summary>Leads the domanda, and its minors, to a state on the way that the table of transitions has; from PROTOCOLLATA or IN_ISTRUTTORIA.</summary>
    public static async Task PassAsync(this GatewayFixture fixture, string numeroDomanda, StatoDomanda stato)
    {
        if (stato == StatoDomanda.Annullata)
        {
            (await fixture.GestioneAsync("AnnullaDomanda", $"<g:IdDomanda>{IdDomanda(numeroDomanda)}</g:IdDomanda>")).Esito.Should().Be("OK");
            return;
        }

        await fixture.WithIstruttoreAsync(numeroDomanda, (istruttore, numero) => istruttore.StartAsync(numero, CancellationToken.None));
        if (stato is StatoDomanda.Accolta or StatoDomanda.Respinta or StatoDomanda.Chiusa)
        {
            var accolta = stato != StatoDomanda.Respinta;
            await fixture.WithIstruttoreAsync(numeroDomanda, (istruttore, numero) => istruttore.DecideAsync(numero, null, accolta, accolta ? null : "Requisiti", CancellationToken.None));
        }

        if (stato == StatoDomanda.Chiusa)
        {
            await fixture.WithIstruttoreAsync(numeroDomanda, (istruttore, numero) => istruttore.CloseAsync(numero, "Diritto cessato", CancellationToken.None));
        }
    }

    /// <summary>A request of integration on the domanda, open for years.</summary>
    /// <returns>Its identifier.</returns>
    public static async Task<string> AskIntegrazioneAsync(this GatewayFixture fixture, string numeroDomanda)
    {
        await fixture.PassAsync(numeroDomanda, StatoDomanda.InIstruttoria);
        await fixture.WithIstruttoreAsync(numeroDomanda, (istruttore, numero) => istruttore.RequestIntegrazioneAsync(
            numero, "Copia del provvedimento", TimeProvider.System.GetUtcNow().AddYears(10), null, CancellationToken.None));
        return (await fixture.GestioneAsync("StatoDomanda", $"<g:IdDomanda>{IdDomanda(numeroDomanda)}</g:IdDomanda>")).Element("IdRichiestaIntegrazione")!;
    }

    /// <summary>One step of the back office, as another process of the Istituto would make it; it must be allowed.</summary>
    public static async Task WithIstruttoreAsync(this GatewayFixture fixture, string numeroDomanda, Func<Istruttore, long, Task<Segnalazione?>> step)
    {
        await using var engine = TestDatabase.Sqlite(fixture.Gateway.DatabaseFolder).Engine();
        (await step(engine.GetRequiredService<Istruttore>(), long.Parse(numeroDomanda, CultureInfo.InvariantCulture))).Should().BeNull();
    }

    /// <summary>The same message twice: the second answer repeats the facts of the first and says so.</summary>
    /// <returns>The first answer.</returns>
    public static Task<Answer> CallTwiceAsync(
        this GatewayFixture fixture, string servizio, string body, string[] fatti, string certificate = "patronato1", string? identity = null) =>
        RepeatAsync(fixture, servizio, Wire.Envelope(body, identity ?? Wire.Identity), fatti, "OK", certificate);

    /// <summary>The same where both answers carry warnings.</summary>
    public static Task<Answer> CallTwiceWithWarningsAsync(this GatewayFixture fixture, string servizio, string body, string[] fatti) =>
        RepeatAsync(fixture, servizio, Wire.Envelope(body), fatti, "OK_CON_AVVISI", "patronato1");

    private static async Task<Answer> RepeatAsync(
        GatewayFixture fixture, string servizio, string envelope, string[] fatti, string esito, string certificate)
    {
        var first = await fixture.CallAsync(servizio, envelope, certificate);
        var second = await fixture.CallAsync(servizio, envelope, certificate);

        first.Esito.Should().Be(esito, "the answer was {0}", first.Text);
        first.Element("Duplicato").Should().NotBe("SI");
        second.Esito.Should().Be(esito, "the answer was {0}", second.Text);
        second.Element("Duplicato").Should().Be("SI");
        foreach (var fatto in fatti)
        {
            first.Element(fatto).Should().NotBeNull("{0} is told, in {1}", fatto, first.Text);
            second.Element(fatto).Should().Be(first.Element(fatto), "{0} is that of the first answer", fatto);
        }

        return first;
    }

    /// <summary>The answer refuses for the state of things, under the code.</summary>
    public static void ShouldBeForbidden(this Answer answer, string codice)
    {
        answer.Esito.Should().Be("STATO_NON_COMPATIBILE", "the answer was {0}", answer.Text);
        answer.Codici.Should().Equal(codice);
        answer.Element("Rimedio").Should().NotBeNullOrWhiteSpace();
    }

    private static string IdDomanda(string numeroDomanda) => "DOM" + numeroDomanda.PadLeft(17, '0');
}
