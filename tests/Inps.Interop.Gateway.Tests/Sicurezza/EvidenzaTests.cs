using System.Text;
using Inps.Interop.Gateway.Tests.Adesioni;
using Inps.Interop.Gateway.Tests.Client;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Soap.Audit;
using Inps.Interop.Tests.Shared;
using Microsoft.Data.Sqlite;

namespace Inps.Interop.Gateway.Tests.Sicurezza;

/// <summary>Agid-JWT-TrackingEvidence on SOAP calls, where the adesione asks for it and where it is sent all the same.</summary>
[Collection(SicurezzaTestGroup.Name)]
public sealed class EvidenzaTests(SicurezzaGateway gateway)
{
    private const string ConAudit = "IndennitaCovid19";
    private const string SenzaAudit = "BonusBabySitting";
    private static readonly TrackingEvidence Rossi = new("RSSMRA80A01H501U", "6038C", "3");

    [Fact]
    public async Task MissingEvidence_IsAud001_WhereItWasAgreed_AndOnlyThere()
    {
        (await SendAsync(null, ConAudit)).ShouldBeFault("AUD-001", 500, "integrity");
        (await SendAsync(null, SenzaAudit)).Status.Should().Be(200);
    }

    [Inside("looks into the database")]
    [Theory]
    [InlineData(ConAudit)]
    [InlineData(SenzaAudit)]
    public async Task Evidence_IsVerified_AndKeptWithTheCall(string servizio)
    {
        var token = Token(servizio);

        var answer = await SendAsync(token, servizio);

        answer.Status.Should().Be(200, answer.Text);
        (await KeptAsync(answer.IdTransazione!)).Should().Be(token);
    }

    [Inside("looks into the database")]
    [Fact]
    public async Task Evidence_CountsOnce()
    {
        var token = Token(ConAudit);

        (await SendAsync(token, ConAudit)).Status.Should().Be(200);
        var again = await SendAsync(token, ConAudit);

        again.ShouldBeFault("AUD-008", 500, "integrity");
        (await KeptAsync(again.IdTransazione!)).Should().BeNull();
    }

    [Fact]
    public async Task EvidenceOfSomebodyElse_IsAud009()
    {
        var answer = await SendAsync(Token(ConAudit, Rossi with { UserId = "VRDLGI80A01H501U" }), ConAudit);

        answer.ShouldBeFault("AUD-009", 500, "integrity").Frase().Should().Contain("userID 'VRDLGI80A01H501U', UserId 'RSSMRA80A01H501U'");
    }

    [Theory]
    [InlineData("niente", "AUD-002")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.", "AUD-003")]
    public async Task WhatIsNoEvidence_IsRefused_EvenWhereNobodyAskedForIt(string token, string codice) =>
        (await SendAsync(token, SenzaAudit)).ShouldBeFault(codice, 500, "integrity");

    [Fact]
    public async Task EvidenceByAStranger_OrForAnotherService_IsRefused()
    {
        using var foreign = TestCertificates.Load("patronato2");
        var byAnother = new EvidenceSigner(foreign, TimeProvider.System).Sign(Rossi, gateway.AddressOf(ConAudit));

        (await SendAsync(byAnother, ConAudit)).ShouldBeFault("AUD-004", 500, "integrity").Frase().Should().Contain("non è dell'ente " + EntiDiProva.CodiceFirmatario);
        (await SendAsync(Token(SenzaAudit), ConAudit)).ShouldBeFault("AUD-007", 500, "integrity");
    }

    [Inside("changes an adesione")]
    [Fact]
    public async Task CommandLine_AsksForIt_AndTheClientSendsIt()
    {
        await using var other = await GatewayProcess.StartAsync(["Adesioni:Aggiornamento=1"]);
        (await other.OperateAsync(["adesioni", "imposta", "PAT901", "--audit", "AssegnoTemporaneo", "--motivo", "Accordo"])).ExitCode.Should().Be(0);
        using var plain = other.Client("patronato1");
        for (var attempt = 0; attempt < 100 && (await plain.PostAsync(Wire.Envelope(Wire.Echo))).Status == 200; attempt++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        (await plain.PostAsync(Wire.Envelope(Wire.Echo))).ShouldBeFault("AUD-001", 500, "integrity");
        string[] echo = ["echo", "--userid", "RSSMRA80A01H501U", "--url", other.BaseAddress.ToString(), "--cert", TestCertificates.PemOf("patronato1"), "--ca", TestCertificates.PemOf("ca")];
        (await Uscita.OfAsync(echo)).Error.Should().Contain("AUD-001");
        (await Uscita.OfAsync([.. echo, "--audit", "3"])).Codice.Should().Be(0);
        (await Uscita.OfAsync([.. echo, "--audit", "-"])).Codice.Should().Be(0);

        (await other.OperateAsync(["adesioni", "mostra", "PAT901"])).Output.Should().MatchRegex("Audit +AssegnoTemporaneo");
        (await other.OperateAsync(["adesioni", "imposta", "PAT901", "--audit", "-", "--motivo", "Fine"])).ExitCode.Should().Be(0);
        (await other.OperateAsync(["adesioni", "mostra", "PAT901"])).Output.Should().MatchRegex("Audit +-");
    }

    private string Token(string servizio, TrackingEvidence? evidence = null) =>
        new EvidenceSigner(gateway.Certificate, TimeProvider.System).Sign(evidence ?? Rossi, gateway.AddressOf(servizio));

    private async Task<Answer> SendAsync(string? token, string servizio)
    {
        var signed = gateway.Sign(servizio, SicurezzaGateway.Echo(servizio), Soap.Security.SecurityRequirements.IdAuthSoap01);
        using var content = Wire.Content(signed);
        if (token is not null)
        {
            content.Headers.Add(TrackingEvidence.Header, token);
        }

        return await gateway.Client.SendAsync(content, servizio);
    }

    /// <summary>The evidence in the call's record, once the record is there.</summary>
    private async Task<string?> KeptAsync(string idTransazione)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(gateway.Process.Folder, "gateway.db")};Mode=ReadOnly");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        for (var attempt = 0; attempt < 100; attempt++)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = """SELECT "Evidenza" FROM "Transazioni" WHERE "IdTransazione" = $id""";
            command.Parameters.AddWithValue("$id", Guid.Parse(idTransazione).ToByteArray(bigEndian: true));
            if (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is { } found)
            {
                return found is byte[] bytes ? Encoding.ASCII.GetString(bytes) : null;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"The call {idTransazione} was not recorded.");
    }
}
