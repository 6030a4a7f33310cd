using System.Text.Json;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Tests.Shared;
using Microsoft.Data.Sqlite;

namespace Inps.Interop.Gateway.Tests.Hosting;

/// <summary>The log: JSON, a line each, with the transaction of the call, and nothing of a person whatever happens.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task WhateverHappensToACall_TheLogNamesItsTransaction_AndNobody()
    {
        await using var gateway = await GatewayProcess.StartAsync();
        using var client = gateway.Client();
        var good = DomandeDiProva.Envelope(Domande.NextN(), Domande.NewId());
        var wrong = DomandeDiProva.Envelope(Domande.NextN(), Domande.NewId()).Replace("TitoloPresentazione>IN_PROPRIO", "TitoloPresentazione>ALTRO", StringComparison.Ordinal);
        (await client.PostAsync(good, "AssegnoTemporaneo")).Esito.Should().StartWith("OK");
        (await client.PostAsync(good, "AssegnoTemporaneo")).Element("Duplicato").Should().Be("SI");
        (await client.PostAsync(wrong, "AssegnoTemporaneo")).Status.Should().Be(500);

        // A store that no longer has a column: a defect in the writer for the first, in a read for the second.
        await RenameAsync(gateway);
        var failed = new[]
        {
            await client.PostAsync(DomandeDiProva.Envelope(Domande.NextN(), Domande.NewId()), "AssegnoTemporaneo"),
            await client.PostAsync(Wire.Envelope(Domande.Gestione("DettaglioDomanda", "<g:NumeroDomanda>1</g:NumeroDomanda>"), Wire.Identity), "GestioneDomande"),
        };
        failed.Should().OnlyContain(answer => answer.Status == 500 || answer.Status == 503);
        await gateway.StopAsync();

        var lines = gateway.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Should().OnlyContain(line => line.GetProperty("time").GetString()!.EndsWith('Z') && line.GetProperty("level").GetString() != null);
        lines.Where(line => line.TryGetProperty("transaction", out _)).Select(line => line.GetProperty("transaction").GetString()).Should().Contain(failed[1].IdTransazione);
        gateway.Errors.Should().Contain("\"level\":\"error\"").And.NotContainAny(DatiPersonali.In(good));
    }

    private static async Task RenameAsync(GatewayProcess gateway)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(gateway.Folder, "gateway.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "ALTER TABLE Domande RENAME COLUMN Contenuto TO Altro";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
