using System.Security.Cryptography;
using System.Text;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;
using Microsoft.Data.Sqlite;

namespace Inps.Interop.Gateway.Tests.EndToEnd;

/// <summary>What is kept of every call (design D8, ruling 14), read from the database file beside the running gateway.</summary>
[Inside("looks into the database")]
[Collection(OneRegister.Name)]
public sealed class TracciaTests(GatewayFixture fixture)
{
    [Fact]
    public async Task AcceptedDomanda_IsTraced_WhenItsAnswerArrives()
    {
        var (n, id) = (Domande.NextN(), Domande.NewId());
        var envelope = DomandeDiProva.Envelope(n, id);
        using var certificate = TestCertificates.Load("patronato1");

        var answer = await fixture.Client().PostAsync(envelope);
        var row = Read(answer.IdTransazione!);

        row.Should().NotBeNull("the trace commits with the domanda, before the answer leaves");
        row!.Text("Ente", "Servizio", "Operazione", "UserId", "CodiceUfficio", "IdMessaggio", "Fase", "NumeroProtocollo").Should().Equal(
            "PAT901", "AssegnoTemporaneo", "PresentaDomanda", "RSSMRA80A01H501U", "6038C", id, "Operation", answer.Element("NumeroProtocollo"));
        row.Text("NumeroDomanda", "StatoHttp", "DimensioneRichiesta").Should().Equal(answer.Element("NumeroDomanda"), "200", $"{Encoding.UTF8.GetByteCount(envelope)}");
        row.Text("NumeroPratica").Should().Equal(answer.Element("NumeroPratica"));
        row.Text("Ip").Single().Should().BeOneOf("127.0.0.1", "::1");
        row.Text("Codici").Should().Equal((string?)null);
        row.Text("Tempi").Single().Should().StartWith("transport=").And.Contain("schema=");
        row.Blob("Certificato").Should().Equal(certificate.GetCertHash(HashAlgorithmName.SHA256));
        row.Blob("ImprontaCodiceFiscale").Should().HaveCount(16);
        Encoding.UTF8.GetString(Compressione.Expand(row.Blob("Richiesta")!)).Should().Be(envelope);
        Encoding.UTF8.GetString(Compressione.Expand(row.Blob("Risposta")!)).Should().Be(answer.Text);
    }

    [Fact]
    public async Task SameApplicant_HasTheSameKeyedHash_WhichIsNoPlainDigest()
    {
        var first = Read((await fixture.SubmitAsync()).IdTransazione!)!.Blob("ImprontaCodiceFiscale")!;
        var second = Read((await fixture.SubmitAsync()).IdTransazione!)!.Blob("ImprontaCodiceFiscale")!;
        var applicant = System.Text.RegularExpressions.Regex.Match(
            DomandeDiProva.Domanda(1, "id"), @"<Richiedente>\s*<c:CodiceFiscale>(\w{16})<").Groups[1].Value;

        applicant.Should().NotBeEmpty();
        second.Should().Equal(first);
        first.Should().NotEqual(SHA256.HashData(Encoding.UTF8.GetBytes(applicant))[..16]);
    }

    [Fact]
    public async Task EverythingElse_IsTracedSoonAfter()
    {
        var body = DomandeDiProva.PresentaDomanda(Domande.NextN(), Domande.NewId());
        var refusedBody = body.Replace("<c:VersioneTracciato>1.0<", "<c:VersioneTracciato>9.9<", StringComparison.Ordinal);
        await fixture.PresentaAsync(body);

        var replay = await WaitForAsync(await fixture.PresentaAsync(body));
        var refused = await WaitForAsync(await fixture.PresentaAsync(refusedBody.Replace("prova-", "altra-", StringComparison.Ordinal)));
        var fault = await WaitForAsync(await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo, "")));
        var stranger = await WaitForAsync(await fixture.Client("non-iscritto").PostAsync(Wire.Envelope(Wire.Echo)));
        using var get = Wire.Content("{}", "application/json");
        var media = await WaitForAsync(await fixture.Client().SendAsync(get));

        replay.Text("Operazione", "Fase", "StatoHttp", "Codici").Should().Equal("PresentaDomanda", "Answer", "200", "MSG-R002");
        refused.Text("Operazione", "Fase", "StatoHttp", "Codici").Should().Equal("PresentaDomanda", "Answer", "200", "MSG-R003");
        refused.Text("NumeroDomanda").Should().Equal((string?)null);
        fault.Text("Ente", "Operazione", "Fase", "StatoHttp", "Codici", "Esito").Should().Equal("PAT901", "Echo", "Identity", "500", "IDN-001", null);
        stranger.Text("Ente", "Operazione", "Fase", "StatoHttp", "Codici").Should().Equal(null, null, "Fruitore", "403", "GW-TLS-02");
        stranger.Blob("Certificato").Should().HaveCount(32);
        stranger.Blob("Richiesta").Should().BeNull("a stranger's bytes are not even read");
        media.Text("Fase", "StatoHttp", "Codici").Should().Equal("Transport", "415", "GW-HTTP-415");
    }

    /// <summary>AT-48: who read which domanda, for which ente and office; also who tried and was told nothing.</summary>
    [Theory]
    [InlineData("DettaglioDomanda", "")]
    [InlineData("RichiediRiepilogo", "")]
    [InlineData("RichiediRicevuta", "<g:TipoRicevuta>COMPLETA</g:TipoRicevuta>")]
    [InlineData("ElencoPagamenti", "")]
    [InlineData("ElencoDocumenti", "")]
    public async Task EveryReadOfADomanda_TellsWhoReadIt_AndWhoWasRefused(string operazione, string altro)
    {
        var presentata = await fixture.SubmitAsync();
        var (id, numero) = (presentata.Element("IdDomanda"), presentata.Element("NumeroDomanda"));
        var lettura = Domande.Gestione(operazione, $"<g:IdDomanda>{id}</g:IdDomanda>{altro}");

        var letta = await WaitForAsync(await fixture.Client().PostAsync(Wire.Envelope(lettura), "GestioneDomande"));
        var negata = await WaitForAsync(await fixture.Client("patronato2").PostAsync(Wire.Envelope(lettura, Domande.IdentityPat902), "GestioneDomande"));

        letta.Text("Ente", "UserId", "CodiceUfficio", "Servizio", "Operazione", "NumeroDomanda", "Codici").Should().Equal(
            "PAT901", "RSSMRA80A01H501U", "6038C", "GestioneDomande", operazione, numero, null);
        negata.Text("Ente", "CodiceUfficio", "Operazione", "NumeroDomanda", "Codici").Should().Equal("PAT902", "7001A", operazione, null, "PAT-R003");
        Encoding.UTF8.GetString(Compressione.Expand(negata.Blob("Richiesta")!)).Should().Contain(id, "what was asked for stays");
    }

    private async Task<Row> WaitForAsync(Answer answer)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (Read(answer.IdTransazione!) is { } row)
            {
                return row;
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException($"Transaction {answer.IdTransazione} was not traced.\n{answer.Text}");
    }

    private Row? Read(string idTransazione)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(fixture.Gateway.DatabaseFolder, "gateway.db")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM Transazioni WHERE IdTransazione = $id";
        command.Parameters.AddWithValue("$id", Guid.Parse(idTransazione).ToByteArray(bigEndian: true));
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? new Row(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i)))
            : null;
    }

    private sealed record Row(Dictionary<string, object?> Values)
    {
        public IEnumerable<string?> Text(params string[] columns) =>
            columns.Select(column => Convert.ToString(Values[column], System.Globalization.CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null);

        public byte[]? Blob(string column) => (byte[]?)Values[column];
    }
}
