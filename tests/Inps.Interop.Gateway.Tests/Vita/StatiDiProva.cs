using System.Globalization;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Tests.Shared;
using Microsoft.Data.Sqlite;

namespace Inps.Interop.Gateway.Tests.Vita;

/// <summary>Brings a domanda where only the back office can, behind the gateway's back, and calls twice with the same message.</summary>
internal static class StatiDiProva
{
    /// <summary>Puts the domanda, and its minors, in a state.</summary>
    public static void Pass(this GatewayFixture fixture, string numeroDomanda, StatoDomanda stato)
    {
        Execute(fixture, "UPDATE Domande SET Stato = $stato WHERE NumeroDomanda = $numero", numeroDomanda, stato);
        Execute(fixture, "UPDATE Minori SET Stato = $stato WHERE NumeroDomanda = $numero", numeroDomanda, stato);
    }

    /// <summary>A request of integration on the domanda, open for years.</summary>
    /// <returns>Its identifier.</returns>
    public static string AskIntegrazione(this GatewayFixture fixture, string numeroDomanda)
    {
        fixture.Pass(numeroDomanda, StatoDomanda.InAttesaIntegrazione);
        Execute(
            fixture,
            "INSERT INTO Integrazioni (NumeroIntegrazione, NumeroDomanda, Stato, Richiesta, Istante, Scadenza) VALUES ($numero, $numero, 0, 'Copia del provvedimento', 0, 4102444800000)",
            numeroDomanda);
        return "RIN" + numeroDomanda.PadLeft(17, '0');
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

    internal static void Execute(this GatewayFixture fixture, string sql, string numeroDomanda, StatoDomanda? stato = null)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(fixture.Gateway.Folder, "gateway.db")};Pooling=False;Default Timeout=10");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$numero", long.Parse(numeroDomanda, CultureInfo.InvariantCulture));
        if (stato is { } value)
        {
            command.Parameters.AddWithValue("$stato", (int)value);
        }

        command.ExecuteNonQuery().Should().BePositive();
    }
}
