using System.IO.Compression;
using System.Text;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Gateway.Tests.Hostile;
using Inps.Interop.Gateway.Tests.Mtom;
using Inps.Interop.Tests.Shared;
using static Inps.Interop.Gateway.Tests.Lotti.InviaLottoTests;
using static Inps.Interop.Gateway.Tests.Lotti.Messaggi;

namespace Inps.Interop.Gateway.Tests.Lotti;

/// <summary>Files made to exhaust or to confuse: each is refused with its reason, and afterwards a lotto is worked as before in bounded memory.</summary>
[Collection(OneLottiGateway.Name)]
public sealed class ContenutiOstiliTests(LottiGateway gateway)
{
    private const string Dtd = """<?xml version="1.0"?><!DOCTYPE Lotto [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><Lotto xmlns="http://inps.it/InvioMassivo/v1">&b;</Lotto>""";

    [Inside("wants limits of its own")]
    [Theory]
    [InlineData("gzip")]
    [InlineData("zip")]
    public async Task Bomb_IsStoppedAtTheBound(string form)
    {
        var bomb = Compressi.As(form, [.. Encoding.UTF8.GetBytes(LottiDiProva.Inizio), .. Enumerable.Repeat((byte)' ', 200 * 1024 * 1024)]);
        bomb.Length.Should().BeLessThan(2 * 1024 * 1024);

        Discarded(await gateway.InviaFileAsync(NewIdLotto(), 1, bomb), "LOT-R006");
        await ShouldStillWorkAsync();
    }

    [Inside("wants limits of its own")]
    [Fact]
    public async Task ExpansionBeyondTheBound_IsStopped_HoweverWellItIsPacked()
    {
        // Comments between the domande, no two of them alike: the ratio is harmless, the size is not.
        var comments = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(100_000, 70_000).Select(i => $"<!-- {i} -->\n")));
        using var output = new MemoryStream();
        await using (var gzip = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(LottiDiProva.Inizio));
            for (var i = 0; i < 70; i++)
            {
                gzip.Write(comments);
            }
        }

        Discarded(await gateway.InviaFileAsync(NewIdLotto(), 1, output.ToArray()), "LOT-R006");
        await ShouldStillWorkAsync();
    }

    public static TheoryData<string, byte[]> Damaged => new()
    {
        { "gzip in gzip", LottiDiProva.Gzip(LottiDiProva.Gzip(LottiDiProva.File([]))) },
        { "zip in gzip", LottiDiProva.Gzip(Compressi.Zip(("a.xml", [1]))) },
        { "zip in zip", Compressi.Zip(("a.zip", Compressi.Zip(("a.xml", [1])))) },
        { "two files", Compressi.Zip(("a.xml", LottiDiProva.File(["<D/>"])), ("b.xml", [1])) },
        { "a way out", Compressi.Zip(("../../a.xml", LottiDiProva.File(["<D/>"]))) },
        { "zip header alone", [(byte)'P', (byte)'K', 3, 4] },
        { "broken gzip", Broken() },
    };

    [Theory]
    [MemberData(nameof(Damaged), DisableDiscoveryEnumeration = true)]
    public async Task DamagedOrNestedArchive_IsRefused(string what, byte[] file)
    {
        Refused(await gateway.InviaFileAsync(NewIdLotto(), 1, file), "LOT-R006");
        await ShouldStillWorkAsync(what);
    }

    public static TheoryData<string, byte[]> Illegible => new()
    {
        { "nothing", [] },
        { "cut gzip", LottiDiProva.Gzip(LottiDiProva.File(Enumerable.Repeat("<D/>", 5_000)))[..60] },
        { "gzip header alone", [0x1F, 0x8B, 8, 0] },
        { "DTD", Encoding.UTF8.GetBytes(Dtd) },
        { "DTD in a domanda", LottiDiProva.File(["<D><!DOCTYPE a></D>"]) },
        { "another root", "<Altro/>"u8.ToArray() },
        { "no XML", "%PDF-1.7 ..."u8.ToArray() },
        { "without end", LottiDiProva.File([Nuova()])[..^20] },
        { "text between", LottiDiProva.File(["testo"]) },
        { "too deep", LottiDiProva.File([string.Concat(Enumerable.Repeat("<a>", 10_000))]) },
        { "too many attributes", LottiDiProva.File([$"<a {string.Concat(Enumerable.Range(0, 10_000).Select(i => $"a{i}='' "))}/>"]) },
        { "tag without end", LottiDiProva.File([$"<a b='{new string('x', 1_000_000)}"]) },
    };

    [Theory]
    [MemberData(nameof(Illegible), DisableDiscoveryEnumeration = true)]
    public async Task WhatIsNoLotto_IsRefused(string what, byte[] file)
    {
        Refused(await gateway.InviaFileAsync(NewIdLotto(), 1, file), "LOT-R004");
        await ShouldStillWorkAsync(what);
    }

    [Inside("wants limits of its own")]
    [Fact]
    public async Task HugeDomanda_IsRefused_WithItsPlace()
    {
        var huge = $"<D>{new string('x', 5 * 1024 * 1024)}</D>";

        var answer = await gateway.InviaFileAsync(NewIdLotto(), 2, LottiDiProva.File([Nuova(), huge]));

        Discarded(answer, "LOT-R013");
        answer.Element("Riga", Wire.Comune).Should().Be("3");
        await ShouldStillWorkAsync();
    }

    [Inside("wants limits of its own")]
    [Fact]
    public async Task AttachmentBeyondItsBound_Is413()
    {
        var file = new byte[33 * 1024 * 1024];
        Encoding.UTF8.GetBytes(LottiDiProva.Inizio).CopyTo(file, 0);
        file.AsSpan(LottiDiProva.Inizio.Length).Fill((byte)' ');

        (await gateway.InviaFileAsync(NewIdLotto(), 1, file)).ShouldBeFault(413, "GW-HTTP-413");
        await ShouldStillWorkAsync();
    }

    [Fact]
    public async Task AnotherPartAfterTheFile_IsAFault()
    {
        var file = LottiDiProva.File([Nuova()]);
        var body = InviaLotto(NewIdLotto(), 1, $"<m:File>{Package.Include("file")}</m:File>", new Invio(Impronta: Sha256(file)));
        using var content = Package.Content(Wire.Envelope(body), Wire.Soap12, ("file", file), ("altro", [1]));

        (await gateway.Client.SendAsync(content, Servizio)).ShouldBeFault(500, "MTOM-006");
        await ShouldStillWorkAsync();
    }

    [Fact]
    public async Task TruncatedBeforeTheFirstDomanda_IsNothingTaken()
    {
        var file = LottiDiProva.File([Nuova()]);
        var body = InviaLotto(NewIdLotto(), 1, $"<m:File>{Package.Include("file")}</m:File>", new Invio(Impronta: Sha256(file)));
        var package = Package.Bytes(Wire.Envelope(body), Wire.Soap12, ("file", file));
        var start = package.AsSpan().IndexOf("<?xml"u8);

        using (var content = Package.Raw(package[..(start + 2)]))
        {
            (await gateway.Client.SendAsync(content, Servizio)).ShouldBeFault(500, "MTOM-001");
        }

        using (var content = Package.Raw(package[..(start + 120)]))
        {
            var answer = await gateway.Client.ExchangeAsync(content, Servizio);
            Refused(answer, "LOT-R009");
            answer.Element("ElementiAcquisiti", Ns).Should().Be("0");
        }

        await ShouldStillWorkAsync();
    }

    /// <summary>The end of every attack.</summary>
    private async Task ShouldStillWorkAsync(string after = "")
    {
        var idLotto = NewIdLotto();
        (await gateway.InviaAsync(idLotto, [Nuova()])).Esito.Should().Be("OK", after);
        (await gateway.ConcludeAsync(idLotto)).Element("Presentate", Ns).Should().Be("1", after);
        gateway.Process.ResidentBytes.Should().BeLessThan(HostileGateway.MemoryBound, after);
        gateway.Process.Errors.Should().NotContain("\"level\":\"error\",\"logger\":\"Inps.", "what callers send wrong is no error of ours");
    }

    private static byte[] Broken()
    {
        var file = LottiDiProva.Gzip(LottiDiProva.File(Enumerable.Range(0, 200).Select(i => $"<D>{Domande.NewId()}</D>")));
        file.AsSpan(file.Length / 2, 40).Clear();
        return file;
    }
}
