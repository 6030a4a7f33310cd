using Inps.Interop.Client;

namespace Inps.Interop.Gateway.Tests.Client;

/// <summary>The patronato's own records, as the commands wrote them or as it keeps them.</summary>
public sealed class RegistroProprioTests : IDisposable
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly string folder = Directory.CreateTempSubdirectory("inps-interop-registro-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Csv_IsReadByItsHeadings()
    {
        var voci = await ReadAsync("registro.csv", "NumeroProtocollo;Altro;IdMessaggio;NumeroDomanda\r\nINPS-AUF-2026-000000000001;\"a;\"\"b\";id-00001;7\r\n;;id-00002;\r\n;;;\r\n");

        voci.Should().Equal(new VoceRegistro("id-00001", 7, "INPS-AUF-2026-000000000001"), new VoceRegistro("id-00002", null, null));
    }

    [Fact]
    public async Task Json_IsThatOfInvia()
    {
        var voci = await ReadAsync(
            "invio.json",
            """[{"file":"a.xml","idMessaggio":"id-00001","numeroDomanda":7,"numeroProtocollo":"INPS-AUF-2026-000000000001"},{"file":"b.xml","idMessaggio":"id-00002"},{"file":"c.xml"}]""");

        voci.Should().Equal(new VoceRegistro("id-00001", 7, "INPS-AUF-2026-000000000001"), new VoceRegistro("id-00002", null, null));
    }

    [Theory]
    [InlineData("registro.csv", "Numero;Protocollo\r\n1;2\r\n")]
    [InlineData("registro.csv", "")]
    [InlineData("registro.csv", "IdMessaggio;NumeroDomanda\r\nid;sette\r\n")]
    [InlineData("registro.json", "{")]
    [InlineData("registro.json", "{}")]
    public async Task WhatIsNoRecord_IsOneSentence(string name, string content)
    {
        var reading = () => ReadAsync(name, content);

        (await reading.Should().ThrowAsync<DocumentoException>()).Which.Message.Should().Contain(name).And.NotContain("\n");
    }

    private async Task<IReadOnlyList<VoceRegistro>> ReadAsync(string name, string content)
    {
        var file = Path.Combine(folder, name);
        await File.WriteAllTextAsync(file, content, Ct);
        return await RegistroProprio.ReadAsync(file, Ct);
    }
}
