using System.Text.RegularExpressions;
using System.Xml.Linq;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Tests.Shared;
using static Inps.Interop.Gateway.Tests.Lotti.InviaLottoTests;
using static Inps.Interop.Gateway.Tests.Lotti.Messaggi;

namespace Inps.Interop.Gateway.Tests.Lotti;

/// <summary>What the ente learns of a lotto afterwards: each domanda's outcome, in pages, by whatever name it asks.</summary>
[Collection(OneLottiGateway.Name)]
public sealed partial class EsitiLottoTests(LottiGateway gateway)
{
    [Fact]
    public async Task MixedLotto_GivesEachDomandaItsOwnOutcome()
    {
        var idLotto = NewIdLotto();
        var (daSola, n) = (Domande.NewId(), Domande.NextN());
        var prima = await gateway.Client.PostAsync(Wire.Envelope(Wire.PresentaDomanda(LottiDiProva.Domanda(n, daSola))));
        var valida = Nuova();
        string[] domande =
        [
            valida,
            OnOneLine("Alas/v1/valide/minimo.xml"),
            OnOneLine("IndennitaCovid19/v1/valide/minimo.xml"),
            OnOneLine("BonusBabySitting/v1/valide/minimo.xml"),
            Nuova().Replace("<TitoloPresentazione>IN_PROPRIO", "<TitoloPresentazione>ALTRO", StringComparison.Ordinal),
            Nuova().Replace("IN_PROPRIO", "IN_PROPRIO&", StringComparison.Ordinal),
            OnOneLine("AssegnoTemporaneo/v1/errori/AT-R004.xml"),
            "<Domanda xmlns=\"urn:altro\"/>",
            LottiDiProva.Domanda(n, Domande.NewId()),
            LottiDiProva.Domanda(n, daSola),
            LottiDiProva.Domanda(Domande.NextN(), daSola),
            valida,
        ];

        await gateway.InviaFileAsync(idLotto, domande.Length, LottiDiProva.File(domande), new Invio(Conferma: "PRESA_VISIONE"));
        var stato = await gateway.ConcludeAsync(idLotto);

        stato.Element("StatoLotto", Ns).Should().Be("COMPLETATO_CON_SCARTI");
        var elementi = Elementi(await gateway.EsitiAsync(idLotto));
        elementi.Select(e => Text(e, "Posizione")).Should().Equal(Enumerable.Range(1, 12).Select(p => $"{p}"));
        elementi.Select(e => string.Join(' ', Blocking(e))).Should().Equal(
            "", "", "", "", "XSD-001", "SOAP-003", "AT-R004", "LOT-R011", "AT-R013", "", "MSG-R001", "");
        Counts(stato).Should().Equal(("Ricevute", "12"), ("Valide", "6"), ("Scartate", "6"), ("Presentate", "4"), ("Protocollate", "4"), ("Duplicate", "2"));
        elementi.Select(e => Text(e, "StatoElemento") == "PROTOCOLLATA").Should().Equal(
            true, true, true, true, false, false, false, false, false, true, false, true);
        elementi.Select(e => Text(e, "Duplicato") == "SI").Should().Equal(
            false, false, false, false, false, false, false, false, false, true, false, true);

        // Line and path are those of the file: its first line is the root's start tag.
        elementi.SelectMany(e => Segnalazioni(e).Select(s => (Posizione: int.Parse(Text(e, "Posizione")!), s))).Where(p => Text(p.s, "Severita") == "B").Should().OnlyContain(p =>
            Text(p.s, "Riga") == $"{p.Posizione + 1}" && Text(p.s, "Campo")!.StartsWith($"Lotto/*[{p.Posizione}]"));

        // A duplicate has the numbers of the first, however that was sent.
        Numbers(elementi[9]).Should().Be((prima.Element("NumeroDomanda"), prima.Element("IdDomanda"), prima.Element("NumeroProtocollo")));
        Numbers(elementi[11]).Should().Be(Numbers(elementi[0]));
        elementi[10].Value.Should().Contain(prima.Element("NumeroDomanda"), "the conflict names the first");
    }

    [Fact]
    public async Task DomandaOfALotto_SentAgainAlone_IsADuplicate()
    {
        var (idLotto, id, n) = (NewIdLotto(), Domande.NewId(), Domande.NextN());
        await gateway.InviaAsync(idLotto, [LottiDiProva.Domanda(n, id)]);
        await gateway.ConcludeAsync(idLotto);
        var elemento = Elementi(await gateway.EsitiAsync(idLotto)).Single();

        var alone = await gateway.Client.PostAsync(Wire.Envelope(Wire.PresentaDomanda(LottiDiProva.Domanda(n, id), ricevuta: true)));

        alone.Element("Duplicato").Should().Be("NO", "another content: the receipt in line is part of the message");
        alone.Codici.Should().Contain("MSG-R001");
        alone = await gateway.Client.PostAsync(Wire.Envelope(Wire.PresentaDomanda(LottiDiProva.Domanda(n, id))));
        alone.Element("Duplicato").Should().Be("SI", alone.Text);
        (alone.Element("NumeroDomanda"), alone.Element("IdDomanda"), alone.Element("NumeroProtocollo")).Should().Be(Numbers(elemento));
    }

    [Fact]
    public async Task Diagnosi_OfADomandaOfALotto_LeadsToItsPlaceInIt_AndToTheCallThatCarriedIt()
    {
        var (idLotto, buona, cattiva) = (NewIdLotto(), Domande.NewId(), Domande.NewId());
        var scartata = LottiDiProva.Domanda(Domande.NextN(), cattiva).Replace("<TitoloPresentazione>IN_PROPRIO", "<TitoloPresentazione>ALTRO", StringComparison.Ordinal);
        var inviato = await gateway.InviaAsync(idLotto, [LottiDiProva.Domanda(Domande.NextN(), buona), scartata]);
        await gateway.ConcludeAsync(idLotto);
        var esiti = Elementi(await gateway.EsitiAsync(idLotto));

        foreach (var (idMessaggio, posizione) in new[] { (buona, 1), (cattiva, 2) })
        {
            var diagnosi = await DiagnosiAsync($"<g:IdMessaggio>{idMessaggio}</g:IdMessaggio>");

            diagnosi.Esito.Should().Be("OK", diagnosi.Text);
            var elemento = diagnosi.Envelope.Descendants(XName.Get("Elemento", "http://inps.it/GestioneDomande/v1")).Should().ContainSingle().Subject;
            (Text(elemento, "NumeroLotto"), Text(elemento, "IdLotto"), Text(elemento, "Posizione")).Should().Be((inviato.Element("NumeroLotto", Ns), idLotto, $"{posizione}"));
            (Text(elemento, "Esito"), Text(elemento, "NumeroDomanda"), Text(elemento, "NumeroProtocollo"))
                .Should().Be((Text(esiti[posizione - 1], "Esito"), Text(esiti[posizione - 1], "NumeroDomanda"), Text(esiti[posizione - 1], "NumeroProtocollo")));
            Segnalazioni(elemento).Select(s => s.Value).Should().Equal(Segnalazioni(esiti[posizione - 1]).Select(s => s.Value));
            (await DiagnosiAsync($"<g:IdTransazione>{Text(elemento, "IdTransazione")}</g:IdTransazione>")).Text.Should().Contain("Operazione>InviaLotto<");
        }

        var altrui = await gateway.Pat902.PostAsync(Wire.Envelope(Domande.Gestione("Diagnosi", $"<g:IdMessaggio>{buona}</g:IdMessaggio>"), Domande.IdentityPat902), "GestioneDomande");
        altrui.Esito.Should().Be("DATI_NON_TROVATI", "it is another ente's");
    }

    [Fact]
    public async Task Avviso_IsConfirmedOnTheLotto_OnlyWhereTheAdesioneAdmitsIt_ALASC16()
    {
        var (ammesso, senza, nonAmmesso) = (NewIdLotto(), NewIdLotto(), NewIdLotto());
        await gateway.InviaAsync(ammesso, [OnOneLine("Alas/v1/valide/conto-corrente.xml")], new Invio(Conferma: "PRESA_VISIONE"));
        await gateway.InviaAsync(senza, [OnOneLine("Alas/v1/valide/committente-persona.xml")]);
        await gateway.CallAsync(
            InviaLotto(nonAmmesso, [Domande.OfPat902(OnOneLine("Alas/v1/valide/assegno-invalidita.xml")), Domande.OfPat902(Nuova())], new Invio(Conferma: "PRESA_VISIONE")),
            client: gateway.Pat902, identity: Domande.IdentityPat902);

        (await gateway.ConcludeAsync(ammesso)).Element("Presentate", Ns).Should().Be("1");
        await gateway.ConcludeAsync(senza);
        var daConfermare = Elementi(await gateway.EsitiAsync(senza)).Single();
        (Text(daConfermare, "StatoElemento"), Text(daConfermare, "Esito"), Text(daConfermare, "NumeroDomanda")).Should().Be(("SCARTATA", "CONFERMA_RICHIESTA", null));
        Segnalazioni(daConfermare).Select(s => Text(s, "Codice")).Should().Contain("ALAS-C16");
        await WaitAsync(nonAmmesso);
        var altri = Elementi(await Pat902Async("EsitiLotto", Id(nonAmmesso)));
        altri.Select(e => Text(e, "Esito")).Should().SatisfyRespectively(prima => prima.Should().Be("CONFERMA_RICHIESTA"), seconda => seconda.Should().StartWith("OK"));
    }

    [Fact]
    public async Task Pages_CoverThePositions_AndTellHowManyThereAre()
    {
        var idLotto = NewIdLotto();
        await gateway.InviaFileAsync(idLotto, 7, LottiDiProva.File(Enumerable.Range(0, 7).Select(i => i == 3 ? "<D/>" : Nuova())));
        await gateway.ConcludeAsync(idLotto);

        var pagine = new List<Answer>();
        for (var p = 1; p <= 4; p++)
        {
            pagine.Add(await gateway.EsitiAsync(idLotto, $"<m:Pagina>{p}</m:Pagina><m:Dimensione>3</m:Dimensione>"));
        }

        pagine.Select(p => p.Element("Pagine", Ns)).Should().AllBe("3");
        pagine.Select(p => p.Element("Concluso", Ns)).Should().AllBe("SI");
        pagine.Select(p => string.Join(' ', Elementi(p).Select(e => Text(e, "Posizione")))).Should().Equal("1 2 3", "4 5 6", "7", "");
        var lontana = await gateway.EsitiAsync(idLotto, $"<m:Pagina>{int.MaxValue}</m:Pagina><m:Dimensione>1000</m:Dimensione>");
        lontana.Esito.Should().Be("OK");
        Elementi(lontana).Should().BeEmpty();
        (await gateway.EsitiAsync(idLotto, "<m:Dimensione>1001</m:Dimensione>")).FaultCode.Should().Be("XSD-001");
    }

    [Theory]
    [InlineData("StatoLotto", Wire.Soap12)]
    [InlineData("EsitiLotto", Wire.Soap11)]
    public async Task Lotto_IsNamedByNumberIdentifierOrHeader(string operazione, string soap)
    {
        var idLotto = NewIdLotto();
        var numero = (await gateway.InviaAsync(idLotto, [Nuova()])).Element("NumeroLotto", Ns);

        foreach (var (corpo, header) in new[]
        {
            (Numero(numero), ""), (Id(idLotto), ""), ("", Correlazione(numero)), (Numero(numero), Correlazione($" {numero} ")), (Id(idLotto), Correlazione(numero)),
            (Numero(numero), Correlazione("").Replace("X-Correlation-ID xmlns", "X-Correlation-ID s:mustUnderstand=\"1\" xmlns", StringComparison.Ordinal)),
        })
        {
            var answer = await gateway.CallAsync(Su(operazione, corpo), header, soap: soap);

            answer.Esito.Should().Be("OK", answer.Text);
            answer.Element("NumeroLotto", Ns).Should().Be(numero);
        }
    }

    [Theory]
    [InlineData("StatoLotto")]
    [InlineData("EsitiLotto")]
    [InlineData("AnnullaLotto")]
    public async Task NoLottoOrTwoLotti_AreRefused_WithLOTR012(string operazione)
    {
        const string altro = "LOT00000000099999999";

        Refused(await gateway.CallAsync(Su(operazione, "")), "LOT-R012");
        Refused(await gateway.CallAsync(Su(operazione, Numero("LOT00000000000000001")), Correlazione(altro)), "LOT-R012");
        Refused(await gateway.CallAsync(Su(operazione, ""), Correlazione("a") + Correlazione("b")), "LOT-R012");
    }

    [Theory]
    [InlineData("StatoLotto")]
    [InlineData("EsitiLotto")]
    [InlineData("AnnullaLotto")]
    public async Task LottoOfAnotherEnte_IsNotFound_LikeOneThatIsNot(string operazione)
    {
        var idLotto = NewIdLotto();
        var numero = (await gateway.InviaAsync(idLotto, [Nuova()])).Element("NumeroLotto", Ns);

        foreach (var answer in new[]
        {
            await Pat902Async(operazione, Numero(numero)),
            await Pat902Async(operazione, Id(idLotto)),
            await Pat902Async(operazione, "", Correlazione(numero)),
            await gateway.CallAsync(Su(operazione, Id("mai-visto"))),
            await gateway.CallAsync(Su(operazione, Id("mai-visto")), Correlazione(numero)),
            await gateway.CallAsync(Su(operazione, ""), Correlazione("non-un-numero")),
        })
        {
            answer.Esito.Should().Be("DATI_NON_TROVATI", answer.Text);
            answer.Codici.Should().Equal("LOT-R010");
        }
    }

    private async Task<Answer> DiagnosiAsync(string riferimento)
    {
        var answer = await gateway.Client.PostAsync(Wire.Envelope(Domande.Gestione("Diagnosi", riferimento)), "GestioneDomande");
        (await Contracts.ServedSchemas.ErrorsOfAsync(gateway.Process, "GestioneDomande", answer)).Should().BeEmpty("the answer was {0}", answer.Text);
        return answer;
    }

    private async Task WaitAsync(string idLotto)
    {
        while ((await Pat902Async("StatoLotto", Id(idLotto))).Element("Concluso", Ns) != "SI")
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private Task<Answer> Pat902Async(string operazione, string riferimento, string headers = "") =>
        gateway.CallAsync(Su(operazione, riferimento), headers, gateway.Pat902, Domande.IdentityPat902);

    private static IReadOnlyList<XElement> Elementi(Answer answer) => [.. answer.Envelope.Descendants(XName.Get("Elemento", Ns))];

    private static IEnumerable<XElement> Segnalazioni(XElement elemento) => elemento.Descendants(XName.Get("Segnalazione", Wire.Comune));

    private static IEnumerable<string?> Blocking(XElement elemento) => Segnalazioni(elemento).Where(s => Text(s, "Severita") == "B").Select(s => Text(s, "Codice"));

    private static (string?, string?, string?) Numbers(XElement elemento) => (Text(elemento, "NumeroDomanda"), Text(elemento, "IdDomanda"), Text(elemento, "NumeroProtocollo"));

    private static string? Text(XElement parent, string name) => parent.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value;

    private static IEnumerable<(string, string)> Counts(Answer stato) =>
        stato.Envelope.Descendants(XName.Get("Conteggi", Ns)).Single().Elements().Select(e => (e.Name.LocalName, e.Value));

    /// <summary>Lines of findings are easily told.</summary>
    private static string OnOneLine(string sample) => Indentation().Replace(Comment().Replace(Wire.Sample(sample, Domande.NewId()), "").Trim(), "");

    [GeneratedRegex(@"(?<=>)\s+(?=<)")]
    private static partial Regex Indentation();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
