using System.IO.Compression;
using System.Text;
using Inps.Interop.Gateway.Tests.Ricevute;
using Inps.Interop.Prestazioni.Registro;

namespace Inps.Interop.Gateway.Tests.Fascicoli;

/// <summary>A fascicolo is what was released, or a sentence says of which file it is not.</summary>
public sealed class FascicoloConservatoTests
{
    private const string Manifesto = NomiRicevuta.Manifesto;

    [Fact]
    public async Task WholePackage_HasNothingWrong()
    {
        var fascicolo = await PaccoDiProva.CheckAsync(await PaccoDiProva.MakeAsync());

        fascicolo.Problemi.Should().BeEmpty();
        (fascicolo.FileIntegri, fascicolo.RicevuteValide).Should().Be((3, 1));
        fascicolo.Manifesto!.Section(NomiRicevuta.Caso)!.Select(fatto => fatto.Value).Should().Equal("DOM1", "Ricorso");
        fascicolo.Firmatario!.Subject.Should().Contain("gateway");
    }

    [Fact]
    public async Task ChangedFile_IsNamed()
    {
        var fascicolo = await CheckAsync(zip => zip.Replace(PaccoDiProva.Richiesta, "<a>PAT902</a>"u8));

        fascicolo.Should().ContainSingle().Which.Should().StartWith($"{PaccoDiProva.Richiesta}: è stato modificato (impronta firmata");
    }

    [Fact]
    public async Task MissingFile_IsNamed() => (await CheckAsync(zip => zip.GetEntry(PaccoDiProva.Richiesta)!.Delete())).Should().Equal($"{PaccoDiProva.Richiesta}: manca.");

    [Theory]
    [InlineData("chiamate/2/richiesta.xml")]
    [InlineData("../fuori.txt")]
    [InlineData("vuota/")]
    public async Task AddedFile_IsNamed(string nome) => (await CheckAsync(zip => zip.Add(nome, []))).Should().Equal($"{nome}: non è nel manifesto.");

    [Fact]
    public async Task DoubledFile_IsNamed() =>
        (await CheckAsync(zip => zip.Add(PaccoDiProva.Richiesta, "<a>PAT902</a>"u8))).Should().Equal($"{PaccoDiProva.Richiesta}: il pacchetto lo contiene più volte.");

    [Fact]
    public async Task ChangedManifest_IsNotBelieved_NorWhatItLists()
    {
        var problemi = await CheckAsync(zip => zip.Replace(Manifesto, Encoding.UTF8.GetBytes(zip.Read(Manifesto).Replace("Ricorso", "Altro", StringComparison.Ordinal))));

        problemi.Should().ContainSingle().Which.Should().StartWith($"{Manifesto}: La ricevuta è stata modificata dopo la firma");
    }

    [Fact]
    public async Task ManifestThatIsNone_IsNamed()
    {
        (await CheckAsync(zip => zip.GetEntry(Manifesto)!.Delete())).Should().Equal($"Manca {Manifesto}: non è un fascicolo.");
        (await CheckAsync(zip => zip.Replace(Manifesto, Encoding.UTF8.GetBytes(new Registro().Enter())))).Should().Equal($"{Manifesto}: è firmato, ma non è il manifesto di un fascicolo.");
        (await CheckAsync(zip => zip.Replace(Manifesto, new byte[2 * 1024 * 1024]))).Should().Equal($"{Manifesto}: è più grande di 1048576 byte.");
    }

    [Fact]
    public async Task ManifestSealedUnderAnotherAuthority_IsNotBelieved()
    {
        var fascicolo = await PaccoDiProva.CheckAsync(await PaccoDiProva.MakeAsync(), autorita: "patronato2");

        fascicolo.Problemi.Should().ContainSingle().Which.Should().StartWith($"{Manifesto}: Il certificato di firma");
        fascicolo.Manifesto.Should().BeNull();
    }

    [Fact]
    public async Task FalseReceipt_ListedWithItsDigest_IsNamed()
    {
        var falsa = new Registro().Enter().Replace(">PAT901<", ">PAT902<", StringComparison.Ordinal);

        var fascicolo = await PaccoDiProva.CheckAsync(await PaccoDiProva.MakeAsync(falsa));

        fascicolo.Problemi.Should().ContainSingle().Which.Should().StartWith($"{PaccoDiProva.Ricevuta}: La ricevuta è stata modificata dopo la firma");
    }

    [Fact]
    public async Task Bomb_IsReadNoFurtherThanTheManifestSays()
    {
        var bomba = new byte[64 * 1024 * 1024];
        var pacco = PaccoDiProva.Change(await PaccoDiProva.MakeAsync(), zip => zip.Replace(PaccoDiProva.Richiesta, bomba));
        pacco.Length.Should().BeLessThan(200_000, "it is a bomb");

        (await PaccoDiProva.CheckAsync(pacco)).Problemi.Should().ContainSingle().Which.Should().Contain("il file è più grande");
    }

    [Fact]
    public async Task BrokenPackage_IsNamed()
    {
        var pacco = await PaccoDiProva.MakeAsync();

        (await PaccoDiProva.CheckAsync(pacco[..^40])).Problemi.Should().ContainSingle().Which.Should().StartWith("Il pacchetto non si legge");
    }

    [Fact]
    public async Task ManyEntries_AreNotLookedAt()
    {
        var pacco = PaccoDiProva.Change(await PaccoDiProva.MakeAsync(), zip =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                zip.CreateEntry($"{i}");
            }
        });

        (await PaccoDiProva.CheckAsync(pacco)).Problemi.Should().Equal("Il pacchetto ha 10004 file; ne sono ammessi al massimo 10000.");
    }

    private static async Task<IReadOnlyList<string>> CheckAsync(Action<ZipArchive> change) => (await PaccoDiProva.CheckAsync(PaccoDiProva.Change(await PaccoDiProva.MakeAsync(), change))).Problemi;
}
