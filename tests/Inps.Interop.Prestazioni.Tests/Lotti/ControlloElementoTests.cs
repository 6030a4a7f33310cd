using System.Text;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Lotti.Messaggi;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Prestazioni.Tests.Messaggi;
using static Inps.Interop.Prestazioni.Tests.Lotti.LottoDiProva;

namespace Inps.Interop.Prestazioni.Tests.Lotti;

/// <summary>A domanda of a lotto is checked like one that is presented alone, and its findings stand in the lotto.</summary>
public sealed class ControlloElementoTests
{
    private const string Inizio = """<Lotto xmlns="http://inps.it/InvioMassivo/v1" xmlns:at="http://inps.it/AssegnoTemporaneo/v1" xmlns:c="http://inps.it/Domande/TipiComuni/v1">""";

    [Fact]
    public async Task ValidDomanda_IsReadAndHasTheDigestOfPresentaDomanda()
    {
        var domanda = Sample("AssegnoTemporaneo/v1/valide/minimo");
        var presenta = $"""<a:PresentaDomanda xmlns:a="http://inps.it/AssegnoTemporaneo/v1"> <a:request> {domanda}</a:request></a:PresentaDomanda>""";

        var controllo = Assert.Single(await CheckAsync(Inizio + domanda + "</Lotto>"));

        controllo.Segnalazioni.Should().NotContain(s => s.Severita == Severita.Bloccante);
        controllo.Domanda!.Testata.IdMessaggio.Should().Be(controllo.IdMessaggio).And.Be("PROVA-minimo");
        controllo.Prestazione!.Servizio.Should().Be("AssegnoTemporaneo");
        using var reader = HardenedReader.Create(Utf8(presenta));
        reader.MoveToContent();
        controllo.Impronta.Should().Equal(Impronta.Compute(reader));
    }

    [Fact]
    public async Task RuleThatIsBroken_HasItsLineAndPathInTheLotto()
    {
        var good = Sample("AssegnoTemporaneo/v1/valide/minimo");
        var bad = Sample("AssegnoTemporaneo/v1/errori/CF-R001");
        var lotto = $"{Inizio}\n{good}\n {bad}</Lotto>";

        var finding = (await CheckAsync(lotto))[1].Segnalazioni.Single(s => s.Codice == "CF-R001");

        finding.Campo.Should().StartWith("Lotto/*[2]/");
        var line = lotto.Split('\n')[finding.Riga!.Value - 1];
        line[(finding.Colonna!.Value - 1)..].Should().StartWith("c:CodiceFiscale>");
    }

    [Fact]
    public async Task SchemaErrors_AreFindingsOfTheElement_WithItsIdMessaggio()
    {
        var bad = Sample("AssegnoTemporaneo/v1/valide/minimo").Replace("<Progressivo>1</Progressivo>", "<Progressivo>uno</Progressivo>", StringComparison.Ordinal);

        var controllo = Assert.Single(await CheckAsync($"{Inizio}\n\n<!-- -->{bad}</Lotto>"));

        controllo.Domanda.Should().BeNull();
        controllo.IdMessaggio.Should().Be("PROVA-minimo");
        controllo.Segnalazioni.Should().ContainSingle(s => s.Codice == "XSD-001")
            .Which.Should().Match<Segnalazione>(s => s.Campo == "Lotto/*[1]/Minori/Minore[1]/Progressivo" && s.Valore == "uno" && s.Riga > 3);
    }

    [Theory]
    [InlineData("<at:DomandaAssegnoTemporaneo><c:Testata></c:testata></at:DomandaAssegnoTemporaneo>", "SOAP-003")]
    [InlineData("<at:DomandaAssegnoTemporaneo>&niente;</at:DomandaAssegnoTemporaneo>", "SOAP-003")]
    [InlineData("<ignoto:DomandaAssegnoTemporaneo/>", "SOAP-003")]
    [InlineData("<at:DomandaAssegnoTemporaneo a='1' a='2'/>", "SOAP-003")]
    [InlineData("<at:DomandaAssegnoTemporaneo>\u0001</at:DomandaAssegnoTemporaneo>", "SOAP-003")]
    [InlineData("<DomandaAssegnoTemporaneo/>", "LOT-R011")]
    [InlineData("<at:Echo/>", "LOT-R011")]
    public async Task WhatIsNoDomanda_HurtsNobodyElse(string element, string codice)
    {
        var good = Sample("AssegnoTemporaneo/v1/valide/minimo");

        var found = await CheckAsync($"{Inizio}\n{element}{good}</Lotto>");

        found[0].Segnalazioni.Should().ContainSingle().Which.Should().Match<Segnalazione>(s => s.Codice == codice && s.Riga == 2 && s.Campo == "Lotto/*[1]");
        found[0].Domanda.Should().BeNull();
        found[1].Domanda.Should().NotBeNull();
    }

    [Fact]
    public async Task InvalidUtf8_IsAFindingOfItsElement()
    {
        var bytes = Utf8($"{Inizio}<at:DomandaAssegnoTemporaneo>XX</at:DomandaAssegnoTemporaneo></Lotto>");
        bytes.AsSpan(bytes.AsSpan().IndexOf("XX"u8), 2).Fill(0xFF);

        Assert.Single(await CheckAsync(bytes)).Segnalazioni.Should().ContainSingle().Which.Codice.Should().Be("SOAP-003");
    }

    [Fact]
    public async Task FindingsMadeLater_ArePlacedToo()
    {
        var controllo = Assert.Single(await CheckAsync($"{Inizio}\n{Sample("AssegnoTemporaneo/v1/valide/minimo")}</Lotto>"));

        var located = controllo.Locate(
        [
            new Segnalazione("AT-R013", Severita.Bloccante, "d", "r", "DomandaAssegnoTemporaneo/Minori/Minore[1]/CodiceFiscale"),
            new Segnalazione("CAN-R003", Severita.Bloccante, "d", "r"),
        ]);

        located.Select(s => s.Campo).Should().Equal("Lotto/*[1]/Minori/Minore[1]/CodiceFiscale", "Lotto/*[1]");
        located[0].Riga.Should().BeGreaterThan(5);
        located[1].Riga.Should().Be(3, "the sample begins with a comment");
    }

    private static string Sample(string name)
    {
        var text = Encoding.UTF8.GetString(Campioni.Read(name));
        return text[(text.IndexOf("?>", StringComparison.Ordinal) + 2)..].Trim();
    }

    private static Task<List<ControlloElemento>> CheckAsync(string lotto) => CheckAsync(Utf8(lotto));

    private static async Task<List<ControlloElemento>> CheckAsync(byte[] lotto)
    {
        using var lettore = LettoreLotto.OfFile(new MemoryStream(lotto), new());
        var found = new List<ControlloElemento>();
        while (await lettore.ReadAsync(CancellationToken.None) is { } elemento)
        {
            found.Add(ControlloElemento.Check(elemento with { Bytes = elemento.Bytes.ToArray() }, lettore.SpaziNomi, found.Count + 1, Campioni.Contesto));
        }

        return found;
    }
}
