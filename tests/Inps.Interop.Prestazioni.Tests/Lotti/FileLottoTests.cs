using System.IO.Compression;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Lotti;
using static Inps.Interop.Prestazioni.Tests.Lotti.LottoDiProva;

namespace Inps.Interop.Prestazioni.Tests.Lotti;

/// <summary>Files are told by their bytes, expanded while they are read, and refused (LOT-R006) where they are hostile.</summary>
public sealed class FileLottoTests
{
    private static readonly byte[] Documento = Utf8($"{Inizio}{string.Concat(Enumerable.Range(1, 2_000).Select(i => $"<D>{i}</D>\n"))}{Fine}");

    public static TheoryData<string, int> Forme
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var forma in new[] { "xml", "gzip", "gzip-due-parti", "zip", "zip-senza-compressione", "zip-da-pipe", "zip-vuoto-in-coda" })
            {
                data.Add(forma, int.MaxValue);
                data.Add(forma, 13);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Forme))]
    public async Task EveryForm_GivesTheSameDomande(string forma, int piece)
    {
        var file = forma switch
        {
            "gzip" => Gzip(Documento),
            "gzip-due-parti" => [.. Gzip(Documento[..5_000]), .. Gzip(Documento[5_000..])],
            "zip" => Zip(false, CompressionLevel.Optimal, ("lotto.xml", Documento)),
            "zip-senza-compressione" => Zip(false, CompressionLevel.NoCompression, ("cartella/lotto.xml", Documento)),
            "zip-da-pipe" => Zip(true, CompressionLevel.Fastest, ("lotto.xml", Documento)),
            "zip-vuoto-in-coda" => [.. Zip(true, CompressionLevel.Optimal, ("lotto.xml", Documento)), .. new byte[100]],
            _ => Documento,
        };

        var read = await ReadAsync(file, piece: piece);

        read.Should().HaveCount(2_000).And.EndWith(("<D>2000</D>", 2_000, 1));
    }

    [Fact]
    public async Task GzipBomb_IsStopped()
    {
        var bomb = Gzip(Utf8(Inizio + new string(' ', 60_000_000)));

        (await RefusalOfAsync(bomb)).Should().Match<Segnalazione>(s => s.Codice == "LOT-R006" && s.Valore!.Contains("250 volte"));
        (await RefusalOfAsync(bomb, new LimitiLotto { EspansoByteMassimi = 1_000_000 })).Valore.Should().Contain("supera 1000000");
    }

    [Fact]
    public async Task ZipBomb_IsStopped() =>
        (await RefusalOfAsync(Zip(true, CompressionLevel.Optimal, ("b.xml", Utf8(Inizio + new string(' ', 60_000_000)))))).Codice.Should().Be("LOT-R006");

    [Fact]
    public async Task ArchiveInTheArchive_IsRefused()
    {
        (await RefusalOfAsync(Gzip(Gzip(Documento)))).Valore.Should().Contain("un archivio dentro");
        (await RefusalOfAsync(Zip(false, CompressionLevel.Optimal, ("a.zip", Zip(false, CompressionLevel.Optimal, ("lotto.xml", Documento)))))).Valore
            .Should().Contain("un archivio dentro");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SeveralFiles_AreRefused(bool toPipe) =>
        (await RefusalOfAsync(Zip(toPipe, CompressionLevel.Optimal, ("1.xml", Documento), ("2.xml", Documento)))).Valore.Should().Contain("più di un file");

    [Theory]
    [InlineData("../lotto.xml")]
    [InlineData("a/../../lotto.xml")]
    [InlineData("/etc/lotto.xml")]
    [InlineData("C:lotto.xml")]
    [InlineData("a\\lotto.xml")]
    [InlineData("cartella/")]
    public async Task PathNames_AreRefused(string name) =>
        (await RefusalOfAsync(Zip(true, CompressionLevel.Optimal, (name, Documento)))).Valore.Should().StartWith("nome ");

    [Fact]
    public async Task EncryptedFile_IsRefused()
    {
        var zip = Zip(false, CompressionLevel.Optimal, ("lotto.xml", Documento));
        zip[6] |= 1;

        (await RefusalOfAsync(zip)).Valore.Should().Be("cifrato");
    }

    [Fact]
    public async Task UnknownMethod_IsRefused()
    {
        var zip = Zip(false, CompressionLevel.Optimal, ("lotto.xml", Documento));
        zip[8] = 14;

        (await RefusalOfAsync(zip)).Valore.Should().Contain("metodo di compressione 14");
    }

    [Fact]
    public async Task DamagedOrCutFiles_AreRefused_NotBelieved()
    {
        var gzip = Gzip(Documento);
        var zip = Zip(false, CompressionLevel.Optimal, ("lotto.xml", Documento));
        var pipe = Zip(true, CompressionLevel.Optimal, ("lotto.xml", Documento));
        gzip[gzip.Length / 2] ^= 0xFF;

        (await RefusalOfAsync(gzip)).Codice.Should().BeOneOf("LOT-R006", "LOT-R004");
        foreach (var file in new[] { Gzip(Documento), zip, pipe })
        {
            foreach (var length in new[] { 5, 20, 40, file.Length / 3, file.Length / 2 })
            {
                (await RefusalOfAsync(file[..length])).Codice.Should().BeOneOf("LOT-R006", "LOT-R004");
            }
        }
    }

    [Fact]
    public async Task DataBehindTheFile_AreRefused() =>
        (await RefusalOfAsync([.. Zip(false, CompressionLevel.Optimal, ("lotto.xml", Documento)), .. new byte[2_000_000]])).Valore.Should().Contain("altri dati");

    [Fact]
    public async Task AnyArchiveBytes_AreReadOrRefused()
    {
        byte[][] files = [Gzip(Documento), Zip(false, CompressionLevel.Optimal, ("lotto.xml", Documento)), Zip(true, CompressionLevel.Optimal, ("lotto.xml", Documento))];
        var random = new Random(5);
        for (var i = 0; i < 600; i++)
        {
            var mutated = files[i % 3].ToArray();
            for (var n = random.Next(1, 5); n > 0; n--)
            {
                mutated[random.Next(i % 2 == 0 ? 60 : mutated.Length)] = (byte)random.Next(256);
            }

            var refused = await Record.ExceptionAsync(() => ReadAsync(mutated));
            refused?.Should().BeOfType<LottoIllegibileException>();
        }
    }
}
